package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.Agent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The agents by name, in the order in which they were registered. Filled once at start, then only read.
public final class AgentRegistry {
    private final Map<String, Agent> agents = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when the name is taken
    public AgentRegistry register(Agent agent) {
        if (agents.putIfAbsent(agent.name(), agent) != null) {
            throw new IllegalArgumentException("an agent named " + agent.name() + " is registered already");
        }
        return this;
    }

    public Optional<Agent> get(String name) {
        return Optional.ofNullable(agents.get(name));
    }

    public List<Agent> list() {
        return List.copyOf(agents.values());
    }

    public List<String> names() {
        return List.copyOf(agents.keySet());
    }

    /// The agents and what they are for, as lines for the router's prompt.
    String describe() {
        return agents.values().stream()
                .map(agent -> "- " + agent.name() + ": " + agent.description())
                .collect(Collectors.joining("\n"));
    }
}
