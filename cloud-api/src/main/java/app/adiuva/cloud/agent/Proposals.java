package app.adiuva.cloud.agent;

import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.PlanAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Collects what the agents of one request propose, each action once. Thread-safe.
public final class Proposals {
    private final Set<PlanAction> actions = new LinkedHashSet<>();
    private final Consumer<PlanAction> listener;

    /// @param listener told of each new action, in order
    public Proposals(Consumer<PlanAction> listener) {
        this.listener = listener;
    }

    /// Checks the actions against the agent's grant and adds those that are new: all of them or none.
    ///
    /// @throws ToolRefusal when one is not allowed or malformed
    public synchronized void add(String agent, List<PlanAction> proposed) {
        List<ActionCheck.Violation> violations = ActionCheck.ofAgent(agent, proposed);
        if (!violations.isEmpty()) {
            throw new ToolRefusal(violations.getFirst().reason());
        }
        for (PlanAction action : proposed) {
            if (actions.add(action)) {
                listener.accept(action);
            }
        }
    }

    public synchronized List<PlanAction> all() {
        return new ArrayList<>(actions);
    }
}
