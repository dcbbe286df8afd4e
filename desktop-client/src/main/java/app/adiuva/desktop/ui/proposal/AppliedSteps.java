package app.adiuva.desktop.ui.proposal;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The steps of a plan that was applied: what the journal says of each, and taking one back or doing it again.
/// JavaFX thread only.
record AppliedSteps(Desk desk, String planId, List<PlanStepModel> steps) {
    static List<PlanStepModel> of(List<JournalEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.diff().action(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PlanStepModel::applied)
                .toList();
    }

    /// What one step did, all of it or nothing; what is in the way is told, with what would go back with it.
    void undo(PlanStepModel step) {
        desk.edits().undo(ids(step));
    }

    void redo(PlanStepModel step) {
        desk.edits().redo(ids(step));
    }

    private static List<String> ids(PlanStepModel step) {
        return step.entries().get().stream().map(JournalEntry::id).toList();
    }

    /// What the journal says of all of them, in their order.
    List<JournalEntry> entries() {
        return steps.stream().flatMap(step -> step.entries().get().stream()).toList();
    }

    /// Gives each step what the journal says of it now.
    void reread() {
        desk.runner().run(() -> desk.workspace().changes().ofPlan(planId), this::place, _ -> {});
    }

    private void place(List<JournalEntry> entries) {
        Map<String, JournalEntry> byId = entries.stream().collect(Collectors.toMap(JournalEntry::id, entry -> entry));
        steps.forEach(step -> step.entries()
                .set(step.entries().get().stream()
                        .map(entry -> byId.getOrDefault(entry.id(), entry))
                        .toList()));
    }
}
