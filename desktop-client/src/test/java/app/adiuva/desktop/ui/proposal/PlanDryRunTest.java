package app.adiuva.desktop.ui.proposal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanDryRunTest {
    @TempDir
    Path home;

    private final StringProperty problem = new SimpleStringProperty("");
    private final Desks.Later later = new Desks.Later();
    private boolean waits = true;

    @AutoClose
    private Workspace workspace;

    private Preview first;
    private PlanStepModel milk;
    private PlanStepModel eggs;
    private PlanDryRun plan;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        first = workspace.changes().preview("task_agent", List.of(task("Milk"), task("Eggs")));
        milk = step(0);
        eggs = step(1);
        plan = new PlanDryRun(
                Desks.on(workspace, later), FXCollections.observableArrayList(milk, eggs), first, () -> waits, problem);
    }

    @Test
    void it_is_whole_again_once_what_was_switched_is_tried_and_stays_the_same_plan() {
        milk.enabled().set(false);
        assertFalse(plan.isWhole());
        later.runAll();
        assertTrue(plan.isWhole());
        assertEquals(List.of("Eggs"), shown());
        assertEquals(first.planId(), requireNonNull(plan.preview().get()).planId());
        assertEquals(1, plan.count().get());
    }

    @Test
    void an_edit_that_is_refused_is_taken_back_and_the_next_try_forgets_why() {
        plan.edit(milk, Map.of("priority", "enormous"));
        later.runAll();
        assertFalse(problem.get().isEmpty());
        assertTrue(plan.isWhole());
        assertEquals(List.of("Milk", "Eggs"), shown());
        plan.edit(milk, Map.of("title", "Oat milk"));
        later.runAll();
        assertEquals("", problem.get());
        assertEquals(List.of("Oat milk", "Eggs"), shown());
        assertEquals("Oat milk", milk.title());
    }

    @Test
    void an_edit_that_is_refused_while_a_switch_is_tried_leaves_the_switch_to_be_tried() {
        eggs.enabled().set(false);
        plan.edit(milk, Map.of("priority", "enormous"));
        later.runAll();
        assertTrue(plan.isWhole());
        assertEquals(List.of("Milk"), shown());
    }

    @Test
    void a_plan_that_cannot_be_without_the_step_that_was_switched_off_is_not_applied_with_it() {
        String event = workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.EVENTS,
                        Map.of(
                                "title", "Fair",
                                "starts_at", "2026-11-22T10:00:00+01:00",
                                "ends_at", "2026-11-22T11:00:00+01:00"))))
                .getFirst()
                .diff()
                .id();
        first = workspace
                .changes()
                .preview(
                        "calendar_agent",
                        List.of(
                                PlanAction.update(Table.EVENTS, event, Map.of("ends_at", "2026-11-22T15:00:00+01:00")),
                                PlanAction.update(
                                        Table.EVENTS, event, Map.of("starts_at", "2026-11-22T14:00:00+01:00"))));
        PlanStepModel end = step(0);
        PlanStepModel start = step(1);
        plan = new PlanDryRun(
                Desks.on(workspace, later), FXCollections.observableArrayList(end, start), first, () -> waits, problem);
        end.enabled().set(false);
        later.runAll();
        assertFalse(problem.get().isEmpty());
        assertFalse(plan.isWhole(), "what is shown holds the step that is off");
        end.enabled().set(true);
        later.runAll();
        assertTrue(plan.isWhole());
        assertEquals("", problem.get());
    }

    @Test
    void a_plan_that_waits_no_more_is_not_tried() {
        waits = false;
        milk.enabled().set(false);
        later.runAll();
        assertEquals(first, plan.preview().get());
    }

    @Test
    void with_every_step_off_or_one_in_the_making_it_is_not_whole() {
        milk.editing().set(true);
        assertFalse(plan.whole().get());
        milk.editing().set(false);
        assertTrue(plan.whole().get());
        milk.enabled().set(false);
        eggs.enabled().set(false);
        later.runAll();
        assertFalse(plan.whole().get());
    }

    private List<String> shown() {
        return requireNonNull(plan.preview().get()).diff().stream()
                .map(RowDiff::title)
                .toList();
    }

    private PlanStepModel step(int action) {
        return new PlanStepModel(
                first.actions().get(action),
                null,
                PlanDryRun.byAction(first.diff()).get(action));
    }

    private static PlanAction task(String title) {
        return PlanAction.create(Table.TASKS, Map.of("title", title));
    }
}
