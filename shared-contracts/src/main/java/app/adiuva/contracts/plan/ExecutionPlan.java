package app.adiuva.contracts.plan;

import java.util.List;
import java.util.UUID;

/// A plan as typed steps, for a request in plan mode.
///
/// @param version of the step format, 1
/// @param agent the agent that made it, or the agents of a pipeline joined by `+`
public record ExecutionPlan(UUID id, int version, String agent, String title, List<PlanStep> steps) {
    public static final int VERSION = 1;

    public ExecutionPlan {
        steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            Integer source = steps.get(i).dataFromStep();
            if (source != null && (source < 0 || source >= i)) {
                throw new IllegalArgumentException("step " + i + " may only take data from an earlier step");
            }
        }
    }

    @Override
    public String toString() {
        return "ExecutionPlan[" + id + ", " + agent + ", " + steps.size() + " steps, REDACTED]";
    }
}
