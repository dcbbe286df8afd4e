package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.UndoResult.NotPossible;
import app.adiuva.desktop.plan.UndoResult.Undone;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    Path home;

    @Test
    void a_deleted_row_can_be_put_back_once() {
        try (Workspace workspace = openAfter(Duration.ZERO)) {
            String id = addAndDelete(workspace, "Call Anna");
            assertEquals("Call Anna", workspace.trash().list(10).getFirst().title());

            assertInstanceOf(Undone.class, workspace.trash().restore(Table.TASKS, id));
            assertInstanceOf(NotPossible.class, workspace.trash().restore(Table.TASKS, id));
            assertEquals(1, workspace.tasks().all().size());
        }
    }

    @Test
    void opening_removes_what_was_deleted_thirty_days_ago_and_what_the_journal_kept_of_it() {
        try (Workspace workspace = openAfter(Duration.ZERO)) {
            addAndDelete(workspace, "old secret");
            String undone = add(workspace, "undone secret").id();
            workspace.changes().undo(undone);
            add(workspace, "still here");
        }
        try (Workspace workspace = openAfter(Trash.KEPT)) {
            assertEquals(1, workspace.trash().list(10).size());
            addAndDelete(workspace, "young");
        }
        try (Workspace workspace = openAfter(Trash.KEPT.plusDays(1))) {
            assertEquals(
                    List.of("young"),
                    workspace.trash().list(10).stream().map(Trash.Item::title).toList());
            assertEquals(
                    List.of("young", "young", "still here"),
                    workspace.changes().history(10, null).stream()
                            .map(entry -> entry.diff().title())
                            .toList());
            assertEquals(List.of(), workspace.integrityProblems());
        }
    }

    private static JournalEntry add(Workspace workspace, String title) {
        return workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))))
                .getFirst();
    }

    private static String addAndDelete(Workspace workspace, String title) {
        String id = add(workspace, title).diff().key().id();
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, id)));
        return id;
    }

    private Workspace openAfter(Duration time) {
        return Workspace.open(new AppPaths(home), Clock.fixed(START.plus(time), ZoneOffset.UTC));
    }
}
