package app.adiuva.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random creations, edits, deletions, undos and a purge over all kinds. Each index must hold exactly what its view
/// shows. The seed is the parameter.
class SearchIndexTest {
    private static final Map<Table, Map<String, Object>> NEW = Map.of(
            Table.TASKS, Map.of("title", "paint", "list", "home", "tags", List.of("a \"quoted\" tag", "b")),
            Table.THOUGHTS, Map.of("content", "blue hallway", "tags", List.of("x")),
            Table.EVENTS,
                    Map.of(
                            "title", "meeting",
                            "attendees", List.of("Anna <anna@example.org>"),
                            "starts_at", "2026-11-24T10:00:00Z",
                            "ends_at", "2026-11-24T11:00:00Z"),
            Table.DOCUMENTS, Map.of("title", "invoice", "content", "a long text"));
    private static final Map<Table, List<Map<String, Object>>> EDITS = Map.of(
            Table.TASKS, List.of(Map.of("title", "wall"), Map.of("tags", List.of()), Map.of("priority", "high")),
            Table.THOUGHTS, List.of(Map.of("content", "red"), Map.of("tags", List.of("y")), Map.of("status", "kept")),
            Table.EVENTS, List.of(Map.of("location", "harbour"), Map.of("attendees", List.of())),
            Table.DOCUMENTS, List.of(Map.of("content", "short")));

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_index_holds_what_its_view_shows(long seed) {
        Random random = new Random(seed);
        AppPaths paths = new AppPaths(home);
        Clock clock = Clock.systemUTC();
        try (Workspace workspace = Workspace.open(paths, clock)) {
            var asked = workspace.chats().say(null, "what about the hallway?");
            workspace.chats().broken(asked, "paint it");
            workspace.mails().add("anna@example.org", List.of(), "Paint", "hello", clock.instant(), true);
            List<JournalEntry> living = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                act(workspace, living, random);
            }
        }
        try (Workspace later = Workspace.open(paths, Clock.offset(clock, Duration.ofDays(40)));
                Database database = Database.open(paths.database(), paths.quarantine(), clock)) {
            assertEquals(List.of(), later.trash().list(10));
            for (Kind kind : Kind.values()) {
                // fails with SQLITE_CORRUPT_VTAB when the index and the view differ
                database.write(sql -> sql.update(
                        "INSERT INTO %1$s (%1$s, rank) VALUES ('integrity-check', 1)".formatted(kind.index())));
            }
        }
    }

    private static void act(Workspace workspace, List<JournalEntry> living, Random random) {
        if (living.isEmpty() || random.nextInt(3) == 0) {
            Table table = List.copyOf(NEW.keySet()).get(random.nextInt(NEW.size()));
            living.addAll(workspace.changes().perform(List.of(PlanAction.create(table, Map.copyOf(NEW.get(table))))));
            return;
        }
        JournalEntry row = living.get(random.nextInt(living.size()));
        Table table = row.diff().table();
        String id = String.valueOf(row.diff().id());
        List<Map<String, Object>> edits = EDITS.get(table);
        switch (random.nextInt(4)) {
            case 0 -> workspace.changes().undo(row.id());
            case 1 -> workspace.changes().redo(row.id());
            case 2 -> attempt(workspace, PlanAction.delete(table, id));
            default ->
                attempt(workspace, PlanAction.update(table, id, Map.copyOf(edits.get(random.nextInt(edits.size())))));
        }
    }

    /// The row may be gone or in the trash by now.
    private static void attempt(Workspace workspace, PlanAction action) {
        try {
            workspace.changes().perform(List.of(action));
        } catch (app.adiuva.desktop.plan.PlanRefused gone) {
            workspace
                    .trash()
                    .restore(action.table(), String.valueOf(action.data().get("id")));
        }
    }
}
