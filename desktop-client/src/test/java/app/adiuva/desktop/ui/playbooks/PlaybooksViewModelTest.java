package app.adiuva.desktop.ui.playbooks;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.playbook.FakeCloud;
import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.Stage;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybooksViewModelTest {
    private static final String ASK = """
            [{"action": "query", "variables": {"source": "tasks"}},
             {"action": "generate", "prompt_template": "step.test", "data_from_step": 0},
             {"action": "propose", "data_from_step": 1}]
            """;

    @TempDir
    Path home;

    private final FakeCloud cloud = new FakeCloud();
    private Workspace workspace;
    private Desk desk;
    private PlaybooksViewModel model;

    @BeforeEach
    void open() {
        workspace = Workspace.open(
                new AppPaths(home), Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin")));
        desk = Desks.inline(workspace);
        model = new PlaybooksViewModel(PlaybookDesk.wire(desk, cloud));
        cloud.offered.add(FakeCloud.made(ASK));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void the_cloud_is_asked_once_and_its_silence_leaves_what_is_known() {
        model.reload();
        model.reload();
        assertEquals(List.of("list"), cloud.asked);
        assertEquals("test.one", model.known().getLast().id());
        assertEquals("", model.notice().get());
    }

    @Test
    void a_playbook_is_filled_in_run_and_applied() {
        PlaybookPageModel page = open("prepare_trip");
        page.run();
        assertEquals(State.ASKING, page.state().get(), "the place is missing");
        assertTrue(page.problem().get().contains("Where are you going?"));
        page.input(page.playbook().inputs().getFirst()).set("Rome");
        page.run();
        assertEquals(State.ENDED, page.state().get());
        assertTrue(page.steps().stream().allMatch(step -> step.get().stage() == Stage.ENDED));
        assertEquals("1 change", page.steps().getFirst().get().note());
        assertEquals(List.of(), titles());
        requireNonNull(page.plan().get()).apply();
        assertEquals(5, titles().size());
        model.close();
        assertEquals(List.of(), model.waiting());
        desk.edits().undoLatest();
        assertEquals(List.of(), titles());
        assertTrue(cloud.asked.stream().allMatch("list"::equals));
    }

    @Test
    void a_run_that_broke_waits_and_goes_on_from_the_list() {
        cloud.answer = step -> {
            throw new CloudFailure.Offline("The cloud does not answer.");
        };
        PlaybookPageModel page = open("test.one");
        page.run();
        assertEquals(State.INTERRUPTED, page.state().get());
        assertEquals("The cloud does not answer.", page.problem().get());
        assertEquals(
                List.of(Stage.ENDED, Stage.BROKEN, Stage.WAITING),
                page.steps().stream().map(step -> step.get().stage()).toList());
        model.close();
        assertEquals(1, model.waiting().size());
        cloud.answer = step -> FakeCloud.says("Rest.", PlanAction.create(Table.TASKS, Map.of("title", "Walk")));
        model.goOn(model.waiting().getFirst());
        PlaybookPageModel again = requireNonNull(model.page().get());
        assertEquals("Rest.", again.answer().get());
        requireNonNull(again.plan().get()).reject();
        model.close();
        assertEquals(List.of(), model.waiting());
        assertEquals(List.of(), titles());
    }

    @Test
    void a_run_can_be_forgotten() {
        cloud.answer = step -> FakeCloud.says("Rest.", PlanAction.create(Table.TASKS, Map.of("title", "Walk")));
        open("test.one").run();
        model.close();
        model.forget(model.waiting().getFirst());
        assertEquals(List.of(), model.waiting());
        assertEquals(List.of("Forgotten: Test"), Desks.toasts(desk));
    }

    @Test
    void what_the_plan_does_not_include_says_so_and_leads_to_the_plans() {
        model.reload();
        ListedPlaybook own = model.known().getFirst();
        var summary = own.summary();
        model.open(new ListedPlaybook(
                new app.adiuva.contracts.playbook.PlaybookSummary(
                        "x", "X", "X", app.adiuva.contracts.auth.BillingTier.PRO, false, summary.needsModel()),
                false));
        assertNull(model.page().get());
        assertFalse(model.notice().get().isEmpty());
        model.comparePlans();
        assertEquals(List.of("go PLANS"), Desks.trail(desk));
    }

    private PlaybookPageModel open(String id) {
        model.reload();
        model.open(model.known().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow());
        return requireNonNull(model.page().get());
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(Task::title).toList();
    }
}
