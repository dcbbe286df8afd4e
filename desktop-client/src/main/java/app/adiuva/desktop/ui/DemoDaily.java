package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Place;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

/// Capture and the work on tasks and thoughts, each brought about by the controls of the window for a picture.
enum DemoDaily {
    TASKS_BOARD,
    TASKS_FILTER,
    TASKS_BULK,
    THOUGHTS_FILTER,
    THOUGHT_DETAIL,
    CAPTURE;

    String picture() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void open(MainWindow window) {
        window.go(this == THOUGHTS_FILTER || this == THOUGHT_DETAIL ? Place.THOUGHTS : Place.TASKS);
        switch (this) {
            case TASKS_BOARD -> choose(window, "#choose-board");
            case TASKS_FILTER -> {
                choose(window, "#choose-list");
                filter(window, "#task-filter", "due<14d -#" + text("sample.tag.home"));
                type(window, "#quick-add", text("picture.quick_add"));
            }
            case TASKS_BULK -> {
                choose(window, "#choose-list");
                ((ListView<?>) find(window, "#task-list")).getSelectionModel().selectRange(1, 4);
            }
            case THOUGHTS_FILTER -> {
                filter(window, "#thought-filter", "type:idea,note created:7d status:soon");
                ((ListView<?>) find(window, "#thought-list"))
                        .getSelectionModel()
                        .selectRange(0, 2);
            }
            case THOUGHT_DETAIL ->
                ((ListView<?>) find(window, "#thought-list"))
                        .getSelectionModel()
                        .select(1);
            case CAPTURE -> {
                window.root().openCapture("");
                type(window, "#quick-capture-field", text("picture.capture"));
            }
        }
    }

    private static void choose(MainWindow window, String name) {
        ((ToggleButton) find(window, name)).fire();
    }

    /// Types a filter and presses Enter.
    private static void filter(MainWindow window, String name, String line) {
        type(window, name, line);
        find(window, name).fireEvent(new ActionEvent());
    }

    private static void type(MainWindow window, String name, String text) {
        ((TextInputControl) find(window, name)).setText(text);
    }

    private static Node find(MainWindow window, String name) {
        window.root().applyCss();
        return window.root().lookup(name);
    }
}
