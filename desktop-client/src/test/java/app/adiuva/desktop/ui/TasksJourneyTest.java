package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tasks used by hand, without any cloud in reach.
class TasksJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_task_is_added_completed_deleted_and_put_back() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.reads("All clear");
            window.click("#quick-add");
            window.type("Paint the fence #home !high");
            window.press(KeyCode.ENTER);
            window.find("Complete: Paint the fence");
            window.find("High");

            window.click("Complete: Paint the fence");
            window.reads("All clear");
            window.click("#scope-done");
            window.click("Complete: Paint the fence");
            window.click("#scope-all");

            window.click("Paint the fence");
            window.find("#task-detail");
            window.click("Delete task");
            window.reads("“Paint the fence” is in the trash");
            window.reads("All clear");
            window.click("#scope-trash");
            window.click("Put back");
            window.reads("The trash is empty");
            window.click("#scope-all");
            window.find("Complete: Paint the fence");
        }
    }

    @Test
    void what_was_deleted_comes_back_by_one_key() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.click("#quick-add");
            window.type("Water the plants");
            window.press(KeyCode.ENTER);
            window.click("Water the plants");
            window.click("Delete task");
            window.reads("All clear");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.find("Complete: Water the plants");
        }
    }
}
