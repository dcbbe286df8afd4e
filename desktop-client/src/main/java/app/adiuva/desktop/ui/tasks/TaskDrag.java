package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Tasks that are dragged from where they are listed to where they should be, with a small card under the pointer. Esc
/// lets go of them where they were. It is a gesture inside the window: nothing of it reaches other programs. JavaFX
/// thread only.
final class TaskDrag {
    /// Beside the pointer, so that what is below it can be seen.
    private static final double BESIDE = 14;

    private static final String UNDER = "drop";

    private final Pane ground;
    private final Label card = new Chip(Feather.CHECK_CIRCLE, "", "drag-card");
    private final EventHandler<MouseEvent> follow = this::follow;
    private final EventHandler<MouseEvent> release = _ -> end();
    private final EventHandler<KeyEvent> escape = this::escape;
    private final ReadOnlyBooleanWrapper carrying = new ReadOnlyBooleanWrapper();
    private List<Task> carried = List.of();
    private @Nullable Scene scene;
    private @Nullable Node under;

    /// @param ground all that tasks are dragged over
    TaskDrag(Pane ground) {
        this.ground = ground;
        card.setManaged(false);
        card.setMouseTransparent(true);
        Controls.show(card, false);
        ground.getChildren().add(card);
    }

    /// Whether tasks are on their way.
    ReadOnlyBooleanProperty carrying() {
        return carrying.getReadOnlyProperty();
    }

    /// Lets tasks be dragged away.
    ///
    /// @param list that lists them: their rows may be drawn anew while the button is down
    /// @param tasks what is dragged, when it is; empty for nothing
    void source(Node list, Supplier<List<Task>> tasks) {
        list.addEventFilter(MouseEvent.DRAG_DETECTED, event -> {
            List<Task> taken = tasks.get();
            if (!taken.isEmpty()) {
                begin(list, taken, event);
                event.consume();
            }
        });
    }

    /// Lets tasks be dropped on a node and on what is inside it: a list would keep the event to itself, so the node
    /// hears of it first.
    void target(Node node, Consumer<List<Task>> drop) {
        node.addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, _ -> {
            if (!carried.isEmpty() && !node.getStyleClass().contains(UNDER)) {
                node.getStyleClass().add(UNDER);
                under = node;
            }
        });
        node.addEventHandler(
                MouseDragEvent.MOUSE_DRAG_EXITED, _ -> node.getStyleClass().remove(UNDER));
        node.addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, event -> {
            node.getStyleClass().remove(UNDER);
            List<Task> tasks = carried;
            carried = List.of();
            if (!tasks.isEmpty()) {
                drop.accept(tasks);
            }
            event.consume();
        });
    }

    private void begin(Node node, List<Task> taken, MouseEvent event) {
        end();
        carried = taken;
        card.setText(taken.size() == 1 ? taken.getFirst().title() : text("tasks.carried", taken.size()));
        card.setVisible(true);
        card.toFront();
        follow(event);
        scene = node.getScene();
        scene.setCursor(Cursor.CLOSED_HAND);
        scene.addEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, follow);
        scene.addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, release);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        node.startFullDrag();
        carrying.set(true);
    }

    private void follow(MouseEvent event) {
        Point2D at = ground.sceneToLocal(event.getSceneX(), event.getSceneY());
        card.autosize();
        card.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            carried = List.of();
            end();
            event.consume();
        }
    }

    /// What is carried stays until it is dropped, which may be told after the button is up.
    private void end() {
        carrying.set(false);
        card.setVisible(false);
        if (under != null) {
            under.getStyleClass().remove(UNDER);
            under = null;
        }
        if (scene != null) {
            scene.setCursor(null);
            scene.removeEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, follow);
            scene.removeEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, release);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            scene = null;
        }
    }
}
