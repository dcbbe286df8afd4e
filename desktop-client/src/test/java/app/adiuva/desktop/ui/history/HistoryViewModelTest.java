package app.adiuva.desktop.ui.history;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.history.HistoryLines.Line;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private HistoryViewModel history;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        history = new HistoryViewModel(desk);
    }

    @Test
    void the_lines_keep_the_order_of_the_journal_when_plans_are_interleaved() {
        add("Milk", "Eggs");
        add("Call Anna");
        history.shown();
        List<String> journal = workspace.changes().history(10, null).stream()
                .map(JournalEntry::id)
                .toList();
        assertEquals(journal, shown().stream().map(line -> line.entry().id()).toList());
        assertEquals(
                List.of("Day", "Entry", "Plan", "Entry", "Entry"),
                history.lines().stream()
                        .map(line -> line.getClass().getSimpleName())
                        .toList());
        assertEquals(
                List.of(false, true, true),
                shown().stream().map(Line.Entry::inPlan).toList());
    }

    @Test
    void every_entry_can_be_reached_page_by_page_and_stays_shown_after_an_edit() {
        for (int plan = 0; plan < 5; plan++) {
            String name = "Plan " + plan + " task ";
            add(IntStream.range(0, 50).mapToObj(task -> name + task).toArray(String[]::new));
        }
        history.shown();
        assertEquals(HistoryViewModel.PAGE, shown().size());
        assertTrue(history.more().get());
        history.older();
        assertEquals(250, shown().size());
        assertFalse(history.more().get());
        assertEquals(
                250, shown().stream().map(line -> line.entry().id()).distinct().count());
        history.undo(shown().getLast().entry());
        assertEquals(250, shown().size());
        assertNotNull(shown().getLast().entry().undoneAt());
    }

    @Test
    void a_plan_that_reaches_over_the_page_is_taken_back_whole_and_of_a_narrowed_one_what_is_shown() {
        String plan = add(IntStream.range(0, HistoryViewModel.PAGE + 50)
                        .mapToObj(task -> "Task " + task)
                        .toArray(String[]::new))
                .getFirst()
                .planId();
        history.shown();
        history.undoPlan(plan);
        assertEquals(List.of(), titles());
        history.redoPlan(plan);
        assertEquals(HistoryViewModel.PAGE + 50, titles().size());
        history.undoPlan(plan);
        String other = add("Milk", "Eggs").getFirst().planId();
        history.choice().words().set("milk");
        history.undoPlan(other);
        assertEquals(List.of("Eggs"), titles());
    }

    @Test
    void older_changes_that_are_asked_for_while_the_list_is_read_come_with_it() {
        for (int plan = 0; plan < 5; plan++) {
            add(IntStream.range(0, 50).mapToObj(task -> "Task " + task).toArray(String[]::new));
        }
        Desks.Later later = new Desks.Later();
        Desk patient = Desks.on(workspace, later);
        HistoryViewModel slow = new HistoryViewModel(patient);
        slow.shown();
        later.runAll();
        JournalEntry newest = workspace.changes().history(1, null).getFirst();
        workspace.changes().undo(newest.id());
        patient.edits().changed();
        slow.older();
        later.runAll();
        List<Line.Entry> lines = entries(slow);
        assertEquals(250, lines.size());
        assertNotNull(lines.getFirst().entry().undoneAt());
        slow.choice().words().set("nowhere");
        slow.older();
        later.runAll();
        assertEquals(List.of(), entries(slow));
    }

    @Test
    void changes_are_taken_back_in_any_order_and_done_again() {
        add("Milk");
        add("Eggs");
        add("Bread");
        history.shown();
        history.undo(entry("Eggs").entry());
        history.undo(entry("Milk").entry());
        assertEquals(List.of("Bread"), titles());
        history.redo(entry("Milk").entry());
        assertEquals(2, titles().size());
        assertNotNull(entry("Eggs").entry().undoneAt());
    }

    @Test
    void a_button_that_is_pressed_twice_before_the_list_is_read_again_turns_once() {
        Desks.Later later = new Desks.Later();
        desk = Desks.on(workspace, later);
        history = new HistoryViewModel(desk);
        JournalEntry milk = add("Milk").getFirst();
        add("Eggs");
        history.shown();
        later.runAll();
        JournalEntry shown = entry("Milk").entry();
        history.undo(shown);
        history.undo(shown);
        later.runAll();
        assertEquals(List.of("Eggs"), titles());
        history.undoAll(List.of(entry("Eggs").entry()));
        history.undoPlan(milk.planId());
        history.undoAll(List.of(entry("Eggs").entry()));
        later.runAll();
        assertEquals(List.of(), titles());
        JournalEntry undone = entry("Milk").entry();
        history.redo(undone);
        history.redoAll(List.of(undone));
        later.runAll();
        assertEquals(List.of("Milk"), titles());
        assertEquals(List.of(), Desks.toasts(desk));
    }

    @Test
    void a_list_that_is_older_than_the_journal_does_what_its_button_says() {
        JournalEntry milk = add("Milk").getFirst();
        JournalEntry eggs = add("Eggs").getFirst();
        history.shown();
        workspace.changes().undo(milk.id());
        history.undoAll(List.of(milk, eggs));
        assertEquals(List.of(), titles());
        JournalEntry undone = entry("Eggs").entry();
        workspace.changes().redo(eggs.id());
        history.redo(undone);
        assertEquals(List.of("Eggs"), titles());
    }

    @Test
    void a_way_that_is_older_than_the_journal_ends_as_it_was_shown() {
        JournalEntry created = add("Milk").getFirst();
        JournalEntry renamed = workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, id(created), Map.of("title", "Oat milk"))))
                .getFirst();
        history.shown();
        history.undo(created);
        HistoryTurns.Obstacle obstacle = requireNonNull(shown().getLast().conflict());
        assertEquals(2, obstacle.way().size());
        workspace.changes().undo(renamed.id());
        history.turnAll(obstacle);
        assertEquals(List.of(), titles());
    }

    @Test
    void what_stands_in_the_way_is_named_at_the_entry_until_it_is_gone() {
        JournalEntry created = add("Milk").getFirst();
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id(created), Map.of("title", "Oat milk"))));
        history.shown();
        history.undo(created);
        HistoryTurns.Obstacle conflict = requireNonNull(shown().getLast().conflict());
        assertTrue(conflict.message().contains(": Title"), conflict.message());
        assertEquals(2, conflict.way().size());
        assertEquals(List.of("Oat milk"), titles());
        history.undo(shown().getFirst().entry());
        assertEquals(null, shown().getLast().conflict());
        history.undo(created);
        assertEquals(List.of(), titles());
    }

    @Test
    void a_redo_names_what_stands_in_its_way_and_turns_all_of_it() {
        JournalEntry created = add("Milk").getFirst();
        JournalEntry renamed = workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, id(created), Map.of("title", "Oat milk"))))
                .getFirst();
        workspace.changes().undo(renamed.id());
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id(created), Map.of("title", "Soy milk"))));
        history.shown();
        history.redo(entry("Oat milk").entry());
        HistoryTurns.Obstacle obstacle = requireNonNull(entry("Oat milk").conflict());
        assertEquals(2, obstacle.way().size(), obstacle.message());
        history.turnAll(obstacle);
        assertEquals(List.of("Oat milk"), titles());
        assertNotNull(entry("Soy milk").entry().undoneAt());
    }

    @Test
    void several_chosen_changes_are_taken_back_whole_or_not_at_all() {
        JournalEntry milk = add("Milk").getFirst();
        add("Eggs");
        JournalEntry bread = add("Bread").getFirst();
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id(bread), Map.of("title", "Rye bread"))));
        history.shown();
        history.undoAll(List.of(milk, bread));
        assertEquals(3, titles().size(), "bread has changed since");
        HistoryTurns.Obstacle obstacle = requireNonNull(entry("Bread").conflict());
        assertEquals(3, obstacle.way().size());
        history.turnAll(obstacle);
        assertEquals(List.of("Eggs"), titles());
    }

    @Test
    void the_history_is_searched_and_narrowed_by_what_happened_who_did_it_and_when() {
        JournalEntry milk = add("Milk").getFirst();
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id(milk), Map.of("title", "Oat milk"))));
        Preview agents = workspace
                .changes()
                .preview("task_agent", List.of(PlanAction.create(Table.TASKS, Map.of("title", "Eggs"))));
        workspace.changes().apply(agents);
        workspace
                .proposals()
                .propose(
                        "task_agent",
                        "Bread",
                        Source.CHECK_IN,
                        null,
                        "",
                        List.of(PlanAction.create(Table.TASKS, Map.of("title", "Bread"))),
                        List.of());
        workspace
                .changes()
                .apply(workspace
                        .proposals()
                        .preview(workspace.proposals().open(1).getFirst()));
        history.shown();
        assertEquals(4, shown().size());
        history.choice().words().set("milk");
        assertEquals(2, shown().size());
        history.choice().kind().set(HistoryChoice.Kind.CHANGED);
        assertEquals(1, shown().size());
        history.choice().words().set("");
        history.choice().kind().set(HistoryChoice.Kind.ANY);
        history.choice().who().set(HistoryChoice.Who.YOU);
        assertEquals(2, shown().size());
        history.choice().who().set(HistoryChoice.Who.CHAT);
        assertEquals("Eggs", shown().getFirst().entry().diff().title());
        history.choice().who().set(HistoryChoice.Who.CHECK_IN);
        assertEquals("Bread", shown().getFirst().entry().diff().title());
        history.choice().who().set(HistoryChoice.Who.PLAYBOOK);
        assertEquals(List.of(), shown());
        history.choice().who().set(HistoryChoice.Who.ANYBODY);
        history.choice().since().set(HistoryChoice.Since.TODAY);
        assertEquals(4, shown().size());
    }

    @Test
    void a_hidden_screen_reads_nothing_until_it_is_shown_again() {
        history.shown();
        history.hidden();
        add("Milk");
        desk.edits().changed();
        assertEquals(List.of(), history.lines());
        history.shown();
        assertEquals(1, shown().size());
    }

    @Tag("slow") // a busy database is waited for, for ten seconds
    @Test
    void an_undo_that_finds_the_database_busy_says_so_and_changes_nothing() throws SQLException {
        JournalEntry created = add("Milk").getFirst();
        history.shown();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            history.undo(created);
        }
        assertEquals(
                List.of(
                        "That could not be saved. Nothing was changed. Another program is using the database: please try again in a moment."),
                Desks.toasts(desk));
        assertEquals(List.of("Milk"), titles());
    }

    private List<JournalEntry> add(String... titles) {
        List<PlanAction> actions = new ArrayList<>();
        for (String title : titles) {
            actions.add(PlanAction.create(Table.TASKS, Map.of("title", title)));
        }
        return workspace.changes().perform(actions);
    }

    private static String id(JournalEntry entry) {
        return String.valueOf(entry.diff().id());
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(task -> task.title()).toList();
    }

    private Line.Entry entry(String title) {
        return shown().stream()
                .filter(line -> line.entry().diff().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Line.Entry> shown() {
        return entries(history);
    }

    private static List<Line.Entry> entries(HistoryViewModel history) {
        return history.lines().stream()
                .filter(Line.Entry.class::isInstance)
                .map(Line.Entry.class::cast)
                .toList();
    }
}
