package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.field.Tick;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One task in a line: tick, title, parts, tags, project and due date. Used by Tasks and Today.
public final class TaskCell extends HBox {
    private static final int MOST_TAGS = 2;
    private static final double NARROW = 24; // widths in ems: larger text leaves less room
    private static final double ROOMY = 37;
    private static final double WIDE = 46;

    private final Label title;

    public TaskCell(Task task, Formats formats, @Nullable Consumer<Task> toggle) {
        this(new ListedTask(task, 0, 0, null), formats, toggle, false);
    }

    /// @param toggle null for a task that cannot be ticked
    /// @param below whether it stands below the task that it is a part of
    TaskCell(ListedTask listed, Formats formats, @Nullable Consumer<Task> toggle, boolean below) {
        Task task = listed.task();
        getStyleClass().addAll("row", "task-row");
        setAlignment(Pos.CENTER_LEFT);
        boolean done = task.status() == TaskStatus.DONE;
        if (done) {
            getStyleClass().add("done");
        }
        if (below) {
            getStyleClass().add("part-row");
        }
        if (toggle != null) {
            getChildren().add(tick(task, done, toggle));
        }
        title = Controls.oneLine(task.title(), "row-title");
        title.setMinWidth(24);
        HBox.setHgrow(title, javafx.scene.layout.Priority.SOMETIMES);
        getChildren().add(title);
        flag(task).ifPresent(getChildren()::add);
        if (listed.parts() > 0) {
            addIfRoom(progress(listed), NARROW);
        }
        getChildren().add(Controls.spacer());
        if (listed.parent() != null && !below) {
            addIfRoom(new Chip(Feather.CORNER_DOWN_RIGHT, listed.parent()), ROOMY);
        }
        task.tags().stream().limit(MOST_TAGS).forEach(tag -> addIfRoom(new Chip(text("tag", tag)), WIDE));
        if (task.list() != null && !below) {
            addIfRoom(new Chip(task.list()), ROOMY);
        }
        if (task.recurrence() != null) {
            addIfRoom(Controls.icon(Feather.REPEAT, "row-icon"), NARROW);
        }
        due(task, formats).ifPresent(getChildren()::add);
    }

    /// In a narrow list the title matters more than where the task belongs.
    private void addIfRoom(Node detail, double ems) {
        detail.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getWidth() > ems * title.getFont().getSize(), widthProperty(), title.fontProperty()));
        detail.managedProperty().bind(detail.visibleProperty());
        getChildren().add(detail);
    }

    static Tick tick(Task task, boolean done, Consumer<Task> toggle) {
        Tick tick = new Tick();
        tick.setSelected(done);
        tick.setUrgent(task.priority() == Priority.URGENT);
        tick.setAccessibleText(text("task.tick", task.title()));
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> toggle.accept(task));
        return tick;
    }

    /// How many of its parts are done: `2/5`.
    static Chip progress(ListedTask listed) {
        Chip chip = new Chip(Feather.CHECK_SQUARE, listed.partsDone() + "/" + listed.parts(), "plain-chip");
        chip.setAccessibleText(text("task.progress", listed.partsDone(), listed.parts()));
        return chip;
    }

    static Optional<Node> flag(Task task) {
        if (task.status() == TaskStatus.DONE) {
            return Optional.empty();
        }
        return switch (task.priority()) {
            case URGENT -> Optional.of(flag("flag-urgent", text("priority.urgent")));
            case HIGH -> Optional.of(flag("flag-high", text("priority.high")));
            case NORMAL, LOW -> Optional.empty();
        };
    }

    private static Node flag(String style, String meaning) {
        var flag = Controls.icon(Feather.FLAG, "row-icon", style);
        flag.setAccessibleText(meaning);
        return flag;
    }

    static Optional<Node> due(Task task, Formats formats) {
        if (task.status() == TaskStatus.DONE && task.completedAt() != null) {
            return Optional.of(new Chip(formats.moment(task.completedAt(), true), "plain-chip"));
        }
        Instant due = task.dueAt();
        if (due == null) {
            return Optional.empty();
        }
        boolean overdue = isOverdue(task, due, formats);
        Chip chip = new Chip(formats.moment(due, task.allDay()), overdue ? "danger-chip" : "plain-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return Optional.of(chip);
    }

    static boolean isOverdue(Task task, Instant due, Formats formats) {
        return task.allDay()
                ? formats.dayOf(due).isBefore(formats.today())
                : due.isBefore(formats.now().toInstant());
    }
}
