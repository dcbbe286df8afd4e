package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Tick;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One task in a line: tick, title, tags, list and due date. Used by Tasks and Today.
public final class TaskCell extends HBox {
    private static final int MOST_TAGS = 2;
    private static final double ROOMY = 520;

    public TaskCell(Task task, Formats formats, @Nullable Consumer<Task> toggle) {
        getStyleClass().addAll("row", "task-row");
        setAlignment(Pos.CENTER_LEFT);
        boolean done = task.status() == TaskStatus.DONE;
        if (done) {
            getStyleClass().add("done");
        }
        if (toggle != null) {
            getChildren().add(tick(task, done, toggle));
        }
        Label title = Controls.label(task.title(), "row-title");
        title.setMinWidth(48);
        HBox.setHgrow(title, javafx.scene.layout.Priority.SOMETIMES);
        getChildren().add(title);
        addPriority(task, done);
        getChildren().add(Controls.spacer());
        task.tags().stream().limit(MOST_TAGS).forEach(tag -> addIfRoom(new Chip(text("tag", tag))));
        if (task.list() != null) {
            addIfRoom(new Chip(task.list()));
        }
        if (task.recurrence() != null) {
            getChildren().add(Controls.icon(Feather.REPEAT, "row-icon"));
        }
        addDue(task, done, formats);
    }

    /// In a narrow list the title matters more than where the task belongs.
    private void addIfRoom(Chip chip) {
        chip.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
        chip.managedProperty().bind(chip.visibleProperty());
        getChildren().add(chip);
    }

    private static Tick tick(Task task, boolean done, Consumer<Task> toggle) {
        Tick tick = new Tick();
        tick.setSelected(done);
        tick.setUrgent(task.priority() == Priority.URGENT);
        tick.setAccessibleText(text("task.tick", task.title()));
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> toggle.accept(task));
        return tick;
    }

    private void addPriority(Task task, boolean done) {
        if (!done && task.priority() == Priority.URGENT) {
            addFlag("flag-urgent", text("priority.urgent"));
        } else if (!done && task.priority() == Priority.HIGH) {
            addFlag("flag-high", text("priority.high"));
        }
    }

    private void addFlag(String style, String meaning) {
        var flag = Controls.icon(Feather.FLAG, "row-icon", style);
        flag.setAccessibleText(meaning);
        getChildren().add(flag);
    }

    private void addDue(Task task, boolean done, Formats formats) {
        if (done && task.completedAt() != null) {
            getChildren().add(new Chip(formats.moment(task.completedAt(), true), "plain-chip"));
        } else if (task.dueAt() != null) {
            Instant due = task.dueAt();
            boolean overdue = isOverdue(task, due, formats);
            Chip chip = new Chip(formats.moment(due, task.allDay()), overdue ? "danger-chip" : "plain-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(chip);
        }
    }

    static boolean isOverdue(Task task, Instant due, Formats formats) {
        return task.allDay()
                ? formats.dayOf(due).isBefore(formats.today())
                : due.isBefore(formats.now().toInstant());
    }
}
