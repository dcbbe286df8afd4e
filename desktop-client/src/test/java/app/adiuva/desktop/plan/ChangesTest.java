package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.Conflict;
import app.adiuva.desktop.plan.UndoResult.Undone;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.thought.ThoughtFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:00:00.123456789Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Changes changes;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), CLOCK);
        changes = workspace.changes();
    }

    @Test
    void a_preview_changes_nothing_and_applying_it_does_what_it_showed() {
        Preview preview = changes.preview("task_agent", List.of(create("Call Anna"), create("Buy milk")));
        assertEquals(List.of(), workspace.tasks().all());

        List<JournalEntry> entries = changes.apply(preview);

        assertEquals(preview.diff(), entries.stream().map(JournalEntry::diff).toList());
        assertEquals(List.of("Call Anna", "Buy milk"), titles());
        assertEquals(
                2,
                workspace.search().find("call", 10).size()
                        + workspace.search().find("milk", 10).size());
    }

    /// Ctrl+A, Delete, Ctrl+Z: as long as it takes, nothing else can be written.
    @Test
    void what_is_deleted_by_the_thousand_is_put_back_in_seconds() {
        List<PlanAction> many = IntStream.range(0, 20_000)
                .mapToObj(n -> PlanAction.create(Table.THOUGHTS, Map.of("content", "note " + n)))
                .toList();
        List<PlanAction> gone = changes.perform(many).stream()
                .map(entry -> PlanAction.delete(
                        Table.THOUGHTS, Objects.requireNonNull(entry.diff().id())))
                .toList();
        List<String> ids = changes.perform(gone).stream().map(JournalEntry::id).toList();
        assertEquals(0, workspace.thoughts().count(ThoughtFilter.ALL));
        assertInstanceOf(
                Undone.class, assertTimeout(Duration.ofSeconds(40), () -> changes.undoAll(ids, Pace.UNWATCHED)));
        assertEquals(20_000, workspace.thoughts().count(ThoughtFilter.ALL));
    }

    @Test
    void one_bad_action_refuses_the_whole_plan() {
        List<PlanAction> plan = List.of(create("Good"), PlanAction.delete(Table.TASKS, "no-such-task"));

        assertThrows(PlanRefused.class, () -> changes.preview("task_agent", plan));
        assertThrows(PlanRefused.class, () -> changes.perform(plan));

        assertEquals(List.of(), workspace.tasks().all());
        assertEquals(List.of(), changes.history(10, null));
        HistoryFilter many = new HistoryFilter("z ".repeat(5_000), null, null, null);
        assertEquals(List.of(), changes.history(many, 10, null));
    }

    @Test
    void the_history_is_searched_without_regard_to_case_in_any_script() {
        add("Übung 100%");
        add("Call Anna");
        HistoryFilter wanted = new HistoryFilter("übung 100%", null, null, null);
        assertEquals(
                List.of("Übung 100%"),
                changes.history(wanted, 10, null).stream()
                        .map(entry -> entry.diff().title())
                        .toList());
    }

    @Test
    void a_plan_whose_rows_have_changed_since_is_not_applied() {
        String id = add("Call Anna");
        Preview preview = changes.preview("task_agent", List.of(update(id, Map.of("title", "Ring Anna"))));
        changes.perform(List.of(update(id, Map.of("title", "Call Anne"))));

        PlanOutdated outdated = assertThrows(PlanOutdated.class, () -> changes.apply(preview));

        assertEquals("Call Anne", outdated.fresh().diff().getFirst().before().get("title"));
        assertEquals(List.of("Call Anne"), titles());
    }

    @Test
    void every_change_can_be_undone_and_done_again() {
        String id = add("Call Anna");
        String done = changes.perform(List.of(update(id, Map.of("status", "done"))))
                .getFirst()
                .id();
        assertNotNull(task(id).completedAt());

        assertInstanceOf(Undone.class, changes.undo(done));
        assertEquals(TaskStatus.OPEN, task(id).status());
        assertNull(task(id).completedAt());

        assertInstanceOf(Undone.class, changes.redo(done));
        assertEquals(TaskStatus.DONE, task(id).status());
        assertNotNull(task(id).completedAt());
    }

    @Test
    void undoing_an_older_change_leaves_later_changes_of_other_fields() {
        String id = add("Call Anna");
        String renamed = changes.perform(List.of(update(id, Map.of("title", "Ring Anna"))))
                .getFirst()
                .id();
        changes.perform(List.of(update(id, Map.of("priority", "high"))));

        assertInstanceOf(Undone.class, changes.undo(renamed));

        assertEquals("Call Anna", task(id).title());
        assertEquals("HIGH", task(id).priority().name());
    }

    @Test
    void an_undo_that_would_lose_a_later_change_names_it() {
        JournalEntry created = changes.perform(List.of(create("Call Anna"))).getFirst();
        String id = created.diff().key().id();
        JournalEntry renamed = changes.perform(List.of(update(id, Map.of("title", "Ring Anna"))))
                .getFirst();

        Conflict conflict = assertInstanceOf(Conflict.class, changes.undo(created.id()));

        assertEquals(
                List.of(renamed.id()),
                conflict.blocking().stream().map(JournalEntry::id).toList());
        assertTrue(conflict.message().contains("Ring Anna"));
        assertEquals("Ring Anna", task(id).title());
    }

    @Test
    void a_deleted_row_leaves_the_search_and_comes_back_with_its_undo() {
        String id = add("Call Anna");
        Preview preview = changes.preview("task_agent", List.of(PlanAction.delete(Table.TASKS, id)));
        assertTrue(preview.needsApproval());
        String deletion = changes.apply(preview).getFirst().id();
        assertEquals(List.of(), workspace.search().find("anna", 10));
        assertEquals(1, workspace.trash().list(10).size());

        assertInstanceOf(Undone.class, changes.undo(deletion));

        assertEquals(1, workspace.search().find("anna", 10).size());
        assertEquals(List.of(), workspace.trash().list(10));
    }

    @Test
    void more_than_twenty_rows_at_once_need_a_yes() {
        List<PlanAction> many =
                IntStream.range(0, 21).mapToObj(i -> create("Task " + i)).toList();

        assertTrue(changes.preview("task_agent", many).needsApproval());
        assertEquals(false, changes.preview("task_agent", many.subList(0, 20)).needsApproval());
    }

    @Test
    void completing_a_recurring_task_makes_the_next_one() {
        List<JournalEntry> entries = completeRent();

        assertEquals(2, entries.size());
        Task next = workspace.tasks().list(TaskFilter.OPEN).getFirst();
        assertEquals(Instant.parse("2026-11-30T23:00:00Z"), next.dueAt());
    }

    @Test
    void undoing_a_completion_takes_its_next_occurrence_along_and_doing_it_again_brings_it_back() {
        List<JournalEntry> completion = completeRent();

        assertInstanceOf(Undone.class, changes.undo(completion.getFirst().id()));
        assertEquals(List.of("2026-11-01"), openDueDays());
        assertInstanceOf(Undone.class, changes.undo(completion.getLast().id()), "it is taken back already");

        Conflict alone = assertInstanceOf(
                Conflict.class, changes.redo(completion.getLast().id()));
        assertEquals(
                List.of(completion.getFirst().id()),
                alone.blocking().stream().map(JournalEntry::id).toList());

        assertInstanceOf(Undone.class, changes.redo(completion.getFirst().id()));
        assertInstanceOf(Undone.class, changes.redo(completion.getLast().id()), "it is back already");
        assertEquals(List.of("2026-12-01"), openDueDays());
    }

    @Test
    void a_completion_stays_when_its_next_occurrence_was_edited() {
        List<JournalEntry> completion = completeRent();
        String next = completion.getLast().diff().key().id();
        changes.perform(List.of(update(next, Map.of("title", "Pay the new rent"))));

        Conflict conflict = assertInstanceOf(
                Conflict.class, changes.undo(completion.getFirst().id()));

        assertTrue(conflict.message().contains("Pay the new rent"), conflict.message());
        assertEquals(List.of("2026-12-01"), openDueDays());
    }

    @Test
    void a_change_that_was_made_and_reversed_by_hand_still_stands_in_the_way() {
        String id = add("a");
        String first = changes.perform(List.of(update(id, Map.of("title", "b"))))
                .getFirst()
                .id();
        changes.perform(List.of(update(id, Map.of("title", "c"))));
        changes.perform(List.of(update(id, Map.of("title", "b"))));

        assertInstanceOf(Conflict.class, changes.undo(first));
        assertEquals("b", task(id).title());
    }

    @Test
    void null_for_a_field_of_a_new_row_means_the_usual_value() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("title", "Call Anna");
        fields.put("priority", null);
        fields.put("tags", null);
        changes.perform(List.of(PlanAction.create(Table.TASKS, fields)));

        assertEquals("NORMAL", workspace.tasks().all().getFirst().priority().name());
    }

    private List<JournalEntry> completeRent() {
        PlanAction rent = PlanAction.create(
                Table.TASKS,
                Map.of(
                        "title", "Pay the rent",
                        "due_at", "2026-11-01T00:00:00+01:00",
                        "all_day", true,
                        "recurrence", "FREQ=MONTHLY;BYMONTHDAY=1"));
        String id = changes.perform(List.of(rent)).getFirst().diff().key().id();
        return changes.perform(List.of(update(id, Map.of("status", "done"))));
    }

    private List<String> openDueDays() {
        return workspace.tasks().list(TaskFilter.OPEN).stream()
                .map(task -> Objects.requireNonNull(task.dueAt())
                        .atZone(CLOCK.getZone())
                        .toLocalDate()
                        .toString())
                .toList();
    }

    private String add(String title) {
        return changes.perform(List.of(create(title))).getFirst().diff().key().id();
    }

    private Task task(String id) {
        return workspace.tasks().find(id).orElseThrow();
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(Task::title).toList();
    }

    private static PlanAction create(String title) {
        return PlanAction.create(Table.TASKS, Map.of("title", title));
    }

    private static PlanAction update(String id, Map<String, Object> fields) {
        return PlanAction.update(Table.TASKS, id, Map.copyOf(fields));
    }
}
