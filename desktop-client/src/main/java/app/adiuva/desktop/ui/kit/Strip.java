package app.adiuva.desktop.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A line above the screens that tells how things stand for as long as they stand so, with what can be done about it.
/// It takes no focus by itself.
public final class Strip extends HBox {
    private final Label words = Controls.paragraph("");

    /// @param styles `loud` for what needs attention
    public Strip(Feather symbol, String... styles) {
        super(12);
        getStyleClass().add("strip");
        getStyleClass().addAll(styles);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Controls.icon(symbol), words);
        say("");
    }

    /// Shows these words, or hides the strip when there are none.
    public void say(String text) {
        words.setText(text);
        setAccessibleText(text);
        Controls.show(this, !text.isEmpty());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Adds a control at the right.
    public void add(Node control) {
        control.getStyleClass().add("small-button");
        getChildren().add(control);
    }
}
