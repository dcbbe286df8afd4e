package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes that the disk refuses: none is lost, and none is made twice.
class EditsTest {
    private static final String LONG = "x".repeat(20_000);

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        workspace
                .changes()
                .perform(IntStream.range(0, 3)
                        .mapToObj(i -> PlanAction.create(Table.TASKS, Map.of("title", "Task " + i)))
                        .toList());
    }

    @Test
    void an_edit_of_many_waits_for_a_full_disk_and_is_one_act_when_there_is_room() {
        List<PlanAction> all = workspace.tasks().list(TaskFilter.ALL).stream()
                .map(task -> PlanAction.update(Table.TASKS, task.id(), Map.of("description", LONG)))
                .toList();
        FullDisk.fill(workspace);
        desk.edits().perform(all, "");
        assertEquals(1, desk.edits().waiting().get());
        assertTrue(Desks.toasts(desk).getLast().startsWith("Not saved yet: "));

        FullDisk.free(workspace);
        desk.edits().makeWaiting();
        assertEquals(0, desk.edits().waiting().get());
        assertEquals(List.of(LONG, LONG, LONG), descriptions());
        desk.edits().undoLatest();
        assertEquals(List.of("", "", ""), descriptions());
    }

    @Test
    void what_was_decided_waits_too_and_of_what_is_decided_again_the_last_counts() {
        FullDisk.fill(workspace);
        note("first", LONG + "1");
        note("second", LONG + "2");
        note("first", LONG + "3");
        assertEquals(2, desk.edits().waiting().get());

        FullDisk.free(workspace);
        desk.edits().makeWaiting();
        assertEquals(
                Set.of(LONG + "2", LONG + "3"),
                workspace.thoughts().latest(9, null).stream()
                        .map(Thought::content)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_newer_change_is_not_made_before_an_older_one_that_waits() {
        FullDisk.fill(workspace);
        note("first", LONG + "1");
        FullDisk.free(workspace);
        note("second", LONG + "2");
        assertEquals(0, desk.edits().waiting().get());
        assertEquals(
                List.of(LONG + "2", LONG + "1"),
                workspace.changes().history(2, null).stream()
                        .map(entry -> entry.diff().after().get("content"))
                        .toList());
    }

    @Test
    void one_that_is_stopped_when_there_is_room_again_holds_up_none_behind_it() {
        List<PlanAction> many = IntStream.range(0, 2_000)
                .mapToObj(number -> PlanAction.create(Table.TASKS, Map.of("title", "Stopped " + number)))
                .toList();
        FullDisk.fill(workspace);
        desk.edits().perform(many, "");
        note("first", LONG);
        FullDisk.free(workspace);
        desk.edits()
                .bulk()
                .subscribe(share -> share.filter(now -> now.percent() > 0)
                        .ifPresent(now -> now.stop().run()));
        desk.edits().makeWaiting();
        assertEquals(0, desk.edits().waiting().get());
        assertEquals(3, workspace.tasks().all().size());
        assertEquals(1, workspace.thoughts().latest(9, null).size());
    }

    private void note(String change, String content) {
        desk.edits().carryOut(change, () -> List.of(workspace.thoughts().keep(content)), "");
    }

    private List<String> descriptions() {
        return workspace.tasks().list(TaskFilter.ALL).stream()
                .map(Task::description)
                .map(text -> text == null ? "" : text)
                .toList();
    }
}
