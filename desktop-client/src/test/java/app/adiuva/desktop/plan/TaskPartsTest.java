package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.contracts.plan.Fault;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.Impossible;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Diffs;
import app.adiuva.desktop.ui.kit.Formats;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskPartsTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private String trip;
    private String ticket;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        trip = create(Map.of("title", "Trip", "due_at", "2026-11-28T09:00:00+01:00", "recurrence", "FREQ=WEEKLY"));
        ticket = create(Map.of("title", "Ticket", "parent_id", trip, "due_at", "2026-11-27T12:00:00+01:00"));
    }

    @Test
    void a_part_has_no_parts_and_nothing_is_a_part_of_itself() {
        String other = create(Map.of("title", "Other"));
        refuses("a part of a task cannot have parts itself", update(other, Map.of("parent_id", ticket)));
        refuses("a task cannot be a part of itself", update(other, Map.of("parent_id", other)));
        refuses("a task that has parts cannot be a part of another", update(trip, Map.of("parent_id", other)));
        refuses("the task that this would be a part of is not there", update(other, Map.of("parent_id", "nobody")));
        assertThrows(
                PlanRefused.class,
                () -> workspace
                        .changes()
                        .preview(
                                "task_agent",
                                List.of(PlanAction.create(Table.TASKS, Map.of("title", "X", "parent_id", ticket)))));
    }

    @Test
    void a_change_tells_the_title_of_the_whole_before_and_after_it_is_applied() {
        Preview preview = workspace
                .changes()
                .preview(
                        "task_agent",
                        List.of(
                                PlanAction.create(Table.TASKS, Map.of("title", "Visa", "parent_id", trip)),
                                update(trip, Map.of("title", "Journey"))));
        assertEquals(Map.of(trip, "Journey"), preview.diff().getFirst().wholes());
        Formats formats = new Formats(workspace.clock(), workspace.zone(), Locale.UK);
        assertEquals(
                List.of(new Diffs.FieldChange("Part of", "", "Journey")),
                new Diffs(formats).fields(preview.diff().getFirst()));
        JournalEntry applied = workspace.changes().apply(preview).getFirst();
        assertEquals(preview.diff().getFirst(), applied.diff());
        assertEquals(applied, workspace.changes().find(applied.id()).orElseThrow());
    }

    @Test
    void deleting_a_task_takes_its_parts_along_and_taking_it_back_brings_all_back() {
        List<JournalEntry> deleted = workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, trip)));
        assertEquals(2, deleted.size());
        assertEquals(List.of(), titles());
        assertInstanceOf(
                UndoResult.Undone.class,
                workspace.changes().undo(deleted.getFirst().id()));
        assertEquals(List.of("Ticket", "Trip"), titles());
        deleted.subList(1, 2)
                .forEach(entry -> assertInstanceOf(
                        UndoResult.Undone.class, workspace.changes().undo(entry.id())));
        deleted.forEach(entry ->
                assertInstanceOf(UndoResult.Undone.class, workspace.changes().redo(entry.id())));
        assertEquals(List.of(), titles());
    }

    @Test
    void a_task_deleted_with_its_part_named_too_is_one_act() {
        workspace
                .changes()
                .perform(List.of(PlanAction.delete(Table.TASKS, trip), PlanAction.delete(Table.TASKS, ticket)));
        assertEquals(List.of(), titles());
    }

    @Test
    void the_next_occurrence_gets_fresh_parts_and_goes_with_them() {
        workspace.changes().perform(List.of(update(ticket, Map.of("status", "done"))));
        List<JournalEntry> done = workspace.changes().perform(List.of(update(trip, Map.of("status", "done"))));
        assertEquals(List.of("Ticket", "Trip"), titles());
        Task part = workspace.tasks().list(TaskFilter.OPEN).getFirst();
        Task next = workspace.tasks().list(TaskFilter.OPEN).getLast();
        assertEquals(next.id(), part.parentId());
        assertEquals("2026-12-04T11:00:00Z", String.valueOf(part.dueAt()));
        assertInstanceOf(
                UndoResult.Undone.class,
                workspace.changes().undo(done.getFirst().id()));
        assertEquals(List.of("Trip"), titles());
        assertInstanceOf(
                UndoResult.Undone.class,
                workspace.changes().redo(done.getFirst().id()));
        assertEquals(List.of("Ticket", "Trip"), titles());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-21T15:00+01:00, 2027-03-21T00:00+01:00, 2027-03-21T09:00+01:00, 2027-03-28T00:00+01:00, 2027-03-28T09:00+02:00",
        "2027-10-31T15:00+01:00, 2027-10-31T00:00+02:00, 2027-10-31T09:00+01:00, 2027-11-07T00:00+01:00, 2027-11-07T09:00+01:00",
        "2027-03-28T15:00+02:00, 2027-03-27T00:00+01:00, 2027-03-27T18:00+01:00, 2027-04-03T00:00+02:00, 2027-04-03T18:00+02:00"
    })
    void a_part_of_a_whole_day_stays_on_its_day_when_the_clocks_change(
            String due, String day, String reminder, OffsetDateTime next, OffsetDateTime nextReminder) {
        String walk = create(Map.of("title", "Walk", "due_at", due, "recurrence", "FREQ=WEEKLY"));
        create(Map.of("title", "Pack", "parent_id", walk, "due_at", day, "all_day", true, "remind_at", reminder));
        workspace.changes().perform(List.of(update(walk, Map.of("status", "done"))));
        Task part = workspace.tasks().list(TaskFilter.OPEN).stream()
                .filter(task -> task.title().equals("Pack") && !walk.equals(task.parentId()))
                .findFirst()
                .orElseThrow();
        assertEquals(next.toInstant(), part.dueAt());
        assertEquals(nextReminder.toInstant(), part.remindAt());
    }

    @Test
    void a_part_does_not_come_back_under_a_task_that_is_a_part_by_now() {
        String move = create(Map.of("title", "Move"));
        String boxes = create(Map.of("title", "Boxes", "parent_id", move));
        String deletion = delete(boxes);
        set(move, "parent_id", trip);
        assertEquals(
                new Impossible("Boxes", Fault.Plain.PART_OF_PART),
                workspace.changes().undo(deletion));
        assertEquals(List.of("Ticket", "Trip", "Move"), titles());
        set(move, "parent_id", null);
        assertInstanceOf(UndoResult.Undone.class, workspace.changes().undo(deletion));
    }

    @Test
    void a_part_is_not_made_again_under_a_task_that_is_a_part_by_now() {
        String move = create(Map.of("title", "Move"));
        String made = workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Boxes", "parent_id", move))))
                .getFirst()
                .id();
        assertInstanceOf(UndoResult.Undone.class, workspace.changes().undo(made));
        set(move, "parent_id", trip);
        assertEquals(
                new Impossible("Boxes", Fault.Plain.PART_OF_PART),
                workspace.changes().redo(made));
        assertEquals(List.of("Ticket", "Trip", "Move"), titles());
    }

    @Test
    void a_task_does_not_come_back_over_a_part_that_has_parts_by_now() {
        String move = create(Map.of("title", "Move"));
        String boxes = create(Map.of("title", "Boxes", "parent_id", move));
        List<JournalEntry> deleted = workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, move)));
        assertInstanceOf(
                UndoResult.Undone.class,
                workspace.changes().undo(deleted.getLast().id()));
        create(Map.of("title", "Tape", "parent_id", boxes));
        assertEquals(
                new Impossible("Move", Fault.Plain.PART_OF_PART),
                workspace.changes().undo(deleted.getFirst().id()));
        assertEquals(List.of("Ticket", "Trip", "Boxes", "Tape"), titles());
    }

    @Test
    void a_part_does_not_come_back_with_parts_of_its_own() {
        String move = create(Map.of("title", "Move"));
        String boxes = create(Map.of("title", "Boxes", "parent_id", move));
        String tape = create(Map.of("title", "Tape"));
        List<JournalEntry> deleted = workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, move)));
        assertInstanceOf(
                UndoResult.Undone.class,
                workspace.changes().undo(deleted.getLast().id()));
        set(tape, "parent_id", boxes);
        String both = delete(boxes);
        assertInstanceOf(
                UndoResult.Undone.class,
                workspace.changes().undo(deleted.getFirst().id()));
        assertEquals(
                new Impossible("Boxes", Fault.Plain.PART_WITH_PARTS),
                workspace.changes().undo(both));
        assertEquals(List.of("Ticket", "Trip", "Move"), titles());
    }

    @Test
    void a_task_with_new_parts_is_not_taken_back_from_under_them() {
        List<JournalEntry> made =
                workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Move"))));
        create(Map.of("title", "Boxes", "parent_id", made.getFirst().diff().id()));
        assertInstanceOf(
                UndoResult.Conflict.class,
                workspace.changes().undo(made.getFirst().id()));
    }

    private void refuses(String reason, PlanAction action) {
        PlanRefused refused =
                assertThrows(PlanRefused.class, () -> workspace.changes().perform(List.of(action)));
        assertEquals(reason, refused.violations().getFirst().reason());
    }

    private String create(Map<String, Object> fields) {
        return workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.copyOf(fields))))
                .getFirst()
                .diff()
                .id();
    }

    private void set(String id, String field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, value);
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, fields)));
    }

    /// The id of the change that put it in the trash.
    private String delete(String id) {
        return workspace
                .changes()
                .perform(List.of(PlanAction.delete(Table.TASKS, id)))
                .getFirst()
                .id();
    }

    private static PlanAction update(String id, Map<String, Object> fields) {
        return PlanAction.update(Table.TASKS, id, Map.copyOf(fields));
    }

    private List<String> titles() {
        return workspace.tasks().list(TaskFilter.OPEN).stream().map(Task::title).toList();
    }
}
