package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A proposed plan: its steps as a diff, what the user switches off or edits, and applying it as a whole.
/// JavaFX thread only.
public final class PlanCardModel {
    private final Desk desk;
    private final List<PlanStepModel> steps;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.PROPOSED);
    private final ObjectProperty<Preview> preview;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    PlanCardModel(Desk desk, Preview preview) {
        this.desk = desk;
        this.preview = new SimpleObjectProperty<>(preview);
        this.steps = preview.diff().stream()
                .map(diff -> new PlanStepModel(preview.actions().get(diff.action()), diff))
                .toList();
        steps.forEach(step -> step.enabled().subscribe((_, _) -> refresh(() -> {})));
    }

    /// Where a proposal stands.
    public enum State {
        PROPOSED,
        WORKING,
        APPLIED,
        REJECTED
    }

    List<PlanStepModel> steps() {
        return steps;
    }

    ReadOnlyObjectProperty<State> state() {
        return state;
    }

    ReadOnlyObjectProperty<Preview> preview() {
        return preview;
    }

    /// What went wrong with the last try, empty when nothing did.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    void reject() {
        state.set(State.REJECTED);
    }

    /// Applies the steps that are switched on, all or none.
    void apply() {
        if (state.get() != State.PROPOSED || enabled().isEmpty()) {
            return;
        }
        Preview shown = preview.get();
        state.set(State.WORKING);
        problem.set("");
        desk.runner().run(() -> desk.workspace().changes().apply(shown), this::applied, this::failed);
    }

    /// Changes fields of a step and previews the plan again; a value that is refused is taken back.
    void edit(PlanStepModel step, Map<String, @Nullable Object> fields) {
        PlanAction before = step.action();
        step.edit(fields);
        refresh(() -> step.restore(before));
    }

    void undo(PlanStepModel step) {
        turn(step, entry -> desk.workspace().changes().undo(entry.id()), true);
    }

    void redo(PlanStepModel step) {
        turn(step, entry -> desk.workspace().changes().redo(entry.id()), false);
    }

    private void turn(PlanStepModel step, java.util.function.Function<JournalEntry, UndoResult> turn, boolean back) {
        JournalEntry entry = step.entry().get();
        if (entry == null) {
            return;
        }
        desk.runner()
                .run(
                        () -> turn.apply(entry),
                        result -> turned(step, result, back),
                        failure -> problem.set(Edits.explain(failure)));
    }

    private void turned(PlanStepModel step, UndoResult result, boolean back) {
        switch (result) {
            case UndoResult.Undone _ -> {
                step.undone().set(back);
                problem.set("");
            }
            case UndoResult.Conflict conflict -> problem.set(conflict.message());
            case UndoResult.NotPossible impossible -> problem.set(impossible.message());
        }
        desk.edits().changed();
    }

    private List<PlanStepModel> enabled() {
        return steps.stream().filter(step -> step.enabled().get()).toList();
    }

    private void refresh(Runnable whenRefused) {
        List<PlanStepModel> wanted = enabled();
        if (wanted.isEmpty() || state.get() != State.PROPOSED) {
            return;
        }
        List<PlanAction> actions = wanted.stream().map(PlanStepModel::action).toList();
        String origin = preview.get().origin();
        desk.runner().run(() -> desk.workspace().changes().preview(origin, actions), this::show, failure -> {
            whenRefused.run();
            problem.set(Edits.explain(failure));
        });
    }

    private void show(Preview fresh) {
        preview.set(fresh);
        problem.set("");
        List<PlanStepModel> wanted = enabled();
        for (RowDiff diff : fresh.diff()) {
            wanted.get(diff.action()).diff().set(diff);
        }
    }

    private void applied(List<JournalEntry> entries) {
        List<PlanStepModel> wanted = enabled();
        Consumer<JournalEntry> place =
                entry -> wanted.get(entry.diff().action()).entry().set(entry);
        entries.forEach(place);
        entries.stream()
                .map(JournalEntry::diff)
                .filter(diff -> diff.kind() == RowDiff.Kind.NOTIFY)
                .forEach(diff -> desk.toasts().say(diff.title()));
        state.set(State.APPLIED);
        desk.edits().changed();
    }

    private void failed(Exception failure) {
        state.set(State.PROPOSED);
        if (failure instanceof PlanOutdated outdated) {
            show(outdated.fresh());
            problem.set(text("plan.outdated"));
        } else {
            problem.set(Edits.explain(failure));
        }
    }
}
