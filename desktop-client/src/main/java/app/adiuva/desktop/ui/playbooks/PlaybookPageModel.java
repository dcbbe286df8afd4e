package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.playbook.OwnPlaybooks;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.playbook.PlaybookRunner;
import app.adiuva.desktop.playbook.PlaybookRunner.Ended;
import app.adiuva.desktop.playbook.StepOutput;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.PlanLimits;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import app.adiuva.desktop.ui.proposal.PlanOffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One playbook: what it asks for, its steps while they run, and what comes out. JavaFX thread only.
public final class PlaybookPageModel {
    private final PlaybookDesk playbooks;
    private final Desk desk;
    private final Playbook playbook;
    private final Runnable comparePlans;
    private final InputsModel inputs;
    private final List<ObjectProperty<Progress>> steps;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.ASKING);
    private final StringProperty answer = new SimpleStringProperty("");
    private final StringProperty cost = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty limited = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable PlanCardModel> plan = new SimpleObjectProperty<>();
    private final Subscription rereading;
    private Cancellation cancellation = new Cancellation();
    private @Nullable String runId;

    PlaybookPageModel(PlaybookDesk playbooks, Playbook playbook, Runnable comparePlans) {
        this.playbooks = playbooks;
        this.desk = playbooks.desk();
        this.playbook = playbook;
        this.comparePlans = comparePlans;
        this.steps = playbook.plan().steps().stream()
                .<ObjectProperty<Progress>>map(_ -> new SimpleObjectProperty<>(Progress.WAITING))
                .toList();
        this.inputs = new InputsModel(playbooks, playbook, failure -> problem.set(PlaybooksViewModel.explain(failure)));
        this.rereading = desk.edits().revision().subscribe((_, _) -> rereadPlan());
    }

    /// Where the page stands.
    public enum State {
        ASKING,
        RUNNING,
        /// Stopped or broken off; it can go on.
        INTERRUPTED,
        ENDED
    }

    /// How far a step is.
    ///
    /// @param note what came out, in words; empty until it has ended
    public record Progress(Stage stage, String note) {
        static final Progress WAITING = new Progress(Stage.WAITING, "");
    }

    /// The stage of a step.
    public enum Stage {
        WAITING,
        RUNNING,
        ENDED,
        BROKEN
    }

    public Playbook playbook() {
        return playbook;
    }

    /// Whether the user has made it.
    boolean isOwn() {
        return OwnPlaybooks.isOwn(playbook.id());
    }

    public StringProperty input(PlaybookInput input) {
        return inputs.entered(input);
    }

    InputsModel inputs() {
        return inputs;
    }

    public List<ObjectProperty<Progress>> steps() {
        return steps;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    /// What came out, as Markdown.
    public ReadOnlyStringProperty answer() {
        return answer;
    }

    /// What its model steps took of paid models, empty when none did.
    ReadOnlyStringProperty cost() {
        return cost;
    }

    /// Why it did not go on, empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem;
    }

    /// Whether a larger plan, or credits, would help.
    BooleanProperty limited() {
        return limited;
    }

    /// What it proposes; null when nothing is to be changed.
    public ReadOnlyObjectProperty<@Nullable PlanCardModel> plan() {
        return plan;
    }

    boolean isRunning(String id) {
        return state.get() == State.RUNNING && id.equals(runId);
    }

    private void rereadPlan() {
        PlanCardModel card = plan.get();
        if (card != null) {
            card.reread();
        }
    }

    /// Stops what runs, and hears of no more changes.
    void close() {
        stop();
        rereading.unsubscribe();
    }

    /// Starts anew with what was entered.
    public void run() {
        Map<String, String> given = inputs.given();
        runId = null;
        work(() -> {
            String id = playbooks.runner().begin(playbook, given).id();
            desk.runner().deliver(inputs::sent);
            return id;
        });
    }

    /// Goes on with the run that was interrupted.
    public void goOn() {
        String id = runId;
        if (id != null) {
            work(() -> id);
        } else {
            run();
        }
    }

    /// Shows what a run was given; [#goOn] lets it go on.
    void fill(PlaybookRun run) {
        runId = run.id();
        inputs.fill(run);
    }

    /// Stops at once; the steps that have ended count.
    public void stop() {
        if (state.get() == State.RUNNING) {
            cancellation.cancel();
        }
    }

    /// Shows the form again.
    public void again() {
        runId = null;
        clear();
        state.set(State.ASKING);
        inputs.keep();
    }

    void comparePlans() {
        comparePlans.run();
    }

    private void clear() {
        steps.forEach(step -> step.set(Progress.WAITING));
        answer.set("");
        cost.set("");
        problem.set("");
        limited.set(false);
        plan.set(null);
    }

    private void work(Callable<String> begin) {
        if (state.get() == State.RUNNING) {
            return;
        }
        clear();
        state.set(State.RUNNING);
        cancellation = new Cancellation();
        Cancellation wish = cancellation;
        desk.runner()
                .run(
                        () -> {
                            String id = begin.call();
                            desk.runner().deliver(() -> runId = id);
                            return playbooks.runner().run(id, new Reports(), wish);
                        },
                        this::ended,
                        this::failed);
    }

    private void ended(Ended ended) {
        answer.set(ended.run().text());
        ModelUsage usage = ended.run().usage();
        cost.set(
                usage == null
                        ? ""
                        : text("playbook.cost", usage.credits(), usage.creditsEstimated(), usage.creditsLeft()));
        steps.stream()
                .filter(step -> step.get().stage() == Stage.WAITING)
                .forEach(step -> step.set(new Progress(Stage.ENDED, "")));
        if (ended.preview() != null) {
            new PlanOffer(desk, Source.PLAYBOOK).offer(ended.preview(), plan::set);
        }
        state.set(State.ENDED);
    }

    private void failed(Exception failure) {
        IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).get().stage() == Stage.RUNNING)
                .forEach(i -> steps.get(i).set(new Progress(Stage.BROKEN, "")));
        problem.set(
                failure instanceof CloudFailure.Stopped
                        ? text("playbook.stopped")
                        : PlaybooksViewModel.explain(failure));
        limited.set(PlanLimits.words(failure).isPresent());
        state.set(runId == null ? State.ASKING : State.INTERRUPTED);
    }

    private final class Reports implements PlaybookRunner.Listener {
        @Override
        public void began(int position) {
            desk.runner().deliver(() -> steps.get(position).set(new Progress(Stage.RUNNING, "")));
        }

        @Override
        public void ended(int position, StepOutput output) {
            Progress progress = new Progress(
                    Stage.ENDED, StepWords.outcome(playbook.plan().steps().get(position), output));
            desk.runner().deliver(() -> steps.get(position).set(progress));
        }
    }
}
