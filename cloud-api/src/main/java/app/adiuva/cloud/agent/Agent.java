package app.adiuva.cloud.agent;

import java.util.List;

/// A specialist that answers a part of a request with its prompt and its tools. Stateless: everything of a request
/// is in the [Turn].
public interface Agent {
    /// The name on the wire, as in [app.adiuva.contracts.plan.AgentGrant]. Also the id of its prompt template.
    String name();

    /// What it is for, in one sentence. The router chooses by it.
    String description();

    List<Tool> tools();
}
