package app.adiuva.desktop.ui.proposal;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/// The steps of a plan that was applied: what the journal says of each, and taking one back or doing it again.
/// JavaFX thread only.
///
/// @param problem what went wrong with the last try, empty when nothing did
record AppliedSteps(Desk desk, String planId, List<PlanStepModel> steps, StringProperty problem) {
    static List<PlanStepModel> of(List<JournalEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.diff().action(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PlanStepModel::applied)
                .toList();
    }

    void undo(PlanStepModel step) {
        turn(step.entries().get().reversed(), id -> desk.workspace().changes().undo(id));
    }

    void redo(PlanStepModel step) {
        turn(step.entries().get(), id -> desk.workspace().changes().redo(id));
    }

    /// Gives each step what the journal says of it now.
    void reread() {
        desk.runner().run(() -> desk.workspace().changes().ofPlan(planId), this::place, _ -> {});
    }

    private void turn(List<JournalEntry> entries, Function<String, UndoResult> turn) {
        problem.set("");
        desk.runner()
                .run(
                        () -> entries.stream().map(JournalEntry::id).map(turn).toList(),
                        this::turned,
                        failure -> problem.set(Edits.explain(failure)));
    }

    private void turned(List<UndoResult> results) {
        for (UndoResult result : results) {
            switch (result) {
                case UndoResult.Undone _ -> {}
                case UndoResult.Conflict conflict -> problem.set(conflict.message());
                case UndoResult.NotPossible impossible -> problem.set(impossible.message());
            }
        }
        reread();
        desk.edits().changed();
    }

    private void place(List<JournalEntry> entries) {
        Map<String, JournalEntry> byId = entries.stream().collect(Collectors.toMap(JournalEntry::id, entry -> entry));
        steps.forEach(step -> step.entries()
                .set(step.entries().get().stream()
                        .map(entry -> byId.getOrDefault(entry.id(), entry))
                        .toList()));
    }
}
