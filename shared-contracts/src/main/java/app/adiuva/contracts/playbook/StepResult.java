package app.adiuva.contracts.playbook;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a `generate` step gave.
///
/// @param text Markdown
/// @param actions what it proposes; may be empty
/// @param agent the agent whose grant the actions keep to
/// @param model the model that answered
/// @param usage what it took of a paid model; null when no model costs anything
public record StepResult(
        String text,
        List<PlanAction> actions,
        String agent,
        String model,
        @Nullable ModelUsage usage) {
    public StepResult {
        actions = List.copyOf(actions);
    }

    public StepResult withUsage(@Nullable ModelUsage used) {
        return new StepResult(text, actions, agent, model, used);
    }

    @Override
    public String toString() {
        return "StepResult[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
    }
}
