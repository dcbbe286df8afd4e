package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.Undone;
import app.adiuva.desktop.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random plans over all tables, taken back and done again in any order. What is stored always equals, row by row and
/// by
/// hash, what the entries in force give, replayed one after another. The seed is the parameter.
class ReplayTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZONE);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_stored_is_what_the_journal_says(long seed) {
        Random random = new Random(seed);
        GeneratedPlans plans = new GeneratedPlans(random);
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, CLOCK);
                Database database = Database.open(paths.database(), paths.quarantine(), CLOCK)) {
            RandomPlansTest.mails(workspace);
            StoredRows first = StoredRows.of(database, ZONE);
            Changes changes = workspace.changes();
            int reversed = 0;
            for (int step = 0; step < 100; step++) {
                String where = "seed " + seed + ", step " + step;
                List<JournalEntry> entries = changes.history(1_000, null);
                if (entries.isEmpty() || random.nextInt(3) == 0) {
                    RandomPlansTest.perform(changes, plans, StoredRows.of(database, ZONE));
                } else {
                    reversed += turn(changes, database, entries.get(random.nextInt(entries.size())), where) ? 1 : 0;
                }
                assertEquals(
                        replayed(first, changes), StoredRows.of(database, ZONE).hashes(), where);
            }
            assertTrue(reversed > 10, "hardly anything was done");
            database.write(
                    sql -> sql.update("INSERT INTO search_tasks (search_tasks, rank) VALUES ('integrity-check', 1)"));
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void what_a_random_subset_leaves_when_taken_back_is_the_rest(long seed) {
        Random random = new Random(seed);
        GeneratedPlans plans = new GeneratedPlans(random);
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, CLOCK);
                Database database = Database.open(paths.database(), paths.quarantine(), CLOCK)) {
            RandomPlansTest.mails(workspace);
            StoredRows first = StoredRows.of(database, ZONE);
            Changes changes = workspace.changes();
            for (int i = 0; i < 40; i++) {
                RandomPlansTest.perform(changes, plans, StoredRows.of(database, ZONE));
            }
            List<JournalEntry> entries = new ArrayList<>(changes.history(10_000, null));
            Collections.shuffle(entries, random);
            for (JournalEntry entry : entries.subList(0, entries.size() / 2)) {
                turn(changes, database, changes.find(entry.id()).orElseThrow(), "seed " + seed);
            }
            assertEquals(replayed(first, changes), StoredRows.of(database, ZONE).hashes(), "seed " + seed);
        }
    }

    /// The way back that was shown works as a whole, changes nothing while it is looked for, and leaves the rest.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void a_way_back_is_taken_whole(long seed) {
        Random random = new Random(seed);
        GeneratedPlans plans = new GeneratedPlans(random);
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, CLOCK);
                Database database = Database.open(paths.database(), paths.quarantine(), CLOCK)) {
            RandomPlansTest.mails(workspace);
            StoredRows first = StoredRows.of(database, ZONE);
            Changes changes = workspace.changes();
            int several = 0;
            for (int i = 0; i < 40; i++) {
                RandomPlansTest.perform(changes, plans, StoredRows.of(database, ZONE));
                List<JournalEntry> entries = changes.history(1_000, null).stream()
                        .filter(entry -> entry.diff().kind() != RowDiff.Kind.NOTIFY)
                        .toList();
                if (entries.isEmpty()) {
                    continue;
                }
                Map<RowKey, String> before = StoredRows.of(database, ZONE).hashes();
                List<JournalEntry> way = changes.wayTo(List.of(entries.get(random.nextInt(entries.size()))));
                assertEquals(before, StoredRows.of(database, ZONE).hashes(), "looking has changed something");
                if (!way.isEmpty() && random.nextBoolean()) {
                    several += way.size() > 1 ? 1 : 0;
                    assertEquals(Undone.class, changes.turnTogether(way).getClass(), "seed " + seed);
                }
                assertEquals(
                        replayed(first, changes), StoredRows.of(database, ZONE).hashes(), "seed " + seed);
            }
            assertTrue(several > 0, "no entry had others in its way");
        }
    }

    /// Whether it was done; what is refused has changed nothing.
    private static boolean turn(Changes changes, Database database, JournalEntry entry, String where) {
        Map<RowKey, String> before = StoredRows.of(database, ZONE).hashes();
        boolean done =
                (entry.undoneAt() == null ? changes.undo(entry.id()) : changes.redo(entry.id())) instanceof Undone;
        if (!done) {
            assertEquals(before, StoredRows.of(database, ZONE).hashes(), where + ": refused, yet changed");
        }
        return done;
    }

    private static Map<RowKey, String> replayed(StoredRows first, Changes changes) {
        return first.and(changes.history(10_000, null).reversed().stream()
                        .filter(entry -> entry.undoneAt() == null)
                        .map(JournalEntry::diff)
                        .toList())
                .hashes();
    }
}
