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
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A thousand plans and more, over all tables. The seed is the parameter, so that a failure can be run again.
class RandomPlansTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZONE);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_shown_is_what_is_applied(long seed) {
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, CLOCK);
                Database database = Database.open(paths.database(), paths.quarantine(), CLOCK)) {
            mails(workspace);
            GeneratedPlans plans = new GeneratedPlans(new Random(seed));
            StoredRows now = StoredRows.of(database, ZONE);
            for (int applied = 0; applied < 200; ) {
                Preview preview;
                try {
                    preview = workspace.changes().preview(Changes.USER, plans.plan(now.ids()));
                } catch (PlanRefused refused) {
                    continue;
                }
                assertEquals(now.hashes(), StoredRows.of(database, ZONE).hashes(), "a rehearsal has changed something");
                List<RowDiff> done = workspace.changes().apply(preview).stream()
                        .map(JournalEntry::diff)
                        .toList();
                assertEquals(preview.diff(), done, "seed " + seed + ", plan " + applied);
                StoredRows after = StoredRows.of(database, ZONE);
                assertEquals(now.and(preview.diff()).hashes(), after.hashes(), "seed " + seed + ", plan " + applied);
                now = after;
                applied++;
            }
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void taking_everything_back_in_reverse_leaves_the_first_rows_and_doing_it_again_the_last(long seed) {
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, CLOCK);
                Database database = Database.open(paths.database(), paths.quarantine(), CLOCK)) {
            mails(workspace);
            Changes changes = workspace.changes();
            GeneratedPlans plans = new GeneratedPlans(new Random(seed));
            StoredRows first = StoredRows.of(database, ZONE);
            for (int i = 0; i < 40; i++) {
                perform(changes, plans, StoredRows.of(database, ZONE));
            }
            Map<RowKey, String> last = StoredRows.of(database, ZONE).hashes();
            List<JournalEntry> newestFirst = changes.history(10_000, null).stream()
                    .filter(entry -> entry.diff().kind() != RowDiff.Kind.NOTIFY)
                    .toList();
            assertTrue(newestFirst.size() > 40);

            newestFirst.forEach(
                    entry -> assertEquals(Undone.class, changes.undo(entry.id()).getClass(), "seed " + seed));
            assertEquals(first.hashes(), StoredRows.of(database, ZONE).hashes());

            newestFirst
                    .reversed()
                    .forEach(entry ->
                            assertEquals(Undone.class, changes.redo(entry.id()).getClass(), "seed " + seed));
            assertEquals(last, StoredRows.of(database, ZONE).hashes());
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    static void mails(Workspace workspace) {
        for (String word : List.of("alpha", "beta", "gamma")) {
            workspace.mails().add(word + "@example.org", List.of("me@example.org"), word, word, CLOCK.instant(), false);
        }
    }

    static void perform(Changes changes, GeneratedPlans plans, StoredRows now) {
        try {
            changes.perform(plans.plan(now.ids()));
        } catch (PlanRefused refused) {
            // a plan by chance may ask for what cannot be
        }
    }
}
