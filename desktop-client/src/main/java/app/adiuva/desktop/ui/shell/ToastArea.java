package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.kit.Toasts.Toast;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Draws the toasts at the bottom of the window and lets each go after a few seconds, unless the mouse rests on it.
public final class ToastArea extends VBox {
    private static final Duration ON_SHOW = Duration.seconds(7);

    private final Toasts toasts;

    public ToastArea(Toasts toasts) {
        this.toasts = toasts;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        toasts.shown().addListener((ListChangeListener<Toast>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(gone -> getChildren().removeIf(node -> node.getUserData() == gone));
                change.getAddedSubList().forEach(toast -> getChildren().add(draw(toast)));
            }
        });
    }

    private Node draw(Toast toast) {
        HBox box = new HBox();
        box.setUserData(toast);
        box.getStyleClass().add("toast");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(toast.message());
        if (toast.tone() == Toasts.Tone.WARNING) {
            box.getStyleClass().add("warning");
            box.getChildren().add(Controls.icon(Feather.ALERT_TRIANGLE, "lead"));
        }
        box.getChildren().add(Controls.paragraph(toast.message()));
        Toasts.Action action = toast.action();
        if (action != null) {
            Button button = Controls.button(action.label(), () -> {
                toasts.dismiss(toast);
                action.run().run();
            });
            button.setId("toast-action");
            box.getChildren().add(button);
        }
        box.getChildren().add(Controls.iconButton(Feather.X, text("toast.close"), () -> toasts.dismiss(toast)));
        letGoLater(toast, box);
        box.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        return box;
    }

    private void letGoLater(Toast toast, Node box) {
        PauseTransition pause = new PauseTransition(ON_SHOW);
        pause.setOnFinished(_ -> toasts.dismiss(toast));
        box.setOnMouseEntered(_ -> pause.pause());
        box.setOnMouseExited(_ -> pause.playFromStart());
        pause.play();
    }
}
