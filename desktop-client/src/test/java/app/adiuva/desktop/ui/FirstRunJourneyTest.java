package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in the window, from an empty profile, against the real cloud in a process of its own.
class FirstRunJourneyTest {
    private static final String SENTENCE =
            "Remind me to call Anna tomorrow at 3pm and add milk and eggs to my shopping list";

    @TempDir
    static Path cloudFolder;

    private static LocalCloud cloud;

    @TempDir
    Path home;

    @BeforeAll
    static void startCloud() {
        cloud = TestCloud.in(cloudFolder);
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @Test
    void a_newcomer_asks_applies_undoes_one_closes_and_finds_everything_again() {
        try (TestWindow window = TestWindow.openForTheFirstTime(home, cloud.locate())) {
            window.unwatched(() -> window.click("#welcome-empty"));
            window.unwatched(() -> window.go(Place.CHAT));
            window.type(SENTENCE);
            window.unwatched(() -> ask(window));
            window.reads("Call Anna");
            window.reads("Tomorrow 15:00");
            window.unwatched(() -> window.go(Place.TASKS));
            assertFalse(window.sees("Call Anna"), "a plan was carried out before it was approved");
            window.go(Place.CHAT);
            window.click("#plan-apply");
            window.unwatched(() -> window.go(Place.TASKS));
            window.find("Call Anna");
            window.find("Milk");
            window.find("Eggs");
            window.go(Place.CHAT);
            window.click("#plan-undo"); // of the last step
            window.reads("Undone");
            assertTasksWithoutEggs(window);
            window.reads("127.0.0.1 · Saved");
        }
        try (TestWindow again = TestWindow.open(home, cloud.locate())) {
            assertFalse(again.sees("#welcome"));
            assertTasksWithoutEggs(again);
            again.go(Place.CHAT);
            again.unwatched(() -> again.click("Remind me to call Anna tomorrow at 3pm and add milk and eggs…"));
            again.reads(SENTENCE);
            again.reads("Call Anna");
            again.reads("Undone");
            again.click("Redo");
            again.readsNoMore("Undone");
            again.go(Place.TASKS);
            again.find("Eggs");
        }
    }

    @Test
    void the_main_job_needs_no_mouse() {
        try (TestWindow window = TestWindow.open(home, cloud.locate())) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.type("remind me to water the ferns");
            window.unwatched(() -> ask(window));
            tabTo(window, "plan-apply");
            assertTrue(window.find("#plan-apply").isFocusVisible(), "the focus cannot be seen");
            window.press(KeyCode.SPACE);
            window.reads("Applied");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.find("Water the ferns");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.reads("Taken back");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.await("no ferns", () -> !Sight.inside("#tasks", "Water the ferns"));
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("go to thoughts");
            window.press(KeyCode.ENTER);
            window.find("#thoughts");
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.press(KeyCode.ESCAPE);
            assertFalse(window.sees("#palette-field"));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT8);
            window.find("#settings");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.find("#today");
        }
    }

    private static void ask(TestWindow window) {
        window.press(KeyCode.ENTER);
        window.find("#plan-card");
    }

    private static void assertTasksWithoutEggs(TestWindow window) {
        window.unwatched(() -> window.go(Place.TASKS));
        window.find("Call Anna");
        window.find("Milk");
        window.readsNoMore("Eggs");
    }

    private static void tabTo(TestWindow window, String id) {
        for (int i = 0; i < 30; i++) {
            if (window.focus().equals(id)) {
                return;
            }
            window.press(KeyCode.TAB);
        }
        throw new AssertionError(id + " cannot be reached by Tab, focus is at " + window.focus());
    }
}
