package app.adiuva.desktop.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksViewModelTest {
    @TempDir
    Path home;

    private Workspace workspace;
    private Desk desk;
    private TasksViewModel tasks;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        tasks = new TasksViewModel(desk);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_quick_line_gives_tags_and_priority_and_the_scope_gives_the_rest() {
        tasks.scope().set(new TaskScope.OfList("Home"));
        type("Fix the #Garden gate !high");
        Task task = tasks.tasks().getFirst();
        assertEquals("Fix the gate", task.title());
        assertEquals(List.of("garden"), task.tags());
        assertEquals(Priority.HIGH, task.priority());
        assertEquals("Home", task.list());
        assertEquals("", tasks.draft().get());
    }

    @Test
    void a_line_that_could_not_be_saved_stays_and_the_user_is_told() {
        type("x".repeat(5_000));
        assertEquals(5_000, tasks.draft().get().length());
        assertEquals(1, Desks.toasts(desk).size());
        assertEquals(List.of(), tasks.tasks());
    }

    @Test
    void what_is_typed_during_the_write_stays_and_a_second_enter_adds_nothing() {
        Desks.Later later = new Desks.Later();
        TasksViewModel slow = new TasksViewModel(Desks.on(workspace, later));
        later.runAll();
        slow.draft().set("milk");
        slow.add();
        slow.add();
        slow.draft().set("milkeggs");
        later.runAll();
        assertEquals("eggs", slow.draft().get());
        assertEquals(List.of("milk"), titles(slow));
    }

    @Test
    void a_completed_recurring_task_makes_room_for_the_next_one() {
        create(Map.of("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY"));
        Task first = tasks.tasks().getFirst();
        tasks.toggle(first);
        Task next = tasks.tasks().getFirst();
        assertEquals(1, tasks.tasks().size());
        assertEquals(first.dueAt().plusSeconds(86_400), next.dueAt());
        tasks.scope().set(new TaskScope.Done());
        assertEquals(List.of("Water"), titles(tasks));
    }

    @Test
    void a_deleted_task_is_in_the_trash_and_comes_back_from_there() {
        type("Milk");
        tasks.delete(tasks.tasks().getFirst());
        assertEquals(List.of(), tasks.tasks());
        tasks.scope().set(new TaskScope.Trash());
        assertEquals(List.of("Milk"), titles(tasks));
        tasks.restore(tasks.tasks().getFirst());
        assertEquals(List.of(), tasks.tasks());
        tasks.scope().set(new TaskScope.All());
        assertEquals(List.of("Milk"), titles(tasks));
    }

    @Test
    void a_list_shows_only_its_own_tasks_and_is_offered_once() {
        create(Map.of("title", "Drill", "list", "Home"));
        create(Map.of("title", "Slides", "list", "Work"));
        create(Map.of("title", "Report", "list", "Work"));
        assertEquals(List.of("Home", "Work"), List.copyOf(tasks.lists()));
        tasks.scope().set(new TaskScope.OfList("Work"));
        assertEquals(List.of("Slides", "Report"), titles(tasks));
    }

    @Test
    void a_done_task_older_than_the_page_is_shown_when_it_was_searched_for() {
        create(Map.of("title", "The oldest", "status", "done"));
        String id = workspace.tasks().all().getFirst().id();
        workspace
                .changes()
                .perform(IntStream.range(0, 500)
                        .mapToObj(n -> PlanAction.create(Table.TASKS, Map.of("title", "Old " + n, "status", "done")))
                        .toList());
        tasks.reveal(id);
        assertEquals(new TaskScope.Done(), tasks.scope().get());
        assertEquals(id, selectedId());
        desk.edits().changed();
        assertEquals(id, selectedId());
    }

    @Test
    void a_reload_that_is_on_its_way_does_not_lose_what_is_revealed() {
        create(Map.of("title", "Call Anna"));
        String id = tasks.tasks().getFirst().id();
        Desks.Later later = new Desks.Later();
        TasksViewModel slow = new TasksViewModel(Desks.on(workspace, later));
        slow.reload();
        slow.reveal(id);
        slow.reload();
        later.runAll();
        assertEquals("Call Anna", slow.selected().get().title());
    }

    @Test
    void revealing_a_deleted_task_says_so() {
        type("Milk");
        String id = tasks.tasks().getFirst().id();
        tasks.delete(tasks.tasks().getFirst());
        tasks.reveal(id);
        assertNull(tasks.selected().get());
        assertEquals(
                "That was deleted meanwhile. It may be in the trash.",
                Desks.toasts(desk).getLast());
    }

    private void type(String line) {
        tasks.draft().set(line);
        tasks.add();
    }

    private void create(Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.copyOf(fields))));
        tasks.reload();
    }

    private String selectedId() {
        return tasks.selected().get().id();
    }

    private static List<String> titles(TasksViewModel model) {
        return model.tasks().stream().map(Task::title).toList();
    }
}
