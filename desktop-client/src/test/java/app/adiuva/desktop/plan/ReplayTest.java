package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.Undone;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.task.Task;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random changes, undos and redos in any order. What is stored always equals what the entries in force give, replayed
/// one after another on nothing; and the search index always equals what is stored. The seed is the parameter.
class ReplayTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final List<String> WORDS = List.of("alpha", "beta", "gamma");

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_stored_is_what_the_journal_says(long seed) {
        Random random = new Random(seed);
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, CLOCK);
                Database database = Database.open(paths.database(), paths.quarantine(), CLOCK)) {
            int reversed = 0;
            for (int step = 0; step < 150; step++) {
                Map<String, Stored> before = stored(database);
                boolean done = step(workspace.changes(), workspace, random);
                if (!done) {
                    assertEquals(
                            before, stored(database), "seed " + seed + ", step " + step + ": refused, yet changed");
                }
                reversed += done ? 1 : 0;
                assertEquals(replayed(workspace.changes()), stored(database), "seed " + seed + ", step " + step);
            }
            assertTrue(reversed > 50, "hardly anything was done");
            database.write(
                    sql -> sql.update("INSERT INTO search_tasks (search_tasks, rank) VALUES ('integrity-check', 1)"));
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    /// One random act; false if it was refused.
    private static boolean step(Changes changes, Workspace workspace, Random random) {
        List<JournalEntry> entries = changes.history(1_000, null);
        if (entries.isEmpty() || random.nextInt(3) == 0) {
            changes.perform(List.of(action(workspace.tasks().all(), random)));
            return true;
        }
        JournalEntry entry = entries.get(random.nextInt(entries.size()));
        return (entry.undoneAt() == null ? changes.undo(entry.id()) : changes.redo(entry.id())) instanceof Undone;
    }

    private static PlanAction action(List<Task> tasks, Random random) {
        if (tasks.size() < 3 || random.nextInt(5) == 0) {
            return PlanAction.create(
                    Table.TASKS,
                    Map.of("title", word(random), "due_at", "2026-11-20T10:00:00Z", "recurrence", "FREQ=DAILY"));
        }
        String id = tasks.get(random.nextInt(tasks.size())).id();
        return switch (random.nextInt(4)) {
            case 0 -> PlanAction.delete(Table.TASKS, id);
            case 1 -> PlanAction.update(Table.TASKS, id, Map.of("status", random.nextBoolean() ? "done" : "open"));
            case 2 -> PlanAction.update(Table.TASKS, id, Map.of("title", word(random), "tags", List.of(word(random))));
            default -> PlanAction.update(Table.TASKS, id, Map.of("title", word(random)));
        };
    }

    private record Stored(Map<String, @Nullable Object> fields, boolean inTrash) {}

    private static Map<String, Stored> replayed(Changes changes) {
        Map<String, Stored> rows = new TreeMap<>();
        for (JournalEntry entry : changes.history(10_000, null).reversed()) {
            if (entry.undoneAt() == null) {
                RowDiff diff = entry.diff();
                rows.compute(diff.key().id(), (_, row) -> replay(diff, row));
            }
        }
        return rows;
    }

    private static Stored replay(RowDiff diff, @Nullable Stored row) {
        if (diff.kind() == RowDiff.Kind.CREATE) {
            return new Stored(new TreeMap<>(diff.after()), false);
        }
        assertTrue(row != null, "a change in force of a row that no entry in force made");
        if (diff.kind() == RowDiff.Kind.DELETE) {
            return new Stored(row.fields(), true);
        }
        Map<String, @Nullable Object> fields = new TreeMap<>(row.fields());
        fields.putAll(diff.after());
        fields.values().removeIf(value -> value == null);
        return new Stored(fields, row.inTrash());
    }

    private static Map<String, Stored> stored(Database database) {
        return database.read(sql -> {
            Map<String, Stored> rows = new TreeMap<>();
            Columns columns = new Columns(CLOCK.getZone());
            sql.query(
                            "SELECT * FROM tasks",
                            row -> Map.entry(
                                    row.text("id"),
                                    new Stored(
                                            new TreeMap<>(columns.read(Table.TASKS, row)),
                                            row.instantOrNull("deleted_at") != null)))
                    .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
            return rows;
        });
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
