package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.ui.kit.Controls;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above the screens: one sheet at a time over a scrim. Esc or a click beside the sheet closes it, focus
/// stays inside while it is open and goes back where it was.
final class Overlays extends StackPane {
    private static final double USUAL_TOP = 96;
    private static final double EDGE = 24;
    private static final double LOW = 700;

    private final Region scrim = new Region();
    private @Nullable Node content;
    private @Nullable Node focusBefore;

    Overlays() {
        setId("overlays");
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(_ -> close());
        getChildren().add(scrim);
        setVisible(false);
        setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocusInside);
            }
        });
    }

    void open(Node sheet, String name) {
        Node before = isOpen() ? focusBefore : getScene().getFocusOwner();
        close();
        focusBefore = before;
        content = sheet;
        sheet.setAccessibleText(name);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        StackPane.setMargin(sheet, new Insets(USUAL_TOP, EDGE, EDGE, EDGE));
        if (sheet instanceof Region region) {
            region.setMaxHeight(region.getMaxHeight() > 0 ? region.getMaxHeight() : Region.USE_PREF_SIZE);
        }
        getChildren().add(sheet);
        setVisible(true);
        Controls.focusFirst(sheet);
    }

    /// In a low window the sheet begins further up.
    @Override
    protected void layoutChildren() {
        if (content != null) {
            double height = content.prefHeight(Math.min(content.prefWidth(-1), getWidth() - 2 * EDGE));
            double free = getHeight() - height - EDGE;
            double top = getHeight() < LOW ? Math.clamp(free, EDGE, USUAL_TOP) : USUAL_TOP;
            if (StackPane.getMargin(content).getTop() != top) { // to set it asks for another layout
                StackPane.setMargin(content, new Insets(top, EDGE, EDGE, EDGE));
            }
        }
        super.layoutChildren();
    }

    void close() {
        if (content == null) {
            return;
        }
        getChildren().remove(content);
        content = null;
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    boolean isOpen() {
        return content != null;
    }

    private void keepFocusInside(@Nullable Node owner) {
        if (content != null && owner != null && !isInside(owner)) {
            Controls.focusFirst(content);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very node, not one like it
    private boolean isInside(Node node) {
        for (Node step = node; step != null; step = step.getParent()) {
            if (step == content) {
                return true;
            }
        }
        return false;
    }
}
