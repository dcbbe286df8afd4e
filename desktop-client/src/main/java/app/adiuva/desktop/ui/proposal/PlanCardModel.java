package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.inbox.PlanDrafts;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanApplied;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.KeptForm;
import app.adiuva.desktop.ui.kit.Latest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final Latest trying;
    private final ObjectProperty<State> state;
    private final ObjectProperty<@Nullable Preview> preview;
    private final BooleanProperty current = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private PlanCardModel(
            Desk desk, StepDrafts drafts, State state, @Nullable Preview preview, List<PlanStepModel> steps) {
        this.desk = desk;
        this.planId = drafts.planId();
        this.drafts = drafts;
        this.refusal = new Refusal(desk, planId, title(steps), this::rejected, this::reopened);
        this.steps = FXCollections.observableArrayList(steps);
        this.seen = FXCollections.unmodifiableObservableList(this.steps);
        this.trying = new Latest(desk.runner());
        this.done = new AppliedSteps(desk, planId, this.steps);
        this.state = new SimpleObjectProperty<>(state);
        this.preview = new SimpleObjectProperty<>(preview);
        steps.forEach(step -> step.enabled().subscribe((_, _) -> tryAgain(() -> {})));
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
        byAction(preview.diff())
                .forEach((position, rows) -> steps.put(
                        position,
                        new PlanStepModel(
                                preview.actions().get(position),
                                new KeptForm(desk, PlanDrafts.step(plan, position)),
                                rows)));
        return new PlanCardModel(desk, new StepDrafts(desk, plan, steps), state, preview, List.copyOf(steps.values()));
    }

    /// A plan that was applied earlier, as the journal tells it.
    public static PlanCardModel applied(Desk desk, List<JournalEntry> entries) {
        StepDrafts none = new StepDrafts(desk, entries.getFirst().planId(), Map.of());
        return new PlanCardModel(desk, none, State.APPLIED, null, AppliedSteps.of(entries));
    }

    private static Map<Integer, List<RowDiff>> byAction(List<RowDiff> rows) {
        return rows.stream().collect(Collectors.groupingBy(RowDiff::action, TreeMap::new, Collectors.toList()));
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
        return preview;
    }

    /// What went wrong with the last try, empty when nothing did.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// How many steps are switched on.
    IntegerBinding count() {
        Observable[] parts = Stream.concat(Stream.of(steps), Stream.of(all(PlanStepModel::enabled)))
                .toArray(Observable[]::new);
        return Bindings.createIntegerBinding(() -> enabled().size(), parts);
    }

    /// Whether what is shown is whole and can be applied now.
    BooleanBinding canApply() {
        Property<?>[] parts = Stream.of(
                        Stream.of(current, state),
                        Stream.of(all(PlanStepModel::enabled)),
                        Stream.of(all(PlanStepModel::editing)))
                .flatMap(Function.identity())
                .toArray(Property[]::new);
        return Bindings.createBooleanBinding(this::isApplicable, parts);
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
        Preview shown = preview.get();
        return isApplicable() && shown != null && !shown.needsApproval();
    }

    /// Applies the steps that are switched on, all or none.
    public void apply() {
        Preview shown = preview.get();
        if (isApplicable() && shown != null) {
            state.set(State.WORKING);
            problem.set("");
            desk.runner().run(() -> desk.workspace().changes().apply(shown), this::applied, this::failed);
        }
    }

    /// Changes fields of a step and tries the plan again; a value that is refused is taken back.
    void edit(PlanStepModel step, Map<String, @Nullable Object> fields) {
        PlanAction before = Objects.requireNonNull(step.action());
        Runnable unsave = step.draft().map(KeptForm::save).orElse(() -> {});
        step.edit(before, fields);
        tryAgain(() -> {
            step.restore(before);
            unsave.run();
        });
    }

    /// Taking steps back, once it is applied.
    AppliedSteps done() {
        return done;
    }

    /// Makes a playbook of it: of what was done when it is applied, else of what is switched on.
    void keepAsPlaybook() {
        boolean wasApplied = state.get() == State.APPLIED;
        Preview shown = preview.get();
        List<RowDiff> diff = wasApplied || shown == null
                ? steps.stream()
                        .flatMap(step -> step.entries().get().stream())
                        .map(JournalEntry::diff)
                        .toList()
                : shown.diff();
        Instant made = wasApplied
                ? steps.stream()
                        .flatMap(step -> step.entries().get().stream())
                        .map(JournalEntry::appliedAt)
                        .findFirst()
                        .orElseThrow()
                : desk.workspace().clock().instant();
        PlaybookSheet.make(desk, diff, desk.formats().dayOf(made));
    }

    /// Reads again what the journal says of an applied plan, and what one that waits would do now.
    public void reread() {
        if (state.get() == State.APPLIED) {
            done.reread();
        } else if (steps.stream().noneMatch(step -> step.editing().get())) {
            tryAgain(() -> {});
        }
    }

    private boolean isApplicable() {
        return state.get() == State.PROPOSED
                && current.get()
                && !enabled().isEmpty()
                && steps.stream().noneMatch(step -> step.editing().get());
    }

    private Property<?>[] all(Function<PlanStepModel, Property<?>> part) {
        return steps.stream().map(part).toArray(Property[]::new);
    }

    private List<PlanStepModel> enabled() {
        return steps.stream().filter(step -> step.enabled().get()).toList();
    }

    private void tryAgain(Runnable whenRefused) {
        List<PlanStepModel> wanted = enabled();
        Preview shown = preview.get();
        if (wanted.isEmpty() || shown == null || state.get() != State.PROPOSED) {
            return;
        }
        List<PlanAction> actions = wanted.stream()
                .map(step -> Objects.requireNonNull(step.action()))
                .toList();
        current.set(false);
        trying.run(
                () -> desk.workspace()
                        .changes()
                        .preview(shown.origin(), actions, shown.readUntrusted())
                        .inPlan(planId),
                this::show,
                failure -> {
                    whenRefused.run();
                    current.set(true);
                    problem.set(Edits.explain(failure));
                });
    }

    private void show(Preview fresh) {
        preview.set(fresh);
        problem.set("");
        List<PlanStepModel> wanted = enabled();
        Map<Integer, List<RowDiff>> rows = byAction(fresh.diff());
        IntStream.range(0, wanted.size()).forEach(i -> wanted.get(i).rows().set(rows.getOrDefault(i, List.of())));
        current.set(true);
    }

    private void applied(List<JournalEntry> entries) {
        List<PlanStepModel> wanted = enabled();
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
                show(outdated.fresh());
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
