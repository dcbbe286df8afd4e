package app.adiuva.contracts.chat;

/// How the cloud answers a request. On the wire in lower case.
public enum ExecutionMode {
    /// Text and actions, as a [ChatResponse].
    DIRECT,
    /// Typed steps only, as a [PlanResponse].
    PLAN
}
