package app.adiuva.desktop.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Brain;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desks.Later later;
    private Desk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        later = new Desks.Later();
        desk = Desks.on(workspace, later);
    }

    @Test
    void a_very_full_inbox_is_not_counted_to_its_end() {
        List<PlanAction> many = IntStream.range(0, 1_002)
                .mapToObj(i -> PlanAction.create(Table.THOUGHTS, Map.of("content", "thought " + i)))
                .toList();
        workspace.changes().perform(many.subList(0, 999));
        ShellViewModel shell = new ShellViewModel(desk);
        later.runAll();
        assertEquals("999", ShellViewModel.counted(shell.count(Place.THOUGHTS).get()));
        workspace.changes().perform(many.subList(999, many.size()));
        desk.edits().changed();
        later.runAll();
        assertEquals("999+", ShellViewModel.counted(shell.count(Place.THOUGHTS).get()));
    }

    @Test
    void the_numbers_beside_the_screens_follow_every_change() {
        ShellViewModel shell = new ShellViewModel(desk);
        later.runAll();
        assertEquals(0, shell.count(Place.TASKS).get());
        desk.edits()
                .perform(
                        List.of(
                                PlanAction.create(Table.TASKS, Map.of("title", "someday")),
                                PlanAction.create(
                                        Table.TASKS,
                                        Map.of("title", "tonight", "due_at", "2026-11-21T23:00:00+01:00"))),
                        "");
        later.runAll();
        assertEquals(2, shell.count(Place.TASKS).get());
        assertEquals(1, shell.count(Place.TODAY).get());
        assertEquals(0, shell.count(Place.HISTORY).get());
    }

    @Test
    void the_status_says_who_thinks_and_whether_all_is_saved() {
        ShellViewModel shell = new ShellViewModel(desk);
        later.runAll();
        assertEquals("This computer · waking up…", shell.statusText().get());
        shell.brain().set(Brain.READY);
        assertEquals("This computer · Saved", shell.statusText().get());
        desk.edits().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Milk"))), "");
        assertEquals("This computer · Saving…", shell.statusText().get());
        later.runAll();
        assertEquals("This computer · Saved", shell.statusText().get());
        shell.brain().set(Brain.UNREACHABLE);
        assertEquals("This computer · not reachable", shell.statusText().get());
    }
}
