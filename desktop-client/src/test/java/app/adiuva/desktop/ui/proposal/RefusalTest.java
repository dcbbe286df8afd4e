package app.adiuva.desktop.ui.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A no that is not on the disk yet: what is said about it follows it, and what is taken back is never said.
class RefusalTest {
    private static final String NEEDS_ROOM = """
            CREATE TRIGGER grows AFTER UPDATE ON proposals WHEN NEW.status = 'rejected'
            BEGIN INSERT OR REPLACE INTO settings VALUES ('test.grows', hex(zeroblob(20000)), 0); END
            """;
    private static final String IMPOSSIBLE = """
            CREATE TRIGGER never BEFORE UPDATE ON proposals WHEN NEW.status = 'rejected'
            BEGIN SELECT RAISE(ABORT, 'never'); END
            """;

    @TempDir
    Path home;

    private final Desks.Later later = new Desks.Later();
    private final AtomicInteger kept = new AtomicInteger();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private String plan;

    @BeforeEach
    void a_plan_that_waits() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        PlanAction milk = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));
        plan = workspace
                .proposals()
                .propose("task_agent", "Milk", Source.CHECK_IN, null, "", List.of(milk), List.of())
                .orElseThrow()
                .id();
    }

    @Test
    void a_reason_that_is_given_while_the_no_waits_for_the_disk_is_kept_with_it() throws SQLException {
        PlanCardModel card = refusedByTheDisk();
        card.refusal().explain("Not now", kept::incrementAndGet);
        assertEquals("Not now", card.refusal().because().get());
        assertEquals(0, kept.get(), "the field holds it until it is on the disk");

        FullDisk.free(workspace);
        desk.edits().makeWaiting();
        assertEquals("Not now", stored().rejectedBecause());
        assertEquals(Proposal.State.REJECTED, stored().state());
        assertEquals(1, kept.get());
    }

    @Test
    void a_no_that_is_taken_back_before_the_disk_took_it_is_never_said() throws SQLException {
        PlanCardModel card = refusedByTheDisk();
        card.refusal().explain("Not now", kept::incrementAndGet);
        card.reopen();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertEquals("", card.refusal().because().get());
        assertEquals(0, desk.edits().waiting().get());

        FullDisk.free(workspace);
        desk.edits().makeWaiting();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertEquals(1, workspace.proposals().countOpen());
        card.reject();
        assertEquals(0, workspace.proposals().countOpen());
    }

    @Test
    void a_no_that_cannot_be_said_leaves_the_plan_waiting() throws SQLException {
        prepare(IMPOSSIBLE);
        PlanCardModel card = card();
        card.reject();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertEquals(0, desk.edits().waiting().get());
        assertEquals(1, Desks.toasts(desk).size());
        card.apply();
        assertEquals(PlanCardModel.State.APPLIED, card.state().get());
    }

    @Test
    void a_no_that_has_waited_and_cannot_be_said_leaves_the_plan_waiting() throws SQLException {
        PlanCardModel card = refusedByTheDisk();
        card.refusal().explain("Not now", kept::incrementAndGet);
        FullDisk.free(workspace);
        prepare(IMPOSSIBLE);
        desk.edits().makeWaiting();
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
        assertEquals("", card.refusal().because().get());
        assertEquals(0, kept.get());
    }

    @Test
    void what_is_decided_while_the_no_is_on_its_way_comes_after_it() {
        desk = Desks.on(workspace, later);
        PlanCardModel card = card();
        card.reject();
        card.refusal().explain("Not now", kept::incrementAndGet);
        later.runAll();
        assertEquals("Not now", stored().rejectedBecause());

        card.reopen();
        later.runAll();
        card.reject();
        card.reopen();
        later.runAll();
        assertEquals(Proposal.State.OPEN, stored().state());
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
    }

    @Test
    void a_no_that_is_being_tried_again_is_taken_back_once_it_is_said() throws SQLException {
        desk = Desks.on(workspace, later);
        PlanCardModel card = card();
        prepare(NEEDS_ROOM);
        FullDisk.fill(workspace);
        card.reject();
        later.runAll();
        assertEquals(1, desk.edits().waiting().get());
        FullDisk.free(workspace);
        desk.edits().makeWaiting();
        card.reopen();
        later.runAll();
        assertEquals(Proposal.State.OPEN, stored().state());
        assertEquals(PlanCardModel.State.PROPOSED, card.state().get());
    }

    @Test
    void a_reason_for_a_no_that_was_taken_back_elsewhere_stays_in_its_field() {
        PlanCardModel card = card();
        card.reject();
        workspace.proposals().reopen(plan);
        card.refusal().explain("Not now", kept::incrementAndGet);
        assertEquals(0, kept.get());
        assertEquals("", card.refusal().because().get());
        assertTrue(Desks.toasts(desk).getLast().startsWith("The reason was not saved"));
    }

    private PlanCardModel refusedByTheDisk() throws SQLException {
        PlanCardModel card = card();
        prepare(NEEDS_ROOM);
        FullDisk.fill(workspace);
        card.reject();
        assertEquals(PlanCardModel.State.REJECTED, card.state().get());
        assertEquals(1, desk.edits().waiting().get());
        assertTrue(Desks.toasts(desk).getLast().startsWith("Not saved yet: "));
        return card;
    }

    private PlanCardModel card() {
        return PlanCardModel.proposed(desk, workspace.proposals().preview(stored()));
    }

    private Proposal stored() {
        return workspace.proposals().find(plan).orElseThrow();
    }

    private void prepare(String trigger) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement statement = other.createStatement()) {
            statement.execute(trigger);
        }
    }
}
