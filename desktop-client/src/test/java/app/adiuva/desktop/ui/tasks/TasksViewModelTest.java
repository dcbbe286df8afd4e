package app.adiuva.desktop.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksViewModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private TasksViewModel tasks;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        tasks = new TasksViewModel(desk);
    }

    @Test
    void a_quick_line_gives_tags_and_priority_and_the_scope_gives_the_rest() {
        tasks.scope().set(new TaskScope.OfList("Home"));
        type("Fix the #Garden gate !high");
        Task task = first();
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
        Task first = first();
        tasks.actions().toggle(List.of(first));
        Task next = first();
        assertEquals(1, tasks.tasks().size());
        assertEquals(first.dueAt().plusSeconds(86_400), next.dueAt());
        tasks.scope().set(new TaskScope.Done());
        assertEquals(List.of("Water"), titles(tasks));
    }

    @Test
    void a_deleted_task_is_in_the_trash_and_comes_back_from_there() {
        type("Milk");
        tasks.actions().delete(List.of(first()));
        assertEquals(List.of(), tasks.tasks());
        tasks.scope().set(new TaskScope.Trash());
        assertEquals(List.of("Milk"), titles(tasks));
        tasks.restore(List.of(first()));
        assertEquals(List.of(), tasks.tasks());
        tasks.scope().set(new TaskScope.All());
        assertEquals(List.of("Milk"), titles(tasks));
    }

    @Test
    void a_list_shows_only_its_own_tasks_and_is_offered_once() {
        create(Map.of("title", "Drill", "list", "Home"));
        create(Map.of("title", "Slides", "list", "Work"));
        create(Map.of("title", "Report", "list", "Work"));
        assertEquals(
                List.of(new Project("Home", 1), new Project("Work", 2)),
                tasks.page().get().sides().projects());
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
        String id = first().id();
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
        String id = first().id();
        tasks.actions().delete(List.of(first()));
        tasks.reveal(id);
        assertNull(tasks.selected().get());
        assertEquals(
                "That was deleted meanwhile. It may be in the trash.",
                Desks.toasts(desk).getLast());
    }

    @Test
    void of_more_than_can_be_changed_at_once_the_first_of_the_list_are_chosen_and_it_says_so() {
        List.of("Milk !low", "Eggs !high", "Bread", "Tea !urgent").forEach(this::type);
        var few = new TasksViewModel(desk, new TaskQueries(workspace, desk.formats(), 3));
        few.choices().sort().set(TaskSort.PRIORITY);
        few.chooseAll();
        assertEquals(
                List.of("Tea", "Eggs", "Bread"),
                few.chosen().get().stream().map(Task::title).toList());
        assertEquals(
                "The first 3 are chosen; more cannot be changed at once.",
                Desks.toasts(desk).getLast());
        few.actions().delete(few.chosen().get());
        assertEquals(List.of("Milk"), titles(few));
        assertEquals(List.of(), few.chosen().get(), "the others were not chosen");
    }

    @Test
    void several_are_changed_by_one_act_and_put_back_by_one() {
        List.of("Milk #shop", "Eggs", "Bread").forEach(this::type);
        tasks.chooseAll();
        tasks.actions().tag(tasks.chosen().get(), Set.of("week"), Set.of("shop"));
        tasks.actions().toProject(tasks.chosen().get(), "Shopping");
        assertEquals(
                List.of(List.of("week"), List.of("week"), List.of("week")),
                tasks.chosen().get().stream().map(Task::tags).toList());
        tasks.actions().delete(tasks.chosen().get());
        assertEquals(List.of(), titles(tasks));
        desk.edits().undoLatest();
        assertEquals(List.of("Milk", "Eggs", "Bread"), titles(tasks));
        assertEquals(
                new Project("Shopping", 3),
                tasks.page().get().sides().projects().getFirst());
    }

    @Test
    void parts_stand_below_their_task_with_its_progress() {
        create(Map.of("title", "Trip", "due_at", "2026-12-01T09:00:00+01:00"));
        create(Map.of("title", "Milk", "due_at", "2026-12-02T09:00:00+01:00"));
        tasks.select(first());
        addPart("Ticket");
        addPart("Hotel");
        assertEquals(List.of("Trip", "Ticket", "Hotel", "Milk"), titles(tasks));
        tasks.actions().toggle(List.of(tasks.parts().getFirst()));
        assertEquals(1, tasks.tasks().getFirst().partsDone());
        assertEquals(2, tasks.tasks().getFirst().parts());
        tasks.actions().delete(List.of(first()));
        assertEquals(List.of("Milk"), titles(tasks));
        tasks.scope().set(new TaskScope.Trash());
        tasks.restore(tasks.tasks().stream()
                .map(one -> one.task())
                .filter(task -> task.title().equals("Trip"))
                .toList());
        tasks.scope().set(new TaskScope.All());
        assertEquals(List.of("Trip", "Hotel", "Milk"), titles(tasks));
    }

    @Test
    void a_project_is_renamed_and_archived_whole_and_comes_back() {
        create(Map.of("title", "Drill", "list", "Home"));
        create(Map.of("title", "Old", "list", "home", "status", "done"));
        tasks.actions().rename("Home", "House");
        assertEquals(
                List.of(new Project("House", 1)), tasks.page().get().sides().projects());
        tasks.actions().archive("House");
        assertEquals(List.of(), tasks.page().get().sides().projects());
        tasks.scope().set(new TaskScope.Archive());
        assertEquals(2, tasks.tasks().size());
        tasks.actions().unarchive(tasks.tasks().stream().map(one -> one.task()).toList());
        tasks.scope().set(new TaskScope.Done());
        assertEquals(List.of("Old"), titles(tasks));
    }

    @Test
    void skipping_moves_to_the_next_time_and_finishing_ends_the_repetition() {
        create(Map.of("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY;COUNT=3"));
        Instant due = first().dueAt();
        create(Map.of("title", "Ferns", "parent_id", first().id(), "status", "done"));
        tasks.actions().skip(first());
        assertEquals(due.plusSeconds(86_400), first().dueAt());
        assertEquals(TaskStatus.OPEN, task("Ferns").status());
        desk.edits().undoLatest();
        assertEquals(due, task("Water").dueAt());
        assertEquals(TaskStatus.DONE, task("Ferns").status());
        tasks.actions().skip(task("Water"));
        tasks.actions().delete(List.of(task("Ferns")));
        assertEquals("FREQ=DAILY;COUNT=2", first().recurrence());
        tasks.actions().finish(first());
        assertEquals(List.of(), titles(tasks));
    }

    @Test
    void skipping_a_task_of_a_whole_day_moves_yesterday_to_today_and_today_to_tomorrow() {
        create(Map.of(
                "title", "Water", "due_at", "2026-11-20T00:00:00+01:00", "all_day", true, "recurrence", "FREQ=DAILY"));
        tasks.actions().skip(first());
        assertEquals(Instant.parse("2026-11-20T23:00:00Z"), first().dueAt());
        tasks.actions().skip(first());
        assertEquals(Instant.parse("2026-11-21T23:00:00Z"), first().dueAt());
    }

    @Test
    void skipping_leaves_a_done_part_that_repeats_by_itself() {
        create(Map.of("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY"));
        create(Map.of(
                "title", "Ferns",
                "parent_id", first().id(),
                "due_at", "2026-11-21T09:00:00+01:00",
                "recurrence", "FREQ=DAILY"));
        tasks.actions().toggle(List.of(task("Ferns")));
        tasks.actions().skip(task("Water"));
        assertEquals(
                List.of(TaskStatus.DONE, TaskStatus.OPEN),
                workspace.tasks().all().stream()
                        .filter(task -> task.title().equals("Ferns"))
                        .map(Task::status)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void all_that_is_done_is_archived_as_one_act_also_what_came_meanwhile() {
        Desks.Later later = new Desks.Later();
        TasksViewModel slow = new TasksViewModel(Desks.on(workspace, later));
        create(Map.of("title", "Milk"));
        create(Map.of("title", "Eggs", "status", "done"));
        slow.actions().archiveDone();
        create(Map.of("title", "Rent", "status", "done"));
        later.runAll();
        assertEquals(TaskStatus.OPEN, task("Milk").status());
        assertEquals(TaskStatus.ARCHIVED, task("Eggs").status());
        assertEquals(TaskStatus.ARCHIVED, task("Rent").status());
        desk.edits().undoLatest();
        assertEquals(TaskStatus.DONE, task("Eggs").status());
        assertEquals(TaskStatus.DONE, task("Rent").status());
    }

    @Test
    void a_filter_narrows_at_once_and_is_kept_under_a_name() {
        List.of("Gate #garden !high", "Milk").forEach(this::type);
        tasks.choices().filter().set("#garden");
        assertEquals(List.of("Gate"), titles(tasks));
        tasks.saveView("Outside");
        assertEquals("Outside", ScopeBar.name(tasks.scope().get()));
        assertEquals(List.of("Gate"), titles(tasks));
        tasks.choices().filter().set("due<whenever");
        assertEquals(1, tasks.choices().problems().size());
    }

    @Test
    void the_board_has_what_is_done_too_and_the_order_is_remembered() {
        List.of("Milk", "Eggs").forEach(this::type);
        tasks.choices().layout().set(TaskLayout.BOARD);
        tasks.choices().sort().set(TaskSort.TITLE);
        tasks.actions().move(List.of(first()), TaskStatus.IN_PROGRESS);
        tasks.actions()
                .toggle(List.of(
                        tasks.page().get().column(TaskStatus.OPEN).getFirst().task()));
        assertEquals(1, tasks.page().get().column(TaskStatus.IN_PROGRESS).size());
        assertEquals(1, tasks.page().get().column(TaskStatus.DONE).size());
        TasksViewModel again = new TasksViewModel(desk);
        assertEquals(TaskLayout.BOARD, again.choices().layout().get());
        assertEquals(TaskSort.TITLE, again.choices().sort().get());
    }

    @Test
    void all_of_the_board_is_what_its_columns_show() {
        create(Map.of("title", "Milk"));
        create(Map.of("title", "Eggs", "status", "in_progress"));
        create(Map.of("title", "Bread", "status", "done"));
        create(Map.of("title", "Tea", "status", "archived"));
        tasks.choices().layout().set(TaskLayout.BOARD);
        tasks.chooseAll();
        assertEquals(Set.copyOf(titles(tasks)), chosen());
        assertEquals(Set.of("Milk", "Eggs", "Bread"), chosen());

        tasks.choices().filter().set("status:archived");
        tasks.chooseAll();
        assertEquals(Set.copyOf(titles(tasks)), chosen());

        tasks.choices().filter().set("");
        tasks.choices().layout().set(TaskLayout.LIST);
        tasks.chooseAll();
        assertEquals(Set.of("Milk", "Eggs"), chosen());
    }

    @Test
    void following_a_link_to_a_task_leaves_the_layout_that_was_chosen() {
        type("Milk");
        tasks.choices().layout().set(TaskLayout.BOARD);
        tasks.reveal(
                tasks.page().get().column(TaskStatus.OPEN).getFirst().task().id());
        assertEquals(TaskLayout.LIST, tasks.choices().layout().get());
        assertEquals(
                TaskLayout.BOARD, new TasksViewModel(desk).choices().layout().get());
    }

    private void addPart(String title) {
        Draft draft = new Draft();
        draft.text().set(title);
        tasks.actions().addPart(first(), draft);
    }

    private Set<String> chosen() {
        return tasks.chosen().get().stream().map(Task::title).collect(Collectors.toSet());
    }

    private void type(String line) {
        tasks.draft().set(line);
        tasks.add();
    }

    private void create(Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.copyOf(fields))));
        tasks.reload();
    }

    private Task task(String title) {
        return workspace.tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Task first() {
        return tasks.tasks().getFirst().task();
    }

    private String selectedId() {
        return tasks.selected().get().id();
    }

    private static List<String> titles(TasksViewModel model) {
        return model.tasks().stream().map(one -> one.task().title()).toList();
    }
}
