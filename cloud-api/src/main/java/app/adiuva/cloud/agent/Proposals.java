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

    /// Collects for a part of the request: knows what is proposed here, and tells nobody before it is joined.
    public Proposals part() {
        Proposals part = new Proposals(action -> {});
        part.actions.addAll(all());
        return part;
    }

    /// Takes over what a part added.
    public void join(Proposals part) {
        part.all().forEach(this::accept);
    }

    private synchronized void accept(PlanAction action) {
        if (actions.add(action)) {
            listener.accept(action);
        }
    }

    /// Checks the actions against the agent's grant and adds those that are new: all of them or none.
    ///
    /// @throws ToolRefusal when one is not allowed or malformed
    public synchronized void add(String agent, List<PlanAction> proposed) {
        List<ActionCheck.Violation> violations = ActionCheck.ofAgent(agent, proposed);
        if (!violations.isEmpty()) {
            throw new ToolRefusal(violations.getFirst().reason());
        }
        proposed.forEach(this::accept);
    }

    public synchronized List<PlanAction> all() {
        return new ArrayList<>(actions);
    }
}
