package app.adiuva.desktop.ui.playbooks;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.playbook.FakeCloud;
import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.playbook.ListedRun;
import app.adiuva.desktop.playbook.PlaybookMaker;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.Stage;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.State;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import app.adiuva.desktop.ui.proposal.PlanStepModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
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

    private final MovingClock clock = new MovingClock();
    private final FakeCloud cloud = new FakeCloud();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private PlaybooksViewModel model;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        desk = Desks.inline(workspace);
        model = new PlaybooksViewModel(PlaybookDesk.wire(desk, cloud));
        cloud.offered.add(FakeCloud.made(ASK));
    }

    @Test
    void the_cloud_is_asked_once_a_minute_and_its_silence_leaves_what_is_known() {
        model.reload();
        model.reload();
        assertEquals(List.of("list"), cloud.asked);
        clock.forward(Duration.ofMinutes(1));
        cloud.offered.clear();
        cloud.silent = true;
        model.reload();
        assertEquals(2, cloud.asked.size());
        assertEquals("test.one", model.known().getLast().id());
        assertFalse(model.notice().get().isEmpty());
    }

    @Test
    void a_larger_plan_that_was_just_bought_opens_its_playbooks() {
        model.reload();
        ListedPlaybook seen = model.known().getLast();
        var summary = seen.summary();
        model.open(new ListedPlaybook(
                new PlaybookSummary(
                        seen.id(), summary.title(), summary.summary(), BillingTier.PRO, false, summary.needsModel()),
                ListedPlaybook.Source.CLOUD));
        assertEquals("test.one", requireNonNull(model.page().get()).playbook().id());
    }

    @Test
    void a_run_shows_the_day_that_it_uses() {
        PlaybookPageModel page = open("roll_over_overdue");
        workspace
                .changes()
                .perform(List.of(
                        PlanAction.create(Table.TASKS, Map.of("title", "Old", "due_at", "2026-11-18T09:00:00+01:00"))));
        PlaybookInput day = page.playbook().inputs().getFirst();
        page.input(day).set("2026-12-24");
        page.run();
        model.close();
        AtomicReference<String> shown = new AtomicReference<>();
        model.page().subscribe(next -> {
            if (next != null) {
                shown.set(next.input(day).get());
            }
        });
        model.goOn(model.waiting().getFirst());
        assertEquals("2026-12-24", shown.get(), "when the form is made");
    }

    @Test
    void an_answer_can_be_read_again_and_a_run_that_is_gone_says_so() {
        cloud.answer = step -> FakeCloud.says("A quiet week.").withUsage(new ModelUsage(9, 9, 3, 2, 40));
        open("test.one").run();
        model.close();
        assertEquals(List.of(), model.waiting());
        ListedRun answered = model.answered().getFirst();
        model.goOn(answered);
        PlaybookPageModel page = requireNonNull(model.page().get());
        assertEquals("A quiet week.", page.answer().get());
        assertEquals("2 credits (about 3 expected), 40 left", page.cost().get());
        assertTrue(page.steps().stream().allMatch(step -> step.get().stage() == Stage.ENDED));
        model.close();
        model.forget(answered);
        assertEquals(List.of(), model.answered());
        model.goOn(answered);
        assertNull(model.page().get());
        assertTrue(model.notice().get().contains("not there any more"));
    }

    @Test
    void the_undo_key_brings_a_deleted_playbook_back_and_no_older_act() {
        workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Milk"))));
        Playbook own = guests();
        model.own().delete(own);
        assertEquals(List.of(), workspace.ownPlaybooks().all());
        desk.edits().undoLatest();
        assertEquals(List.of(own), workspace.ownPlaybooks().all());
        assertEquals(List.of("Milk"), titles());
    }

    @Test
    void an_undo_made_elsewhere_shows_in_the_card() {
        PlaybookPageModel page = open("prepare_trip");
        page.input(page.playbook().inputs().getFirst()).set("Rome");
        page.run();
        PlanCardModel card = requireNonNull(page.plan().get());
        card.apply();
        desk.edits().undoLatest();
        assertTrue(card.steps().stream().allMatch(PlanStepModel::isUndone));
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
            throw CloudFailure.Offline.unreachable("nowhere");
        };
        PlaybookPageModel page = open("test.one");
        page.run();
        assertEquals(State.INTERRUPTED, page.state().get());
        assertTrue(page.problem().get().startsWith("The cloud at nowhere does not answer."));
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
        desk.edits().undoLatest();
        model.goOn(model.waiting().getFirst());
        PlaybookPageModel again = requireNonNull(model.page().get());
        assertEquals("Rest.", again.answer().get());
        requireNonNull(again.plan().get()).apply();
        assertEquals(List.of("Walk"), titles());
    }

    @Test
    void what_the_plan_does_not_include_says_so_and_leads_to_the_plans() {
        model.reload();
        cloud.tooSmall = true;
        model.open(model.known().getLast());
        assertNull(model.page().get());
        assertFalse(model.notice().get().isEmpty());
        model.comparePlans();
        assertEquals(List.of("go PLANS"), Desks.trail(desk));
    }

    @Test
    void only_the_page_of_a_playbook_that_is_deleted_closes() {
        Playbook own = guests();
        open(own.id());
        model.own().delete(own);
        assertNull(model.page().get());
        desk.edits().undoLatest();
        PlaybookPageModel other = open("prepare_trip");
        desk.edits().redoLatest();
        assertEquals(List.of(), workspace.ownPlaybooks().all());
        assertSame(other, model.page().get());
        assertTrue(model.known().stream().noneMatch(listed -> listed.id().equals(own.id())));
    }

    private Playbook guests() {
        return workspace
                .ownPlaybooks()
                .add(PlaybookMaker.of(
                        "Guests",
                        "Before they come.",
                        workspace
                                .changes()
                                .preview("task_agent", List.of(PlanAction.create(Table.TASKS, Map.of("title", "Shop"))))
                                .diff(),
                        LocalDate.of(2026, 11, 21),
                        workspace.zone(),
                        known -> "Not " + known));
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
