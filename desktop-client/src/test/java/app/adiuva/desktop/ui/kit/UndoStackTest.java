package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoStackTest {
    @TempDir
    Path home;

    private final AtomicBoolean there = new AtomicBoolean(true);
    private final Deed deed = Deed.of("“Trip” deleted", () -> there.set(false), () -> there.set(true));

    @AutoClose
    private Workspace workspace;

    private Desk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
    }

    @Test
    void the_newest_act_goes_back_first_whether_the_journal_holds_it_or_not_and_each_says_its_name() {
        add("Milk");
        desk.edits().act(deed);
        add("Eggs");

        desk.edits().undoLatest();
        assertEquals("Taken back: “Eggs” added", said());
        assertFalse(there.get());
        desk.edits().undoLatest();
        assertEquals("Taken back: “Trip” deleted", said());
        assertTrue(there.get());
        assertEquals(List.of("Milk"), titles());
        desk.edits().undoLatest();
        assertEquals("Taken back: “Milk” added", said());
        desk.edits().undoLatest();
        assertEquals("There is nothing to undo.", said());

        desk.edits().redoLatest();
        desk.edits().redoLatest();
        assertEquals("Done again: “Trip” deleted", said());
        assertFalse(there.get());
        desk.edits().undoLatest();
        assertTrue(there.get(), "what was done again is the newest");
        assertEquals(List.of("Milk"), titles());
    }

    @Test
    void a_toast_takes_back_its_own_act_once_and_a_key_leaves_it_alone_then() {
        desk.edits().act(deed);
        Runnable undo = last().run();
        add("Milk");
        undo.run();
        assertTrue(there.get());
        there.set(false);
        undo.run();
        desk.edits().undoLatest();
        desk.edits().undoLatest();
        assertFalse(there.get(), "taken back twice");
    }

    @Test
    void a_toast_does_a_deed_again_once_and_the_way_back_stays() {
        AtomicInteger made = new AtomicInteger();
        desk.edits().act(Deed.of("“Trip” deleted", made::incrementAndGet, made::decrementAndGet));
        desk.edits().undoLatest();
        Runnable redo = last().run();
        redo.run();
        redo.run();
        assertEquals(1, made.get());
        assertEquals("There is nothing to redo.", said());
        desk.edits().undoLatest();
        assertEquals(0, made.get());
        desk.edits().undoLatest();
        assertEquals("There is nothing to undo.", said());
    }

    @Test
    void a_second_press_on_a_toast_does_not_come_before_the_first_has_ended() {
        Desks.Later later = new Desks.Later();
        desk = Desks.on(workspace, later);
        AtomicInteger made = new AtomicInteger();
        desk.edits().act(Deed.of("“Trip” deleted", made::incrementAndGet, made::decrementAndGet));
        later.runAll();
        desk.edits().undoLatest();
        later.runAll();
        Runnable redo = last().run();
        redo.run();
        redo.run();
        later.runAll();
        assertEquals(1, made.get());
    }

    @Test
    void what_cannot_be_done_again_now_can_be_later() {
        AtomicBoolean refused = new AtomicBoolean();
        desk.edits()
                .act(Deed.of(
                        "“Trip” deleted",
                        () -> {
                            if (refused.get()) {
                                throw new IOException("the disk is full");
                            }
                            there.set(false);
                        },
                        () -> there.set(true)));
        desk.edits().undoLatest();
        refused.set(true);
        desk.edits().redoLatest();
        assertTrue(there.get());
        refused.set(false);
        desk.edits().redoLatest();
        assertFalse(there.get());
        assertEquals("Done again: “Trip” deleted", said());
    }

    @Test
    void a_new_act_is_the_end_of_what_could_be_done_again() {
        desk.edits().act(deed);
        desk.edits().undoLatest();
        add("Milk");
        desk.edits().redoLatest();
        assertEquals("There is nothing to redo.", said());
        assertTrue(there.get());
    }

    @Test
    void a_plan_goes_back_whole_or_not_at_all_and_what_is_in_the_way_is_offered_with_it() {
        List<String> plan = ids(workspace
                .changes()
                .perform(List.of(
                        PlanAction.create(Table.TASKS, Map.of("title", "Flight")),
                        PlanAction.create(Table.TASKS, Map.of("title", "Hotel")))));
        Task flight = task("Flight");
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, flight.id(), Map.of("priority", "high"))));

        desk.edits().undo(plan);
        assertEquals(List.of("Flight", "Hotel"), titles());
        assertTrue(said().contains("has changed since"), said());
        assertEquals("Undo all 3", last().label());

        last().run().run();
        assertEquals(List.of(), titles());
        assertEquals(
                "Taken back: “Flight” added", said().replace(" and 1 more", "").replace("changed", "added"));
        desk.edits().redoLatest();
        assertEquals(List.of("Flight", "Hotel"), titles());
        assertEquals("high", task("Flight").priority().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void what_was_offered_is_taken_back_also_when_a_part_of_it_went_back_meanwhile() {
        List<String> plan =
                ids(workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Flight")))));
        Task flight = task("Flight");
        List<String> raised = ids(workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, flight.id(), Map.of("priority", "high")))));
        desk.edits().undo(plan);
        assertEquals("Undo all 2", last().label());
        workspace.changes().undo(raised.getFirst());
        last().run().run();
        assertEquals(List.of(), titles());
    }

    @Test
    void a_step_that_went_back_alone_does_not_come_again_with_the_undo_of_its_plan() {
        List<String> plan = ids(workspace
                .changes()
                .perform(List.of(
                        PlanAction.create(Table.TASKS, Map.of("title", "Flight")),
                        PlanAction.create(Table.TASKS, Map.of("title", "Hotel")))));
        desk.edits().undo(plan.subList(0, 1));
        desk.edits().undo(plan);
        assertEquals(List.of(), titles());
    }

    @Test
    void what_was_exchanged_as_a_whole_cannot_be_turned_by_acts_from_before() {
        desk.edits().act(deed);
        desk.edits().exchanged();
        desk.edits().undoLatest();
        assertFalse(there.get());
        assertEquals("There is nothing to undo.", said());
    }

    @Test
    void a_change_of_many_rows_tells_how_far_it_is_and_when_stopped_leaves_everything_as_it_was() {
        List<PlanAction> many = IntStream.range(0, 1_500)
                .mapToObj(number -> PlanAction.create(Table.TASKS, Map.of("title", "task " + number)))
                .toList();
        Set<Integer> seen = new TreeSet<>();
        desk.edits().bulk().subscribe(share -> share.ifPresent(now -> seen.add(now.percent())));
        desk.edits().perform(many, "Added");
        assertEquals(Set.of(0, 16, 33, 50, 66, 83), seen);
        assertEquals(Optional.empty(), desk.edits().bulk().get());
        assertEquals(1_500, workspace.tasks().all().size());

        AtomicBoolean stops = new AtomicBoolean(true);
        desk.edits()
                .bulk()
                .subscribe(share -> share.filter(now -> stops.get() && now.percent() > 40)
                        .ifPresent(now -> now.stop().run()));
        desk.edits().perform(many, "Added");
        assertEquals("Stopped. Nothing was changed.", said());
        assertEquals(1_500, workspace.tasks().all().size());
        assertEquals(Optional.empty(), desk.edits().bulk().get());

        stops.set(false);
        desk.edits().undoLatest();
        assertEquals(List.of(), titles());
    }

    @Test
    void a_few_rows_are_over_before_anybody_could_stop_them() {
        List<Object> seen = new ArrayList<>();
        desk.edits().bulk().subscribe(share -> share.ifPresent(seen::add));
        add("Milk");
        desk.edits().undoLatest();
        assertEquals(List.of(), seen);
    }

    @Test
    void keys_pressed_faster_than_the_disk_writes_each_take_back_one_act() {
        Desks.Later later = new Desks.Later();
        desk = Desks.on(workspace, later);
        add("Milk");
        later.runAll();
        desk.edits().act(deed);
        later.runAll();

        desk.edits().undoLatest();
        desk.edits().undoLatest();
        later.runAll();
        assertTrue(there.get());
        assertEquals(List.of(), titles());

        desk.edits().redoLatest();
        desk.edits().redoLatest();
        desk.edits().undoLatest();
        later.runAll();
        assertEquals("Taken back: “Trip” deleted", said());
        assertTrue(there.get());
        assertEquals(List.of("Milk"), titles());
    }

    @Test
    void a_key_that_is_held_does_not_go_on_long_after_it_is_let_go() {
        Desks.Later later = new Desks.Later();
        desk = Desks.on(workspace, later);
        for (int i = 0; i < 30; i++) {
            add("Task " + i);
        }
        later.runAll();
        for (int press = 0; press < 60; press++) {
            desk.edits().undoLatest();
        }
        later.runAll();
        assertEquals(19, titles().size());
        desk.edits().undoLatest();
        later.runAll();
        assertEquals(18, titles().size());
    }

    private void add(String title) {
        desk.edits().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))), "Added");
    }

    private Toasts.Action last() {
        return Objects.requireNonNull(desk.toasts().shown().getLast().action());
    }

    private String said() {
        return Desks.toasts(desk).getLast();
    }

    private Task task(String title) {
        return workspace.tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(Task::title).sorted().toList();
    }

    private static List<String> ids(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::id).toList();
    }
}
