package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Version;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.link.LinkHandler;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.suggestion.ThoughtReading;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.chat.Questions;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

/// What the pictures show besides the example content: a name, a conversation with a plan, a selected task.
///
/// @param clock the workspace's, standing at the moment of the pictures
/// @param zone of the pretended user
/// @param folder of the pretended profile
record DemoSession(Workspace workspace, StoryClock clock, ZoneId zone, Path folder) {
    /// Puts everything into the workspace, and leaves the clock as it found it.
    void fill() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        new DemoWeek(workspace, clock, new ExampleContent(today(), zone)).happen();
        workspace.settings().put("profile.name", "Sam");
        clock.set(now.minusHours(18));
        workspace.chats().say(null, text("picture.asked"));
        clock.set(now.minusMinutes(4));
        ChatMessage asked = workspace.chats().say(null, text("picture.question"));
        workspace
                .chats()
                .answer(asked, new ChatResponse(text("picture.reply"), List.of(), "task_agent", "built-in"), null);
        clock.set(now.minusMinutes(50));
        propose();
        new DemoActivity(workspace, clock).happen(now);
        clock.set(now);
    }

    /// Lets the app read what was captured, so that there are suggestions.
    void readThoughts() {
        ThoughtReading.Listener nobody = new ThoughtReading.Listener() {
            @Override
            public void changed() {}

            @Override
            public void created(List<JournalEntry> entries) {}
        };
        var _ = workspace.jobs().thoughtReading(nobody).step();
    }

    /// What a check-in has left in the inbox.
    private void propose() {
        PlanAction soap = PlanAction.create(
                Table.TASKS, Map.of("title", text("picture.soap"), "list", text("sample.list.shopping")));
        PlanAction bags = PlanAction.create(
                Table.TASKS, Map.of("title", text("picture.bags"), "list", text("sample.list.shopping")));
        workspace
                .proposals()
                .propose(
                        "task_agent",
                        text("picture.ran_out"),
                        Source.CHECK_IN,
                        null,
                        text("picture.ran_out.why"),
                        List.of(soap, bags),
                        List.of());
        PlanAction drop = PlanAction.delete(Table.TASKS, dentist().id());
        workspace
                .proposals()
                .propose("task_agent", text("picture.twice"), Source.CHECK_IN, null, "", List.of(drop), List.of());
    }

    /// Says no to a proposal, and is asked why.
    void rejectProposal(MainWindow window) {
        window.go(Place.INBOX);
        window.root().applyCss();
        ((Button) window.root().lookup("#plan-reject")).fire();
    }

    /// The window's outside for a picture: the brain is this object.
    ///
    /// @param backedUp whether backups are on
    MainWindow.Parts parts(boolean backedUp) {
        return new MainWindow.Parts(
                this::answer,
                new DemoModels(folder),
                new DemoPlaybooks(),
                new WorkspaceSettings(workspace),
                new DemoAccount(),
                new DemoVault(clock.instant(), backedUp),
                new DemoCheckup(workspace),
                new MainWindow.Shop(new DemoPlans(clock.instant()), _ -> true, Path.of("/home/sam/Downloads")),
                new LinkHandler(Map.of("HOME", folder.toString()), "Linux"),
                new SplittableRandom(7),
                "/home/sam/.local/share/adiuva",
                Version.CURRENT);
    }

    /// Asks for the plan that waits for approval.
    void ask(MainWindow window) {
        window.go(Place.CHAT);
        window.chat().ask(text("picture.question"));
    }

    /// Asks for the plan and applies it by its button.
    void applyPlan(MainWindow window) {
        ask(window);
        window.root().applyCss();
        ((Button) window.root().lookup("#plan-apply")).fire();
    }

    /// Opens the details of a task.
    void openTask(MainWindow window) {
        window.reveal(Place.TASKS, dentist().id());
    }

    /// Opens the details of a task with parts.
    void openParts(MainWindow window) {
        window.reveal(Place.TASKS, task(text("sample.proposal")).id());
    }

    /// Opens what a restore of an older backup would change.
    void openRestore(MainWindow window) {
        window.go(Place.BACKUPS);
        window.root().applyCss();
        ((Button) window.root().lookup("#restore-4")).fire();
    }

    /// Asks whether another plan is meant.
    void askForPower(MainWindow window) {
        window.go(Place.PLANS);
        window.root().applyCss();
        ((Button) window.root().lookup("#choose-power")).fire();
    }

    /// Shows the lower end of the plans: credits and invoices.
    void openCredits(MainWindow window) {
        window.go(Place.PLANS);
        window.root().applyCss();
        ((ScrollPane) window.root().lookup("#plans")).setVvalue(1);
    }

    /// Opens a playbook that has run, and waits for a yes.
    void runPlaybook(MainWindow window) {
        window.go(Place.PLAYBOOKS);
        window.playbooks().open(listed(window, DemoPlaybooks.RUN));
        Objects.requireNonNull(window.playbooks().page().get()).run();
    }

    /// Opens a playbook that asks for something.
    void openPlaybook(MainWindow window) {
        window.go(Place.PLAYBOOKS);
        window.playbooks().open(listed(window, "prepare_trip"));
    }

    /// Opens a playbook that has stopped half way.
    void stopPlaybook(MainWindow window) {
        window.go(Place.PLAYBOOKS);
        window.playbooks().open(listed(window, DemoPlaybooks.BREAKS));
        Objects.requireNonNull(window.playbooks().page().get()).run();
    }

    private static ListedPlaybook listed(MainWindow window, String id) {
        return window.playbooks().known().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Task dentist() {
        return task(text("sample.dentist"));
    }

    private Task task(String title) {
        return workspace.tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(Ask ask, Questions.Listener listener, Cancellation cancellation) {
        List<PlanAction> actions = List.of(
                PlanAction.create(
                        Table.TASKS,
                        Map.of("title", text("picture.call"), "due_at", at(today().plusDays(1), LocalTime.of(15, 0)))),
                PlanAction.create(
                        Table.TASKS, Map.of("title", text("sample.milk"), "list", text("sample.list.shopping"))),
                PlanAction.update(Table.TASKS, dentist().id(), Moments.due(today().plusDays(6), null, zone)));
        Preview preview = workspace.changes().preview("task_agent", actions);
        return new Answer("demo", "demo", text("picture.reply"), "task_agent", "built-in", actions, preview);
    }

    private String at(LocalDate day, LocalTime time) {
        return Moments.iso(day.atTime(time).atZone(zone).toInstant(), zone);
    }
}
