package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The board: a column for each status that work goes through. Tasks are moved by dragging them, or by Ctrl and an
/// arrow
/// key; the arrow keys alone go from column to column. With large text it scrolls sideways.
final class BoardColumns extends ScrollPane {
    private final TasksViewModel model;
    private final List<TaskRows> columns = new ArrayList<>();

    BoardColumns(TasksViewModel model, Formats formats, TaskDrag drag, Runnable edit) {
        super();
        this.model = model;
        HBox board = new HBox(12);
        board.getStyleClass().add("board");
        setContent(board);
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        for (TaskStatus status : TaskPage.COLUMNS) {
            TaskRows rows = new TaskRows(model, formats, drag, edit, TaskRows.Look.column(status));
            rows.setId("column-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            rows.setAccessibleText(name(status));
            columns.add(rows);
            board.getChildren().add(column(status, rows, drag));
        }
        model.page().subscribe(_ -> followTheChosen());
        addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            int step = event.isShortcutDown()
                    ? 0
                    : switch (event.getCode()) {
                        case LEFT -> -1;
                        case RIGHT -> 1;
                        default -> 0;
                    };
            if (step != 0) {
                go(step);
                event.consume();
            }
        });
    }

    /// The status that a step to the right or left gives a task; the last one at the ends.
    static TaskStatus beside(Task task, int step) {
        int place = Math.max(0, TaskPage.COLUMNS.indexOf(task.status()));
        return TaskPage.COLUMNS.get(Math.clamp(place + step, 0, TaskPage.COLUMNS.size() - 1));
    }

    void focus() {
        columns.getFirst().requestFocus();
    }

    private VBox column(TaskStatus status, TaskRows rows, TaskDrag drag) {
        Label count = Controls.label("", "nav-count");
        rows.count().subscribe(count::setText);
        HBox head = new HBox(8, Controls.label(name(status), "section-title"), count);
        head.getStyleClass().add("column-head");
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox column = new VBox(head, rows);
        column.getStyleClass().add("column");
        HBox.setHgrow(column, Priority.ALWAYS);
        drag.target(column, tasks -> model.actions().move(tasks, status));
        return column;
    }

    private void go(int step) {
        for (int i = 0; i < columns.size(); i++) {
            int next = i + step;
            if (columns.get(i).isFocused() && next >= 0 && next < columns.size()) {
                columns.get(next).enter();
                return;
            }
        }
    }

    /// A task that went to another column takes the focus along.
    private void followTheChosen() {
        if (columns.stream().anyMatch(TaskRows::isFocused)) {
            columns.stream().filter(TaskRows::holdsTheChosen).findFirst().ifPresent(TaskRows::requestFocus);
        }
    }

    static String name(TaskStatus status) {
        return switch (status) {
            case OPEN -> text("board.open");
            case IN_PROGRESS -> text("board.in_progress");
            case DONE -> text("board.done");
            case ARCHIVED -> text("scope.archive");
        };
    }
}
