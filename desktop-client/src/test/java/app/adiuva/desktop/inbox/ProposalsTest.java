package app.adiuva.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Proposal.State;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
    private static final PlanAction MILK = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));

    @TempDir
    Path home;

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    @AutoClose
    private Workspace workspace;

    private Proposals proposals;

    @BeforeEach
    void open() {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        workspace = Workspace.open(new AppPaths(home), clock);
        proposals = workspace.proposals();
    }

    @Test
    void a_proposal_changes_nothing_until_it_is_applied_and_then_waits_no_longer() {
        Proposal milk = propose(MILK);
        assertEquals(0, workspace.tasks().all().size());
        assertEquals(List.of(milk), proposals.open(10));
        workspace.changes().apply(proposals.preview(milk));
        assertEquals(0, proposals.countOpen());
        assertEquals(State.APPLIED, proposals.find(milk.id()).orElseThrow().state());
    }

    @Test
    void what_was_shown_before_the_rows_changed_is_not_applied_and_the_new_diff_is_given() {
        String id = task("Rent");
        Proposal later = propose(PlanAction.update(Table.TASKS, id, Map.of("title", "Pay the rent")));
        Preview shown = proposals.preview(later);
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("title", "Rent, December"))));
        PlanOutdated outdated =
                assertThrows(PlanOutdated.class, () -> workspace.changes().apply(shown));
        assertEquals(
                "Rent, December", outdated.fresh().diff().getFirst().before().get("title"));
        assertEquals(1, proposals.countOpen());
    }

    @Test
    void a_rejected_one_keeps_its_reason_and_can_be_brought_back() {
        Proposal milk = propose(MILK);
        assertTrue(proposals.reject(milk.id(), " not \n now "));
        assertFalse(proposals.reject(milk.id(), "again"));
        assertEquals("not now", proposals.find(milk.id()).orElseThrow().rejectedBecause());
        assertEquals(List.of(), proposals.open(10));
        assertTrue(proposals.reopen(milk.id()));
        assertEquals(List.of(milk), proposals.open(10));
    }

    @Test
    void after_thirty_days_it_has_expired_and_what_it_wanted_is_forgotten_as_long_after() {
        Proposal milk = propose(MILK);
        now = now.plus(Proposals.KEPT);
        assertEquals(0, proposals.countOpen());
        assertEquals(1, proposals.expire());
        assertEquals(State.EXPIRED, proposals.find(milk.id()).orElseThrow().state());
        now = now.plus(Proposals.KEPT).plus(Duration.ofDays(1));
        proposals.expire();
        assertEquals(List.of(), proposals.find(milk.id()).orElseThrow().actions());
    }

    @Test
    void what_was_typed_about_a_plan_goes_with_it() {
        Proposal milk = propose(MILK);
        String step = PlanDrafts.step(milk.id(), 0);
        String why = PlanDrafts.why(milk.id());
        List.of(step, why, PlanDrafts.step("gone", 0), "capture")
                .forEach(place -> workspace.drafts().put(place, "words"));
        proposals.expire();
        assertEquals(List.of(step, why), kept("plan"));
        assertEquals(List.of(), proposals.beingExplained());
        proposals.reject(milk.id(), null);
        proposals.expire();
        assertEquals(List.of(why), kept("plan"));
        assertEquals(milk.id(), proposals.beingExplained().getFirst().id());
        now = now.plus(Proposals.KEPT).plus(Duration.ofDays(1));
        proposals.expire();
        assertEquals(List.of(), kept("plan"));
        assertEquals(List.of("capture"), kept("capture"));
    }

    private List<String> kept(String place) {
        return workspace.drafts().within(place).keySet().stream().sorted().toList();
    }

    @Test
    void what_an_agent_may_not_do_or_what_would_change_nothing_is_not_kept() {
        String id = task("Rent");
        List<PlanAction> same = List.of(PlanAction.update(Table.TASKS, id, Map.of("title", "Rent")));
        assertTrue(proposals
                .propose("task_agent", "Same", Source.CHECK_IN, null, "", same, List.of())
                .isEmpty());
        List<PlanAction> foreign = List.of(PlanAction.create(Table.THOUGHTS, Map.of("content", "x")));
        assertThrows(
                PlanRefused.class,
                () -> proposals.propose("task_agent", "Foreign", Source.CHECK_IN, null, "", foreign, List.of()));
        assertEquals(0, proposals.countOpen());
    }

    @Test
    void whose_texts_were_read_is_among_the_reasons_however_late_it_is_looked_at() {
        Proposal read = proposals
                .propose("task_agent", "Answer", Source.CHECK_IN, "c1", "", List.of(MILK), List.of("mail"))
                .orElseThrow();
        now = now.plus(Duration.ofDays(3));
        assertTrue(proposals.preview(read).needsApproval());
        assertEquals(List.of("mail"), proposals.preview(read).readUntrusted());
    }

    private Proposal propose(PlanAction action) {
        return proposals
                .propose("task_agent", "Shopping", Source.CHECK_IN, "c1", "Said twice", List.of(action), List.of())
                .orElseThrow();
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
