package app.adiuva.contracts.chat;

import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanStep;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer to a [ChatRequest] in plan mode: the fields of an [ExecutionPlan], and what it took.
///
/// @param usage what it took of a paid model; null when no model costs anything
public record PlanResponse(
        UUID id,
        int version,
        String agent,
        String title,
        List<PlanStep> steps,
        @Nullable ModelUsage usage) {
    public PlanResponse {
        steps = List.copyOf(steps);
    }

    /// A plan that cost nothing.
    public static PlanResponse of(ExecutionPlan plan) {
        return new PlanResponse(plan.id(), plan.version(), plan.agent(), plan.title(), plan.steps(), null);
    }

    public PlanResponse withUsage(@Nullable ModelUsage used) {
        return new PlanResponse(id, version, agent, title, steps, used);
    }

    @Override
    public String toString() {
        return "PlanResponse[" + id + ", " + agent + ", " + steps.size() + " steps, REDACTED]";
    }
}
