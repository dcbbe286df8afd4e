package app.adiuva.contracts.plan;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One step of an [ExecutionPlan].
///
/// @param action the name of an [ActionType] or of a [StepKind]
/// @param promptTemplate id of a server-side template, never its text; only for `generate`
/// @param variables for an action `table` and `data` as in [PlanAction]; for `generate` the template's variables; for
///     `query` those of [app.adiuva.contracts.playbook.DataQuery]
/// @param dataFromStep index of an earlier step whose output this one takes, from 0. A `query` that names an earlier
/// one
///     gives the rows of both; rows of one source with the same `id` once
public record PlanStep(
        String action,
        @Nullable String promptTemplate,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Integer dataFromStep) {
    private static final Pattern TEMPLATE_ID = Pattern.compile("[a-z0-9_.-]{1,64}");

    public PlanStep {
        if (promptTemplate != null) {
            requireId(promptTemplate);
        }
    }

    /// @throws IllegalArgumentException for what is not the id of a template or playbook
    public static void requireId(String id) {
        if (!TEMPLATE_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id has up to 64 of a-z, 0-9, _, . and -");
        }
    }

    @Override
    public String toString() {
        return "PlanStep[" + action + ", REDACTED]";
    }
}
