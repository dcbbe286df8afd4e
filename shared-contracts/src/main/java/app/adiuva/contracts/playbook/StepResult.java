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
/// @param readUntrusted the origins of texts by others that it has read, see [app.adiuva.contracts.chat.TextOrigin];
///     empty when absent
public record StepResult(
        String text,
        List<PlanAction> actions,
        String agent,
        String model,
        @Nullable ModelUsage usage,
        List<String> readUntrusted) {
    public StepResult(
            String text,
            List<PlanAction> actions,
            String agent,
            String model,
            @Nullable ModelUsage usage,
            @Nullable List<String> readUntrusted) {
        this.text = text;
        this.actions = List.copyOf(actions);
        this.agent = agent;
        this.model = model;
        this.usage = usage;
        this.readUntrusted = readUntrusted == null ? List.of() : List.copyOf(readUntrusted);
    }

    /// A result that read nothing of others.
    public StepResult(String text, List<PlanAction> actions, String agent, String model, @Nullable ModelUsage usage) {
        this(text, actions, agent, model, usage, List.of());
    }

    public StepResult withUsage(@Nullable ModelUsage used) {
        return new StepResult(text, actions, agent, model, used, readUntrusted);
    }

    @Override
    public String toString() {
        return "StepResult[" + agent + ", " + model + ", " + actions.size() + " actions, REDACTED]";
    }
}
