package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One task as a card of the board: tick and title, and below what else is worth knowing.
final class TaskCard extends VBox {
    TaskCard(ListedTask listed, Formats formats, Consumer<Task> toggle) {
        super(6);
        Task task = listed.task();
        boolean done = task.status() == TaskStatus.DONE;
        getStyleClass().addAll("row", "task-card");
        if (done) {
            getStyleClass().add("done");
        }
        Label title = Controls.paragraph(task.title(), "row-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(10, TaskCell.tick(task, done, toggle), title);
        head.setAlignment(Pos.TOP_LEFT);
        FlowPane facts = new FlowPane(6, 4);
        facts.getStyleClass().add("card-facts");
        TaskCell.flag(task).ifPresent(facts.getChildren()::add);
        TaskCell.due(task, formats).ifPresent(facts.getChildren()::add);
        if (listed.parts() > 0) {
            facts.getChildren().add(TaskCell.progress(listed));
        }
        if (task.list() != null) {
            facts.getChildren().add(new Chip(task.list()));
        }
        task.tags().stream().limit(2).forEach(tag -> facts.getChildren().add(new Chip(text("tag", tag))));
        getChildren().add(head);
        if (!facts.getChildren().isEmpty()) {
            getChildren().add(facts);
        }
    }
}
