package app.adiuva.cloud.agent.general;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.List;

/// Keeps thoughts, answers from notes, says what Adiuva can do, and hands over what another agent does better.
public final class GeneralAgent implements Agent {
    private final List<Tool> tools;

    /// @param colleagues names of the agents that it may hand a request to
    public GeneralAgent(List<String> colleagues) {
        this.tools = List.of(
                new Tool(GeneralToolSpecs.CAPTURE_THOUGHT, GeneralTools::capture),
                new Tool(GeneralToolSpecs.FIND_NOTES, GeneralTools::findNotes),
                new Tool(GeneralToolSpecs.DESCRIBE_ABILITIES, GeneralTools::describe),
                new Tool(GeneralToolSpecs.callAgent(colleagues), GeneralTools::handOver));
    }

    @Override
    public String name() {
        return AgentGrant.GENERAL_AGENT.agent();
    }

    @Override
    public String description() {
        return "thoughts, notes and ideas to keep or look up, what Adiuva can do, greetings, and everything that no"
                + " other agent covers";
    }

    @Override
    public List<Tool> tools() {
        return tools;
    }
}
