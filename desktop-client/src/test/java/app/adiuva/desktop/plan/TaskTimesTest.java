package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.Undone;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The times of a task that follow from what is done to it.
class TaskTimesTest {
    private final MovingClock clock =
            new MovingClock(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Changes changes;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        changes = workspace.changes();
    }

    @Test
    void what_comes_out_of_the_archive_was_done_when_it_was_and_is_not_followed_again() {
        String id = add("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY");
        set(id, "status", "done");
        Instant done = Objects.requireNonNull(task(id).completedAt());
        assertEquals(2, workspace.tasks().all().size());
        clock.set(clock.instant().plus(Duration.ofDays(3)));
        set(id, "status", "archived");
        set(id, "status", "done");
        assertEquals(done, task(id).completedAt());
        assertEquals(2, workspace.tasks().all().size());

        set(id, "status", "open");
        set(id, "status", "archived");
        set(id, "status", "done");
        assertEquals(clock.instant(), task(id).completedAt(), "now it is done for the first time");
        assertEquals(2, workspace.tasks().all().size(), "what follows it is there");
    }

    @Test
    void a_repeating_task_that_is_opened_and_done_again_is_followed_by_one() {
        String id = add("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY");
        for (String status : List.of("done", "open", "done", "in_progress", "done")) {
            set(id, "status", status);
        }
        List<Task> open = workspace.tasks().list(TaskFilter.OPEN);
        assertEquals(1, open.size());

        set(id, "status", "open");
        changes.perform(List.of(PlanAction.delete(Table.TASKS, open.getFirst().id())));
        set(id, "status", "done");
        assertEquals(1, workspace.tasks().list(TaskFilter.OPEN).size(), "the one that was deleted is made again");
    }

    @Test
    void a_repeating_task_whose_completion_was_taken_back_is_followed_when_it_is_done() {
        String id = add("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY");
        String done = changes.perform(List.of(update(id, "status", "done")))
                .getFirst()
                .id();
        assertInstanceOf(Undone.class, changes.undo(done));
        set(id, "status", "done");
        assertEquals(1, workspace.tasks().list(TaskFilter.OPEN).size());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:00, true, 2026-11-21T00:00",
        "2026-11-21T00:00, true, 2026-11-22T00:00",
        "2026-11-23T00:00, true, 2026-11-24T00:00",
        "2026-11-20T09:00, false, 2026-11-22T09:00"
    })
    void a_repeating_task_of_a_whole_day_comes_again_today_when_an_earlier_one_is_done(
            LocalDateTime due, boolean allDay, LocalDateTime expected) {
        String id = add("title", "Water", "due_at", wire(due), "all_day", allDay, "recurrence", "FREQ=DAILY");
        set(id, "status", "done");
        assertEquals(
                expected.atZone(clock.getZone()).toInstant(),
                workspace.tasks().list(TaskFilter.OPEN).getFirst().dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T15:00, false, 2026-11-21T15:00, 2026-11-25T10:00, false, 2026-11-25T10:00",
        "2026-11-21T15:00, false, 2026-11-21T14:50, 2026-11-25T10:00, false, 2026-11-25T09:50",
        "2026-11-21T15:00, false, 2026-11-21T14:50, 2026-11-25T00:00, true, 2026-11-25T08:50",
        "2026-11-21T00:00, true, 2026-11-21T09:00, 2026-11-25T00:00, true, 2026-11-25T09:00",
        "2026-11-21T00:00, true, 2026-11-20T18:00, 2026-11-25T10:00, false, 2026-11-24T18:00",
        "2026-11-21T15:00, false, 2026-11-21T15:00, , false, ",
        "2026-11-21T15:00, false, 2026-11-21T11:11, 2026-11-25T10:00, false, 2026-11-21T11:11",
        "2026-11-21T15:00, false, , 2026-11-25T10:00, false, "
    })
    void a_reminder_that_goes_with_the_due_time_moves_with_it_whoever_changes_that(
            LocalDateTime due,
            boolean allDay,
            @Nullable LocalDateTime reminder,
            @Nullable LocalDateTime newDue,
            boolean newAllDay,
            @Nullable LocalDateTime expected) {
        String id = add("title", "Call Anna", "due_at", wire(due), "all_day", allDay, "remind_at", wire(reminder));
        Instant before = task(id).remindAt();
        Preview preview =
                changes.preview("task_agent", List.of(update(id, "due_at", wire(newDue), "all_day", newAllDay)));
        String change = changes.apply(preview).getFirst().id();
        assertEquals(expected == null ? null : expected.atZone(clock.getZone()).toInstant(), task(id).remindAt());
        assertInstanceOf(Undone.class, changes.undo(change));
        assertEquals(before, task(id).remindAt());
    }

    @Test
    void a_reminder_that_is_named_with_the_new_due_time_is_as_it_is_named() {
        String due = "2026-11-21T15:00:00+01:00";
        String id = add("title", "Call Anna", "due_at", due, "remind_at", due);
        set(id, "due_at", "2026-11-25T15:00:00+01:00", "remind_at", "2026-11-24T12:00:00+01:00");
        assertEquals(Instant.parse("2026-11-24T11:00:00Z"), task(id).remindAt());
        set(id, "title", "Call Anne");
        assertEquals(Instant.parse("2026-11-24T11:00:00Z"), task(id).remindAt());
    }

    private @Nullable String wire(@Nullable LocalDateTime local) {
        return local == null
                ? null
                : local.atZone(clock.getZone()).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private String add(@Nullable Object... fields) {
        return changes.perform(List.of(PlanAction.create(Table.TASKS, map(fields))))
                .getFirst()
                .diff()
                .key()
                .id();
    }

    private void set(String id, @Nullable Object... fields) {
        changes.perform(List.of(update(id, fields)));
    }

    private static PlanAction update(String id, @Nullable Object... fields) {
        return PlanAction.update(Table.TASKS, id, map(fields));
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... fields) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return map;
    }

    private Task task(String id) {
        return workspace.tasks().find(id).orElseThrow();
    }
}
