package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.task.Task;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newcomer's first minute, by keys alone, and what it leaves behind.
class FirstMinuteJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final String ANSWER =
            "{\"type\":\"done\",\"done\":true,\"response\":\"Here you are.\",\"actions\":[],"
                    + "\"agent\":\"general_agent\",\"model\":\"built-in\"}";

    @TempDir
    Path home;

    @Test
    void four_small_things_are_done_for_real_and_the_tour_never_comes_back() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(ANSWER))) {
            try (TestWindow window = TestWindow.openForTheFirstTime(home, cloud.address())) {
                window.unwatched(() -> take(window));
            }
            try (TestWindow again = TestWindow.openForTheFirstTime(home, cloud.address())) {
                again.reads("Today");
                assertFalse(again.sees("#welcome"));
                assertFalse(again.sees("#tour"));
                again.press(KeyCode.F1);
                again.reads("1 of 4");
                again.press(KeyCode.ESCAPE);
                again.readsNoMore("1 of 4");
            }
        }
    }

    private static void take(TestWindow window) {
        window.find("#welcome-tour");
        assertEquals("welcome-tour", window.focus());
        window.press(KeyCode.SPACE);
        window.reads("1 of 4");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        window.type("Remember to call Anna on Friday");
        window.press(KeyCode.ENTER);
        window.reads("2 of 4");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.find("#thought-list");
        window.reads("Call Anna");
        Fx.run(() -> window.stage().getScene().lookup("#thought-list").requestFocus());
        window.press(KeyCode.A);
        window.reads("3 of 4");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.type("what can you do");
        window.press(KeyCode.ENTER);
        window.reads("4 of 4");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.reads("That was all.");
    }

    @Test
    void the_tour_goes_on_after_the_app_was_closed_in_its_middle_and_ends_by_one_key() {
        try (TestWindow window = TestWindow.openForTheFirstTime(home, NOWHERE)) {
            window.unwatched(() -> {
                window.click("#welcome-tour");
                window.click("#tour-next");
                window.click("#tour-next");
                window.reads("3 of 4");
            });
        }
        try (TestWindow window = TestWindow.openForTheFirstTime(home, NOWHERE)) {
            window.reads("3 of 4");
            window.press(KeyCode.ESCAPE);
            window.readsNoMore("3 of 4");
        }
        try (TestWindow window = TestWindow.openForTheFirstTime(home, NOWHERE)) {
            window.reads("Today");
            assertFalse(window.sees("#tour"));
        }
    }

    @Test
    void examples_come_by_one_key_and_go_without_touching_what_is_the_users() {
        Task mine;
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace
                    .changes()
                    .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "My own", "priority", "low"))));
            mine = workspace.tasks().all().getFirst();
        }
        try (TestWindow window = TestWindow.openForTheFirstTime(home, NOWHERE)) {
            window.unwatched(() -> {
                window.click("#welcome-demo");
                window.reads("These records are examples.");
                Task changed = task(window, "Milk");
                window.workspace()
                        .changes()
                        .perform(List.of(PlanAction.update(Table.TASKS, changed.id(), Map.of("title", "Oat milk"))));
                window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
                window.reads("Kept because you have changed them: 1.");
                window.readsNoMore("These records are examples.");
                assertEquals(mine, task(window, "My own"));
                assertEquals(
                        List.of("My own", "Oat milk"),
                        window.workspace().tasks().all().stream()
                                .map(Task::title)
                                .sorted()
                                .toList());
                assertTrue(window.workspace().thoughts().latest(1, null).isEmpty());
            });
        }
    }

    private static Task task(TestWindow window, String title) {
        return window.workspace().tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
