package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.ActionType;

/// What the user lets agents do without being asked each time. It can never widen what [Approval] demands.
@FunctionalInterface
public interface Allowance {
    /// @param agent such as `task_agent`
    boolean allows(String agent, ActionType type);
}
