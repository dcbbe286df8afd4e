package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.EditKeeper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The parts of a task: ticked, added and taken out here. A task that is a part itself has none.
final class PartsPane extends VBox {
    private final TasksViewModel model;
    private final Label title = Controls.label(text("task.parts"), "subtle", "small");
    private final VBox rows = new VBox();
    private final TextField add = new TextField();
    private final EditKeeper keeper;
    /// What is typed and not yet kept, by the task that it is to be a part of.
    private final Map<String, Draft> drafts = new HashMap<>();

    private Draft draft = new Draft();
    private @Nullable Task task;

    PartsPane(TasksViewModel model) {
        super(4);
        this.model = model;
        this.keeper = new EditKeeper(add, model.addLine().desk());
        setId("task-parts");
        add.setId("add-part");
        add.setPromptText(text("task.part.add"));
        add.setAccessibleText(text("task.part.add"));
        add.setOnAction(_ -> add());
        add.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                keeper.save();
            }
        });
        getChildren().addAll(title, rows, add);
        model.parts().subscribe(this::fill);
        fill(); // the parts may have been read before
    }

    void show(Task shown) {
        if (task == null || !task.id().equals(shown.id())) {
            turnTo(shown.id());
        }
        task = shown;
        Controls.show(this, shown.parentId() == null);
    }

    /// What is typed stays with its task.
    private void turnTo(String id) {
        String place = "task:" + id + ":part";
        add.textProperty().unbindBidirectional(draft.text());
        keeper.save();
        drafts.values().removeIf(each -> each.text().get().isEmpty());
        keeper.show(place, "");
        draft = drafts.computeIfAbsent(id, _ -> draft(place));
        add.textProperty().bindBidirectional(draft.text());
    }

    private Draft draft(String place) {
        Draft fresh = new Draft();
        fresh.text().subscribe((_, now) -> {
            if (now.isEmpty()) {
                keeper.forget(place); // it was kept, perhaps while another task was on show, or emptied
            }
        });
        return fresh;
    }

    private void fill() {
        List<Task> parts = List.copyOf(model.parts());
        long done =
                parts.stream().filter(part -> part.status() == TaskStatus.DONE).count();
        title.setText(parts.isEmpty() ? text("task.parts") : text("task.parts.progress", done, parts.size()));
        rows.getChildren().setAll(parts.stream().map(this::row).toList());
    }

    private Node row(Task part) {
        boolean done = part.status() == TaskStatus.DONE;
        Label name = Controls.oneLine(part.title(), "row-title");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var tick = TaskCell.tick(part, done, one -> model.actions().toggle(List.of(one)));
        tick.setFocusTraversable(true);
        HBox row = new HBox(
                10,
                tick,
                name,
                Controls.iconButton(
                        Feather.CORNER_LEFT_UP,
                        text("task.part.detach", part.title()),
                        () -> model.actions().detach(part)),
                Controls.iconButton(
                        Feather.X,
                        text("task.part.delete", part.title()),
                        () -> model.actions().delete(List.of(part))));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row", "part");
        if (done) {
            row.getStyleClass().add("done");
        }
        return row;
    }

    private void add() {
        if (task != null) {
            model.actions().addPart(task, draft);
        }
    }
}
