package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Condition;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The board by mouse and by keys, and a list that is longer than anyone's.
class TaskBoardJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final int MANY = 20_000;

    @TempDir
    Path home;

    @Test
    void keys_alone_move_a_card_through_the_columns() {
        fill(2);
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
            window.await("the board", () -> size("#column-open") == 2);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.RIGHT);
            window.await("work on it", () -> size("#column-in-progress") == 1);
            window.press(KeyCode.CONTROL, KeyCode.RIGHT);
            window.await("it to be done", () -> size("#column-done") == 1);
        }
        assertEquals(1, count(TaskStatus.DONE));
    }

    @Test
    void a_card_is_dragged_to_another_column_or_project_and_taken_back_by_one_key() {
        fill(2);
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
            window.await("the board", () -> size("#column-open") == 2);
            window.drag("Task 0001", "#column-in-progress");
            window.await("work on it", () -> size("#column-in-progress") == 1 && size("#column-open") == 1);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("it to be back", () -> size("#column-open") == 2);

            window.carry("Task 0001", "#column-done");
            window.press(KeyCode.ESCAPE);
            window.drop("#column-done");
            window.drag("Task 0002", "#column-done");
            window.await("only the other one", () -> size("#column-done") == 1 && size("#column-open") == 1);

            window.press(KeyCode.ESCAPE);
            window.await("no detail", () -> Sight.find("#task-detail").isEmpty());
            window.drag("Task 0001", "#new-project");
            window.find("#sheet-name");
            window.type("Garden");
            window.press(KeyCode.ENTER);
            window.reads("in “Garden” now");
        }
        assertEquals(1, count(TaskStatus.DONE));
        assertEquals(0, count(TaskStatus.IN_PROGRESS));
    }

    @Test
    void twenty_thousand_tasks_are_opened_chosen_moved_and_completed_without_a_stop() {
        fill(MANY);
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.find("Task 0001");
            window.click("#scope-upcoming");
            window.click("#scope-all");
            window.find("Task 0001");
            window.click("Task 0001");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.reads("20,000 chosen");
            assertTrue(size("#task-list") < 1_000, "only what is looked at is listed");
            window.press(KeyCode.ESCAPE);
            window.click("Board");
            window.click("Task 0002");
            window.press(KeyCode.CONTROL, KeyCode.RIGHT);
            window.await("the card to move", () -> size("#column-in-progress") == 1);
        }
        assertEquals(1, count(TaskStatus.IN_PROGRESS));
    }

    private static int size(String list) {
        return Sight.find(list)
                .map(found -> ((ListView<?>) found).getItems().size())
                .orElse(-1);
    }

    private void fill(int tasks) {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            List<PlanAction> actions = IntStream.rangeClosed(1, tasks)
                    .mapToObj(i -> PlanAction.create(Table.TASKS, Map.of("title", "Task %04d".formatted(i))))
                    .toList();
            workspace.changes().perform(actions);
        }
    }

    private long count(TaskStatus status) {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            return workspace.tasks().count(TaskFilter.ALL.and(new Condition.StatusIn(Set.of(status))));
        }
    }
}
