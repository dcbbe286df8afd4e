package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thoughts used by hand, without any cloud in reach.
class ThoughtsJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_thought_is_captured_turned_into_a_task_and_found() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            window.reads("No thoughts here");
            capture(window, "The blue paint looked best");
            window.find("The blue paint looked best");
            capture(window, "Ask the gardener about moss");
            window.find("Ask the gardener about moss");

            window.click("Ask the gardener about moss");
            window.click("#thought-to-task");
            window.reads("Turned into a task");

            window.click("#thought-find");
            window.type("paint");
            window.readsNoMore("Ask the gardener about moss");
            window.find("The blue paint looked best");
            window.go(Place.TASKS);
            window.find("Complete: Ask the gardener about moss");
        }
    }

    @Test
    void a_deleted_thought_comes_back_by_one_key() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            capture(window, "Good walk along the river");
            window.click("Good walk along the river");
            window.click("Delete thought");
            window.reads("No thoughts here");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.find("Good walk along the river");
        }
    }

    private static void capture(TestWindow window, String text) {
        window.click("#capture");
        window.type(text);
        window.press(KeyCode.ENTER);
    }
}
