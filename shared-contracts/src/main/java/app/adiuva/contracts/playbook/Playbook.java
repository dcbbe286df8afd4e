package app.adiuva.contracts.playbook;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import java.util.List;

/// A plan without any user's data, to be run again and again: the desktop fills in the inputs and runs the steps.
///
/// @param id `^[a-z0-9_.-]{1,64}$`
/// @param summary one sentence that says what comes out
/// @param tier the smallest plan that includes it
/// @param inputs what the user is asked before it starts
/// @param plan its steps; texts in their variables may hold `{{name}}` for an input, and in steps that change
///     records `{{text}}` for the text of the step named by `data_from_step`, or `{{row.field}}` for the rows of that
///     step's own source: one action for each row. What was filled in is not searched for placeholders again. A
///     variable that is only the placeholder of an input without a value is left out
public record Playbook(
        String id, String title, String summary, BillingTier tier, List<PlaybookInput> inputs, ExecutionPlan plan) {
    public Playbook {
        PlanStep.requireId(id);
        inputs = List.copyOf(inputs);
    }

    /// Whether a step needs a language model, so that it cannot run without the cloud.
    public boolean needsModel() {
        return plan.steps().stream().anyMatch(step -> step.action().equals(StepKind.GENERATE.wire()));
    }

    @Override
    public String toString() {
        return "Playbook[" + id + "]";
    }
}
