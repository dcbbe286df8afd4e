package app.adiuva.desktop.ui.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.ApprovalReason;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCardModelTest {
    private static final PlanAction MILK = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));
    private static final PlanAction EGGS = PlanAction.create(Table.TASKS, Map.of("title", "Eggs"));

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
    }

    @Test
    void a_step_that_is_switched_off_is_left_out() {
        PlanCardModel card = proposed(MILK, EGGS);
        card.steps().getFirst().enabled().set(false);
        assertEquals(1, card.count().get());
        card.apply();
        assertEquals(PlanCardModel.State.APPLIED, card.state().get());
        assertEquals(List.of("Eggs"), titles());
        assertTrue(card.steps().getFirst().entries().get().isEmpty());
    }

    @Test
    void nothing_can_be_applied_when_every_step_is_off_or_one_is_being_edited() {
        PlanCardModel card = proposed(MILK, EGGS);
        card.steps().getFirst().editing().set(true);
        assertFalse(card.canApply().get());
        card.apply();
        card.steps().getFirst().editing().set(false);
        assertTrue(card.canApply().get());
        card.steps().forEach(step -> step.enabled().set(false));
        assertFalse(card.canApply().get());
        card.apply();
        assertEquals(List.of(), titles());
    }

    @Test
    void what_is_applied_is_what_the_user_edited() {
        PlanCardModel card = proposed(MILK, EGGS);
        card.edit(card.steps().getFirst(), Map.of("title", "Oat milk", "list", "Shopping"));
        assertEquals("Oat milk", card.steps().getFirst().title());
        card.apply();
        assertEquals(List.of("Eggs", "Oat milk"), titles());
    }

    @Test
    void a_refused_edit_is_taken_back_and_explained_and_its_form_open_again() {
        PlanCardModel card = proposed(MILK);
        PlanStepModel milk = card.steps().getFirst();
        card.edit(milk, Map.of("priority", "enormous"));
        assertFalse(card.problem().get().isEmpty());
        assertTrue(milk.editing().get());
        assertFalse(card.canApply().get());
        milk.editing().set(false);
        assertTrue(card.canApply().get());
        card.apply();
        assertEquals(List.of("Milk"), titles());
    }

    @Test
    void a_step_that_changes_nothing_any_more_stands_beside_the_others_and_is_left_out_of_what_is_done() {
        Task anna = task("Call Anna");
        Task bo = task("Call Bo");
        change(anna, Map.of("priority", "high"));
        PlanCardModel card = proposed(
                PlanAction.update(Table.TASKS, anna.id(), Map.of("priority", "high")),
                PlanAction.update(Table.TASKS, bo.id(), Map.of("priority", "high")));
        assertEquals(2, card.steps().size());
        assertEquals(1, card.count().get());
        assertFalse(card.steps().getFirst().doesSomething());
        card.apply();
        assertEquals(PlanCardModel.State.APPLIED, card.state().get());
        assertEquals(List.of(), card.steps().getFirst().entries().get());
        assertEquals(1, card.steps().getLast().entries().get().size());
    }

    @Test
    void an_outdated_plan_keeps_each_step_with_what_it_does() {
        Task anna = task("Call Anna");
        Task bo = task("Call Bo");
        change(anna, Map.of("priority", "high"));
        PlanCardModel card = proposed(
                PlanAction.update(Table.TASKS, anna.id(), Map.of("priority", "high")),
                PlanAction.update(Table.TASKS, bo.id(), Map.of("priority", "high")));
        change(bo, Map.of("priority", "low"));
        card.apply();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertEquals("Call Bo", card.steps().getLast().title());
        assertFalse(card.steps().getFirst().doesSomething());
    }

    @Test
    void with_nothing_left_to_do_there_is_nothing_to_apply() {
        Task anna = task("Call Anna");
        PlanCardModel card = proposed(PlanAction.update(Table.TASKS, anna.id(), Map.of("priority", "high")));
        change(anna, Map.of("priority", "high"));
        card.reread();
        assertFalse(card.canApply().get());
        assertEquals(0, card.count().get());
    }

    @Test
    void a_plan_that_was_applied_elsewhere_says_so_and_is_not_rejected() {
        Preview preview = workspace.changes().preview("task_agent", List.of(MILK));
        workspace.proposals().offer(preview, "Milk", Source.CHECK_IN, null, "");
        PlanCardModel here = PlanCardModel.proposed(desk, preview);
        PlanCardModel there = PlanCardModel.proposed(desk, preview);
        there.apply();
        assertFalse(workspace.proposals().reject(preview.planId(), null));
        here.reread();
        assertEquals(PlanCardModel.State.APPLIED, here.state().get());
        assertEquals(1, here.steps().getFirst().entries().get().size());
    }

    @Test
    void an_outdated_plan_shows_what_it_would_do_now_and_asks_again() {
        Task task = task("Call Anna");
        PlanCardModel card = proposed(PlanAction.update(Table.TASKS, task.id(), Map.of("priority", "high")));
        change(task, Map.of("priority", "urgent"));
        card.apply();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertTrue(
                card.problem().get().startsWith("Your records have changed"),
                card.problem().get());
        assertEquals(
                Map.of("priority", "urgent"),
                card.steps().getFirst().rows().get().getFirst().before());
        card.apply();
        assertEquals(PlanCardModel.State.APPLIED, card.state().get());
    }

    @Test
    void a_plan_for_a_row_that_is_gone_says_so_and_changes_nothing() {
        Task task = task("Call Anna");
        PlanCardModel card = proposed(MILK, PlanAction.update(Table.TASKS, task.id(), Map.of("priority", "high")));
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, task.id())));
        card.apply();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertTrue(
                card.problem().get().startsWith("Not changed: "), card.problem().get());
        assertEquals(List.of(), titles());
    }

    @Test
    void deleting_names_what_would_be_gone() {
        PlanCardModel card =
                proposed(PlanAction.delete(Table.TASKS, task("Call Anna").id()));
        assertEquals(
                List.of(new ApprovalReason.Deletes(List.of("Call Anna"))),
                card.preview().get().approvalReasons());
    }

    @Test
    void completing_a_repeating_task_is_one_step_with_two_rows_that_undo_together() {
        Task task = repeating();
        PlanCardModel card = proposed(MILK, PlanAction.update(Table.TASKS, task.id(), Map.of("status", "done")));
        assertEquals(2, card.steps().size());
        assertEquals(2, card.steps().getLast().rows().get().size());
        card.steps().getFirst().enabled().set(false);
        card.apply();
        assertEquals(
                PlanCardModel.State.APPLIED, card.state().get(), card.problem().get());
        assertEquals(2, workspace.tasks().all().size());
        card.done().undo(card.steps().getLast());
        card.reread();
        assertEquals("", card.problem().get());
        assertTrue(card.steps().getLast().isUndone());
        assertEquals(1, workspace.tasks().all().size());
        card.done().redo(card.steps().getLast());
        card.reread();
        assertFalse(card.steps().getLast().isUndone());
    }

    @Test
    void an_applied_plan_is_read_back_from_the_journal_with_what_was_undone() {
        PlanCardModel card = proposed(MILK, EGGS);
        card.apply();
        card.done().undo(card.steps().getFirst());
        String plan = card.steps().getFirst().entries().get().getFirst().planId();
        PlanCardModel again = PlanCardModel.applied(desk, workspace.changes().ofPlan(plan));
        assertEquals(
                List.of(true, false),
                again.steps().stream().map(PlanStepModel::isUndone).toList());
        assertFalse(again.canApply().get());
    }

    @Test
    void a_plan_that_was_applied_elsewhere_shows_what_was_done_there() {
        Preview preview = workspace.changes().preview("task_agent", List.of(MILK, EGGS));
        PlanCardModel card = PlanCardModel.proposed(desk, preview);
        workspace.changes().apply(preview);
        card.steps().getFirst().enabled().set(false);
        card.apply();
        assertEquals(PlanCardModel.State.APPLIED, card.state().get());
        assertFalse(card.problem().get().isEmpty());
        assertEquals(2, card.count().get());
        assertTrue(card.steps().stream().noneMatch(step -> step.entries().get().isEmpty()));
        card.done().undo(card.steps().getFirst());
        assertEquals(List.of("Eggs"), titles());
    }

    @Test
    void what_is_not_yet_tried_cannot_be_applied() {
        Desks.Later later = new Desks.Later();
        desk = Desks.on(workspace, later);
        PlanCardModel card = proposed(MILK, EGGS);
        card.steps().getFirst().enabled().set(false);
        assertFalse(card.canApply().get());
        card.steps().getFirst().enabled().set(true);
        card.steps().getLast().enabled().set(false);
        later.runAll();
        assertTrue(card.canApply().get());
        card.apply();
        later.runAll();
        assertEquals(List.of("Milk"), titles());
    }

    private PlanCardModel proposed(PlanAction... actions) {
        return PlanCardModel.proposed(desk, workspace.changes().preview("task_agent", List.of(actions)));
    }

    private Task task(String title) {
        workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))));
        return workspace.tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Task repeating() {
        workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.TASKS,
                        Map.of(
                                "title", "Water the plants",
                                "due_at", "2026-11-21T09:00:00+01:00",
                                "recurrence", "FREQ=DAILY"))));
        return workspace.tasks().all().getFirst();
    }

    private void change(Task task, Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, task.id(), Map.copyOf(fields))));
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(Task::title).sorted().toList();
    }
}
