package app.adiuva.desktop.ui.proposal;

import app.adiuva.desktop.inbox.PlanDrafts;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.KeptForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is typed into the forms of a plan's steps, on the disk until the plan is decided. JavaFX thread only.
///
/// @param steps by the positions of their actions in the plan
record StepDrafts(Desk desk, String planId, Map<Integer, PlanStepModel> steps) {
    StepDrafts {
        steps = new TreeMap<>(steps);
    }

    /// Opens again the forms in which something was typed and never applied.
    void read() {
        desk.runner()
                .run(() -> desk.workspace().drafts().within(PlanDrafts.of(planId)), this::take, _ -> take(Map.of()));
    }

    private void take(Map<String, String> found) {
        steps.forEach((position, step) -> step.draft().ifPresent(draft -> {
            draft.take(Optional.ofNullable(found.get(PlanDrafts.step(planId, position))));
            if (!draft.isEmpty() && step.doesSomething()) {
                step.editing().set(true);
            }
        }));
    }

    /// The plan was decided.
    void sent() {
        drafts().forEach(KeptForm::sent);
    }

    /// It waits again.
    void unsent() {
        drafts().forEach(KeptForm::unsent);
    }

    private List<KeptForm> drafts() {
        return steps.values().stream()
                .map(PlanStepModel::draft)
                .<KeptForm>flatMap(Optional::stream)
                .toList();
    }
}
