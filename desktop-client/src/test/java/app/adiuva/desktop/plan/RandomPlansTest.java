package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.Undone;
import app.adiuva.desktop.task.Task;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random plans over a small set of tasks. The seed is the parameter, so that a failure can be run again.
class RandomPlansTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma", "delta");

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_was_shown_is_what_is_applied(long seed) {
        Random random = new Random(seed);
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            for (int i = 0; i < 60; i++) {
                Preview preview = workspace.changes().preview("task_agent", plan(workspace, random));
                List<RowDiff> applied = workspace.changes().apply(preview).stream()
                        .map(JournalEntry::diff)
                        .toList();
                assertEquals(preview.diff(), applied);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void taking_everything_back_in_reverse_leaves_the_first_state_and_doing_it_again_the_last(long seed) {
        Random random = new Random(seed);
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            Changes changes = workspace.changes();
            for (int i = 0; i < 40; i++) {
                changes.perform(plan(workspace, random));
            }
            Map<String, Task> last = state(workspace);
            List<JournalEntry> newestFirst = changes.history(10_000, null);

            newestFirst.forEach(
                    entry -> assertEquals(Undone.class, changes.undo(entry.id()).getClass()));
            assertEquals(Map.of(), state(workspace));

            newestFirst
                    .reversed()
                    .forEach(entry ->
                            assertEquals(Undone.class, changes.redo(entry.id()).getClass()));
            assertEquals(last, state(workspace));
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void undoing_in_random_order_never_harms_what_it_does_not_own(long seed) {
        Random random = new Random(seed);
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            Changes changes = workspace.changes();
            for (int i = 0; i < 40; i++) {
                changes.perform(plan(workspace, random));
            }
            List<JournalEntry> entries = new ArrayList<>(changes.history(10_000, null));
            Collections.shuffle(entries, random);
            for (JournalEntry entry : entries) {
                Map<String, Task> before = state(workspace);
                if (changes.undo(entry.id()) instanceof Undone) {
                    before.remove(entry.diff().id());
                    Map<String, Task> after = state(workspace);
                    after.remove(entry.diff().id());
                    assertEquals(before, after);
                } else {
                    assertEquals(before, state(workspace));
                }
            }
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    private static List<PlanAction> plan(Workspace workspace, Random random) {
        List<String> free =
                new ArrayList<>(workspace.tasks().all().stream().map(Task::id).toList());
        List<PlanAction> plan = new ArrayList<>();
        for (int i = 0, size = 1 + random.nextInt(3); i < size; i++) {
            if (free.isEmpty() || random.nextInt(3) == 0) {
                plan.add(PlanAction.create(Table.TASKS, Map.of("title", word(random), "tags", List.of(word(random)))));
                continue;
            }
            String id = free.remove(random.nextInt(free.size()));
            plan.add(
                    switch (random.nextInt(5)) {
                        case 0 -> PlanAction.delete(Table.TASKS, id);
                        case 1 -> PlanAction.update(Table.TASKS, id, Map.of("status", "done"));
                        case 2 -> PlanAction.update(Table.TASKS, id, Map.of("status", "open", "list", word(random)));
                        case 3 ->
                            PlanAction.update(
                                    Table.TASKS,
                                    id,
                                    Map.of("due_at", "2026-12-0" + (1 + random.nextInt(9)) + "T10:00:00Z"));
                        default ->
                            PlanAction.update(Table.TASKS, id, Map.of("title", word(random), "priority", "high"));
                    });
        }
        return plan;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Map<String, Task> state(Workspace workspace) {
        Map<String, Task> tasks = new TreeMap<>();
        workspace.tasks().all().forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }
}
