package app.adiuva.desktop.ui.tasks;

import app.adiuva.desktop.task.Task;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;

/// Tasks that are dragged from where they are listed to where they should be. It is a gesture inside the window:
/// nothing
/// of it reaches other programs. JavaFX thread only.
final class TaskDrag {
    private List<Task> carried = List.of();

    /// Lets tasks be dragged away.
    ///
    /// @param tasks what is dragged, when it is; empty for nothing
    void source(Node node, Supplier<List<Task>> tasks) {
        node.setOnDragDetected(event -> {
            carried = tasks.get();
            if (!carried.isEmpty()) {
                node.startFullDrag();
                node.getScene().setCursor(Cursor.CLOSED_HAND);
            }
            event.consume();
        });
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> {
            if (node.getScene() != null) {
                node.getScene().setCursor(null);
            }
        });
    }

    /// Lets tasks be dropped.
    void target(Node node, Consumer<List<Task>> drop) {
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, _ -> {
            if (!carried.isEmpty() && !node.getStyleClass().contains("drop")) {
                node.getStyleClass().add("drop");
            }
        });
        node.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_EXITED, _ -> node.getStyleClass().remove("drop"));
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
            node.getStyleClass().remove("drop");
            List<Task> tasks = carried;
            carried = List.of();
            if (!tasks.isEmpty()) {
                drop.accept(tasks);
            }
            event.consume();
        });
    }
}
