package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.task.Task;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    private static final ExampleContent CONTENT =
            new ExampleContent(LocalDate.of(2026, 11, 21), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
    }

    @Test
    void examples_are_added_once_taken_out_and_added_again() {
        int all = CONTENT.actions().size();
        assertEquals(all, Examples.add(workspace, CONTENT));
        assertEquals(0, Examples.add(workspace, CONTENT));
        assertEquals(new Examples.Removal(all, 0), Examples.remove(workspace));
        assertEquals(List.of(), workspace.tasks().all());
        assertEquals(new Examples.Removal(0, 0), Examples.remove(workspace));
        assertEquals(all, Examples.add(workspace, CONTENT));
    }

    @Test
    void an_example_that_the_user_has_changed_is_kept_and_can_be_removed_later() {
        int all = Examples.add(workspace, CONTENT);
        Task task = workspace.tasks().all().getFirst();
        JournalEntry change = workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, task.id(), Map.of("title", "Mine now"))))
                .getFirst();
        assertEquals(new Examples.Removal(all - 1, 1), Examples.remove(workspace));
        assertEquals("Mine now", workspace.tasks().all().getFirst().title());
        workspace.changes().undo(change.id());
        assertEquals(new Examples.Removal(1, 0), Examples.remove(workspace));
        assertTrue(workspace.tasks().all().isEmpty());
    }

    @Test
    void examples_that_the_user_has_deleted_do_not_keep_new_ones_out() {
        int all = Examples.add(workspace, CONTENT);
        Task task = workspace.tasks().all().getFirst();
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, task.id())));
        assertEquals(new Examples.Removal(all - 1, 0), Examples.remove(workspace));
        assertEquals(all, Examples.add(workspace, CONTENT));
    }
}
