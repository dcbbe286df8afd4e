package app.adiuva.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.Preview;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a standing yes reaches, and every way around its limits that we could think of.
class PoliciesTest {
    private static final PlanAction MILK = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));
    private static final String AGENT = "task_agent";

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(new AppPaths(home), Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void everything_is_asked_for_at_first() {
        assertTrue(workspace.policies().all().stream().noneMatch(Policy::allowed));
        assertFalse(isApplied(AGENT, List.of(MILK), List.of()));
    }

    @Test
    void what_is_allowed_is_applied_and_can_be_taken_back() {
        allow(AGENT, ActionType.CREATE_RECORD);
        assertTrue(isApplied(AGENT, List.of(MILK), List.of()));
        String entry = workspace.changes().history(1, null).getFirst().id();
        workspace.changes().undo(entry);
        assertEquals(0, workspace.tasks().all().size());
        workspace.policies().set(AGENT, ActionType.CREATE_RECORD, false);
        assertFalse(isApplied(AGENT, List.of(MILK), List.of()));
    }

    @Test
    void a_deletion_cannot_be_allowed_not_even_beside_what_is() {
        Policies policies = workspace.policies();
        assertThrows(PolicyRefused.class, () -> policies.set(AGENT, ActionType.DELETE_RECORD, true));
        allow(AGENT, ActionType.CREATE_RECORD);
        String id = task("Rent");
        assertFalse(isApplied(AGENT, List.of(MILK, PlanAction.delete(Table.TASKS, id)), List.of()));
        PlanAction deletion = PlanAction.delete(Table.TASKS, id);
        Preview preview = workspace.changes().preview(AGENT, List.of(deletion));
        assertTrue(workspace.changes().applyAllowed(preview, (_, _) -> true).isEmpty());
        assertEquals(List.of("Rent"), titles());
    }

    @Test
    void over_twenty_rows_are_asked_for_however_the_preview_calls_itself() {
        allow(AGENT, ActionType.CREATE_RECORD);
        assertTrue(isApplied(AGENT, Collections.nCopies(20, MILK), List.of()));
        List<PlanAction> many = Collections.nCopies(21, MILK);
        assertFalse(isApplied(AGENT, many, List.of()));
        Preview honest = workspace.changes().preview(AGENT, many);
        Preview forged =
                new Preview(honest.planId(), AGENT, many, List.of(), false, List.of(), List.of(), honest.hash());
        Changes changes = workspace.changes();
        assertThrows(PlanOutdated.class, () -> changes.applyAllowed(forged, workspace.policies()));
        Preview belittled =
                new Preview(honest.planId(), AGENT, many, honest.diff(), false, List.of(), List.of(), honest.hash());
        assertTrue(changes.applyAllowed(belittled, workspace.policies()).isEmpty());
        assertEquals(20, titles().size());
    }

    @Test
    void a_plan_that_read_texts_by_others_is_asked_for() {
        allow(AGENT, ActionType.CREATE_RECORD);
        assertFalse(isApplied(AGENT, List.of(MILK), List.of("mail")));
    }

    @Test
    void no_agent_borrows_what_another_may_and_the_user_is_none() {
        allow(AGENT, ActionType.CREATE_RECORD);
        assertFalse(isApplied("email_agent", List.of(MILK), List.of()));
        assertFalse(isApplied("task_agent+email_agent", List.of(MILK), List.of()));
        assertFalse(isApplied(Changes.USER, List.of(MILK), List.of()));
        assertFalse(isApplied("task_agent+", List.of(MILK), List.of()));
        assertFalse(isApplied("task_agent+nobody", List.of(MILK), List.of()));
        Policies policies = workspace.policies();
        assertThrows(PolicyRefused.class, () -> policies.set(Changes.USER, ActionType.CREATE_RECORD, true));
    }

    @Test
    void one_type_does_not_open_another() {
        allow(AGENT, ActionType.CREATE_RECORD);
        PlanAction rename = PlanAction.update(Table.TASKS, task("Rent"), Map.of("title", "Gone"));
        assertFalse(isApplied(AGENT, List.of(rename), List.of()));
        assertFalse(isApplied(AGENT, List.of(MILK, rename), List.of()));
        assertEquals(List.of("Rent"), titles());
    }

    private boolean isApplied(String origin, List<PlanAction> actions, List<String> readUntrusted) {
        Changes changes = workspace.changes();
        return changes.applyAllowed(changes.preview(origin, actions, readUntrusted), workspace.policies())
                .isPresent();
    }

    private void allow(String agent, ActionType type) {
        workspace.policies().set(agent, type, true);
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(task -> task.title()).toList();
    }

    private String task(String title) {
        return String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))))
                .getFirst()
                .diff()
                .id());
    }
}
