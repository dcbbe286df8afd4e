package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.PlanDrafts;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanApplied;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.KeptForm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A plan: its steps as a diff, what the user switches off or edits, and applying it as a whole.
/// What is applied is what is shown: while a change of the plan is being tried, it cannot be applied.
/// JavaFX thread only.
public final class PlanCardModel {
    private final Desk desk;
    private final String planId;
    private final ObservableList<PlanStepModel> steps;
    private final ObservableList<PlanStepModel> seen;
    private final Refusal refusal;
    private final StepDrafts drafts;
    private final AppliedSteps done;
    private final ObjectProperty<State> state;
    private final PlanDryRun dryRun;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private PlanCardModel(
            Desk desk, StepDrafts drafts, State state, @Nullable Preview preview, List<PlanStepModel> steps) {
        this.desk = desk;
        this.planId = drafts.planId();
        this.drafts = drafts;
        this.refusal = new Refusal(desk, planId, title(steps), this::rejected, this::reopened);
        this.steps = FXCollections.observableArrayList(steps);
        this.seen = FXCollections.unmodifiableObservableList(this.steps);
        this.done = new AppliedSteps(desk, planId, this.steps);
        this.state = new SimpleObjectProperty<>(state);
        this.dryRun = new PlanDryRun(desk, this.steps, preview, this::waits, problem);
    }

    /// A plan that waits for the user.
    public static PlanCardModel proposed(Desk desk, Preview preview) {
        PlanCardModel card = of(desk, preview, State.PROPOSED);
        card.drafts.read();
        return card;
    }

    /// A plan that was said no to, which can be taken back.
    public static PlanCardModel rejected(Desk desk, Preview preview) {
        return of(desk, preview, State.REJECTED);
    }

    private static PlanCardModel of(Desk desk, Preview preview, State state) {
        String plan = preview.planId();
        Map<Integer, PlanStepModel> steps = new TreeMap<>();
        Map<Integer, List<RowDiff>> rows = PlanDryRun.byAction(preview.diff());
        for (int position = 0; position < preview.actions().size(); position++) {
            steps.put(
                    position,
                    new PlanStepModel(
                            preview.actions().get(position),
                            new KeptForm(desk, PlanDrafts.step(plan, position)),
                            rows.getOrDefault(position, List.of())));
        }
        return new PlanCardModel(desk, new StepDrafts(desk, plan, steps), state, preview, List.copyOf(steps.values()));
    }

    /// A plan that was applied earlier, as the journal tells it.
    public static PlanCardModel applied(Desk desk, List<JournalEntry> entries) {
        StepDrafts none = new StepDrafts(desk, entries.getFirst().planId(), Map.of());
        return new PlanCardModel(desk, none, State.APPLIED, null, AppliedSteps.of(entries));
    }

    /// Where a plan stands.
    public enum State {
        PROPOSED,
        WORKING,
        APPLIED,
        REJECTED
    }

    /// They change only when the plan turns out to have been applied elsewhere.
    public ObservableList<PlanStepModel> steps() {
        return seen;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    /// What would be applied; null for a plan that was applied earlier.
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return dryRun.preview();
    }

    /// What went wrong with the last try, empty when nothing did.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How many steps are switched on.
    IntegerBinding count() {
        return dryRun.count();
    }

    /// Whether what is shown is whole and can be applied now.
    BooleanBinding canApply() {
        return state.isEqualTo(State.PROPOSED).and(dryRun.whole());
    }

    public void reject() {
        state.set(State.REJECTED);
        refusal.reject();
    }

    /// Takes the no back.
    public void reopen() {
        refusal.takeBack();
    }

    private void rejected() {
        state.set(State.REJECTED);
        drafts.sent();
    }

    private void reopened() {
        state.set(State.PROPOSED);
        drafts.unsent();
    }

    private static String title(List<PlanStepModel> steps) {
        return steps.stream()
                .flatMap(step -> step.rows().get().stream())
                .map(RowDiff::title)
                .findFirst()
                .orElse("");
    }

    Refusal refusal() {
        return refusal;
    }

    /// Whether it can be applied now and nothing demands to be asked about it.
    public boolean isHarmless() {
        Preview shown = preview().get();
        return isApplicable() && shown != null && !shown.needsApproval();
    }

    /// Applies the steps that are switched on, all or none.
    public void apply() {
        Preview shown = preview().get();
        if (isApplicable() && shown != null) {
            state.set(State.WORKING);
            problem.set("");
            desk.runner().run(() -> desk.workspace().changes().apply(shown), this::applied, this::failed);
        }
    }

    /// As [PlanDryRun#edit].
    void edit(PlanStepModel step, Map<String, @Nullable Object> fields) {
        dryRun.edit(step, fields);
    }

    /// As [PlanDryRun#row].
    void row(PlanStepModel step, Consumer<Map<String, @Nullable Object>> then) {
        dryRun.row(step, then);
    }

    /// Taking steps back, once it is applied.
    AppliedSteps done() {
        return done;
    }

    /// Makes a playbook of it: of what was done when it is applied, else of what is switched on.
    void keepAsPlaybook() {
        boolean wasApplied = state.get() == State.APPLIED;
        Preview shown = preview().get();
        List<JournalEntry> entries = done.entries();
        List<RowDiff> diff = wasApplied || shown == null
                ? entries.stream().map(JournalEntry::diff).toList()
                : shown.diff();
        Instant made = wasApplied
                ? entries.getFirst().appliedAt()
                : desk.workspace().clock().instant();
        PlaybookSheet.make(desk, diff, desk.formats().dayOf(made));
    }

    /// Reads again what the journal says of an applied plan, and what one that waits would do now.
    public void reread() {
        if (state.get() == State.APPLIED) {
            done.reread();
        } else if (waits()) {
            desk.runner().run(() -> desk.workspace().changes().ofPlan(planId), this::goOn, _ -> {});
        }
    }

    /// It may have been applied elsewhere meanwhile: in the inbox, or by the command.
    private void goOn(List<JournalEntry> entries) {
        if (!waits()) {
            return;
        }
        if (!entries.isEmpty()) {
            appliedElsewhere(entries);
        } else if (steps.stream().noneMatch(step -> step.editing().get())) {
            dryRun.tryAgain();
        }
    }

    private boolean isApplicable() {
        return waits() && dryRun.isWhole();
    }

    private boolean waits() {
        return state.get() == State.PROPOSED;
    }

    private void applied(List<JournalEntry> entries) {
        List<PlanStepModel> wanted = dryRun.enabled();
        entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.diff().action()))
                .forEach((action, made) -> wanted.get(action).entries().set(made));
        entries.stream()
                .map(JournalEntry::diff)
                .filter(diff -> diff.kind() == RowDiff.Kind.NOTIFY)
                .forEach(diff -> desk.toasts().say(diff.title()));
        state.set(State.APPLIED);
        drafts.sent();
        desk.edits().changed();
    }

    private void failed(Exception failure) {
        switch (failure) {
            case PlanApplied already -> appliedElsewhere(already.entries());
            case PlanOutdated outdated -> {
                state.set(State.PROPOSED);
                dryRun.show(outdated.fresh());
                problem.set(text("plan.outdated"));
            }
            default -> {
                state.set(State.PROPOSED);
                problem.set(Edits.explain(failure));
            }
        }
    }

    /// What was done counts, not what was shown here.
    private void appliedElsewhere(List<JournalEntry> entries) {
        steps.setAll(AppliedSteps.of(entries));
        state.set(State.APPLIED);
        problem.set(text("plan.already"));
        drafts.sent();
        desk.edits().changed();
    }
}
