package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every screen of a profile with 100,000 thoughts and 20,000 tasks, most of them overdue, under the watchdog.
@Tag("slow")
class BigProfileJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final int THOUGHTS = 100_000;
    private static final int TASKS = 20_000;
    private static final int DEEP = 5_000;
    private static final int BATCH = 1_000;

    @TempDir
    Path home;

    @BeforeEach
    void fill() {
        Clock before = Clock.offset(TestWindow.CLOCK, Duration.ofDays(-1));
        try (Workspace workspace = Workspace.open(new AppPaths(home), before)) {
            store(
                    workspace,
                    THOUGHTS,
                    i -> PlanAction.create(
                            Table.THOUGHTS,
                            Map.of(
                                    "content",
                                    "Thought %06d on subject %d".formatted(i, i % 997),
                                    "tags",
                                    List.of("tag" + i % 50))));
            store(
                    workspace,
                    TASKS,
                    i -> PlanAction.create(
                            Table.TASKS,
                            Map.of(
                                    "title",
                                    "Task %05d".formatted(i),
                                    "list",
                                    "Project " + i % 12,
                                    "due_at",
                                    "2026-11-%02dT10:00:00Z".formatted(1 + i % 24))));
        }
    }

    /// Twice in one window: the first walk is slower, as its code is interpreted and compiled meanwhile.
    @Test
    void nothing_that_is_done_on_a_screen_stops_it() {
        int walks;
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            walk(window, 1);
            walks = 1 + window.again(time -> walk(window, 1 + time));
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            assertEquals(TASKS - walks, workspace.tasks().count(TaskFilter.OPEN));
            assertEquals(THOUGHTS + walks, workspace.thoughts().count(ThoughtFilter.ALL));
        }
    }

    private static void walk(TestWindow window, int round) {
        List.of(Place.values()).forEach(window::go);
        today(window);
        thoughts(window, "The new one of walk " + round);
        tasks(window, round);
        palette(window);
    }

    private static void today(TestWindow window) {
        window.go(Place.TODAY);
        window.click("Complete: Task 00000");
        window.find("Undo");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.find("Complete: Task 00000");
    }

    private static void thoughts(TestWindow window, String fresh) {
        window.go(Place.THOUGHTS);
        window.click("#capture");
        window.type(fresh);
        window.press(KeyCode.ENTER);
        window.find(fresh);
        search(window, "subject 7 #tag7");
        window.await("what fits", () -> !Sight.inside("#thought-list", fresh));
        window.click("#thought-list");
        window.press(KeyCode.END);
        window.press(KeyCode.HOME);
        window.press(KeyCode.ESCAPE);
        search(window, "");
        window.find(fresh);
        window.click(fresh);
        deep(window);
    }

    private static void search(TestWindow window, String words) {
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);
        window.type(words);
        window.press(KeyCode.ENTER);
    }

    /// Far down in all thoughts, a change of one of them.
    private static void deep(TestWindow window) {
        for (int rows = size("#thought-list"); rows < DEEP; ) {
            int before = rows;
            window.press(KeyCode.END);
            window.await("the next page", () -> size("#thought-list") > before);
            rows = Fx.call(() -> size("#thought-list"));
        }
        window.press(KeyCode.END);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        window.reads("In the archive");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.reads("Taken back");
        window.press(KeyCode.HOME);
    }

    private static void tasks(TestWindow window, int round) {
        window.go(Place.TASKS);
        window.click("Task 00024");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.await("the board", () -> size("#column-open") > 0);
        window.click("Task %05d".formatted(24 + 24 * round));
        window.press(KeyCode.CONTROL, KeyCode.RIGHT);
        window.await("the card to move", () -> size("#column-in-progress") == 1);
        window.press(KeyCode.CONTROL, KeyCode.RIGHT);
        window.await("it to be done", () -> size("#column-done") == round);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    }

    private static void palette(TestWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("Thought 012345");
        window.reads("Thought 012345 on subject 381");
        window.press(KeyCode.ESCAPE);
    }

    private static int size(String list) {
        return Sight.find(list)
                .map(found -> ((ListView<?>) found).getItems().size())
                .orElse(-1);
    }

    private static void store(Workspace workspace, int rows, IntFunction<PlanAction> row) {
        for (int first = 0; first < rows; first += BATCH) {
            workspace
                    .changes()
                    .perform(IntStream.range(first, first + BATCH).mapToObj(row).toList());
        }
    }
}
