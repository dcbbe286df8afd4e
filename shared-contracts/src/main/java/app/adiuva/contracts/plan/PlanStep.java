package app.adiuva.contracts.plan;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One step of an [ExecutionPlan].
///
/// @param action the name of an [ActionType], or `generate` for a step that a language model runs
/// @param promptTemplate id of a server-side template, never its text; only for `generate`
/// @param variables for an action `table` and `data` as in [PlanAction]; for `generate` the template's variables
/// @param dataFromStep index of an earlier step whose output this one takes, from 0
public record PlanStep(
        String action,
        @Nullable String promptTemplate,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Integer dataFromStep) {
    private static final Pattern TEMPLATE_ID = Pattern.compile("[a-z0-9_.-]{1,64}");

    public PlanStep {
        if (promptTemplate != null && !TEMPLATE_ID.matcher(promptTemplate).matches()) {
            throw new IllegalArgumentException("prompt_template must be a template id");
        }
    }

    @Override
    public String toString() {
        return "PlanStep[" + action + ", REDACTED]";
    }
}
