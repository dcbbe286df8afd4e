package app.adiuva.desktop.ui.playbooks;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/// A card that is one button: by mouse, Enter, Space and screen reader; the arrow keys lead to its neighbours. A real
/// button would not let its text break into lines.
final class PressableCard extends StackPane {
    private final Runnable press;

    PressableCard(Node content, String name, Runnable press) {
        super(content);
        this.press = press;
        getStyleClass().addAll("card", "pressable-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        setMaxHeight(Double.MAX_VALUE);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                press.run();
            }
        });
        setOnKeyPressed(this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> press.run();
            case UP -> requestFocusTraversal(TraversalDirection.UP);
            case DOWN -> requestFocusTraversal(TraversalDirection.DOWN);
            case LEFT -> requestFocusTraversal(TraversalDirection.LEFT);
            case RIGHT -> requestFocusTraversal(TraversalDirection.RIGHT);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            press.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
