package app.adiuva.desktop.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.checkin.CheckInNow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayViewModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private TodayViewModel today;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        today = new TodayViewModel(desk);
    }

    @Test
    void a_day_begins_and_ends_at_midnight_where_the_user_is() {
        add(Table.TASKS, "late last night", "due_at", "2026-11-20T23:59:00+01:00");
        add(Table.TASKS, "early", "due_at", "2026-11-20T23:00:00Z");
        add(Table.TASKS, "late", "due_at", "2026-11-21T23:59:00+01:00");
        add(Table.TASKS, "tomorrow", "due_at", "2026-11-21T23:00:00Z");
        today.reload();
        assertEquals(
                List.of("late last night"), titles(today.plan().get().overdue().first()));
        assertEquals(List.of("early", "late"), titles(today.plan().get().due().first()));
    }

    @Test
    void the_date_is_that_of_the_day_that_is_shown(@TempDir Path folder) {
        MovingClock clock = new MovingClock();
        try (Workspace other = Workspace.open(new AppPaths(folder), clock)) {
            TodayViewModel model = new TodayViewModel(Desks.inline(other));
            assertEquals("Saturday, 21 November", model.date());
            clock.forward(Duration.ofDays(1));
            model.reload();
            assertEquals("Sunday, 22 November", model.date());
        }
    }

    @Test
    void a_completed_task_leaves_the_day_and_comes_back_by_undo() {
        add(Table.TASKS, "call Anna", "due_at", "2026-11-21T15:00:00+01:00");
        today.reload();
        today.complete(today.plan().get().due().first().getFirst());
        assertTrue(today.plan().get().due().isEmpty());
        desk.toasts().shown().getFirst().action().run().run();
        assertEquals(List.of("call Anna"), titles(today.plan().get().due().first()));
    }

    @Test
    void a_day_with_thousands_of_tasks_shows_the_first_and_how_many_more_there_are() {
        List<PlanAction> many = IntStream.range(0, 5_000)
                .mapToObj(number -> PlanAction.create(
                        Table.TASKS, Map.of("title", "task " + number, "due_at", "2026-11-21T15:00:00+01:00")))
                .toList();
        workspace.changes().perform(many);
        today.reload();
        DayPlan.Tasks due = today.plan().get().due();
        assertEquals("task 0", due.first().getFirst().title());
        assertEquals(5_000, due.count());
        assertEquals(5_000, due.first().size() + due.more());
        assertTrue(due.first().size() < 100);
    }

    @Test
    void a_check_in_shows_what_it_noticed_until_it_is_dismissed_and_undo_brings_it_back() {
        for (String words : List.of("Paint the garden fence dark green", "The garden fence: paint dark green")) {
            workspace.changes().perform(List.of(PlanAction.create(Table.THOUGHTS, Map.of("content", words))));
        }
        new CheckInNow(desk).run();
        today.reload();
        assertEquals(2, today.noticed().get().getFirst().thoughts().size());
        today.dismiss(today.noticed().get().getFirst().insight());
        new CheckInNow(desk).run();
        today.reload();
        assertTrue(today.noticed().get().isEmpty());
        desk.edits().undoLatest();
        assertEquals(1, today.noticed().get().size());
        assertEquals(2, workspace.thoughts().latest(9, null).size(), "no older act went back");
    }

    @Test
    void only_timed_events_that_overlap_are_in_conflict() {
        event("first", "10:00", "11:00");
        event("second", "10:30", "11:30");
        event("third", "11:30", "12:00");
        today.reload();
        assertEquals(
                List.of(true, true, false),
                today.plan().get().agenda().stream().map(DayPlan.Slot::conflict).toList());
    }

    @Test
    void the_greeting_uses_the_name_of_the_profile() {
        today.reload();
        assertEquals("Good morning", today.greeting());
        workspace.settings().put("profile.name", "Sam");
        today.reload();
        assertEquals("Good morning, Sam", today.greeting());
        assertEquals("Saturday, 21 November", today.date());
    }

    @Test
    void a_question_is_asked_once_and_blanks_never() {
        today.question().set("   ");
        today.ask();
        today.question().set(" plan my day ");
        today.ask();
        today.ask();
        assertEquals(List.of("ask plan my day"), Desks.trail(desk));
    }

    private void add(Table table, String title, String field, Object value) {
        workspace.changes().perform(List.of(PlanAction.create(table, Map.of("title", title, field, value))));
    }

    private void event(String title, String from, String to) {
        workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.EVENTS,
                        Map.of(
                                "title", title,
                                "starts_at", "2026-11-21T" + from + ":00+01:00",
                                "ends_at", "2026-11-21T" + to + ":00+01:00"))));
    }

    private static List<String> titles(List<Task> tasks) {
        return tasks.stream().map(Task::title).toList();
    }
}
