package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.http.ProblemException;
import dev.langchain4j.data.message.ChatMessage;
import java.util.List;

/// Calls agents by name, for the orchestrator and for agents that ask each other. Stateless.
public final class AgentCalls {
    /// An agent may ask another one, which may ask nobody.
    static final int DEEPEST = 2;

    private final AgentRegistry agents;
    private final ToolLoop loop;

    public AgentCalls(AgentRegistry agents, ToolLoop loop) {
        this.agents = agents;
        this.loop = loop;
    }

    /// Lets an agent answer.
    ///
    /// @return whether it came to an end, see [ToolLoop#run]
    public boolean call(Route.Step step, List<ChatMessage> earlier, Work work, AnswerText text) {
        Agent agent = agent(step.agent());
        return loop.run(agent, step, earlier, turn(agent, work, 1), work, text);
    }

    private Agent agent(String name) {
        return agents.get(name).orElseThrow(() -> new ToolRefusal("there is no agent of this name"));
    }

    private Turn turn(Agent agent, Work work, int depth) {
        work.takesPart(agent.name());
        return new Turn(
                agent.name(),
                work.context(),
                work.now(),
                work.proposals(),
                (name, request) -> ask(new Route.Step(name, request, false), agent, work, depth + 1));
    }

    private Turn.Reply ask(Route.Step step, Agent asking, Work work, int depth) {
        if (depth > DEEPEST) {
            throw new ToolRefusal("an agent that was asked cannot ask another one");
        }
        if (step.agent().equals(asking.name())) {
            throw new ToolRefusal("an agent cannot ask itself");
        }
        try {
            work.requireAgent(step.agent());
        } catch (ProblemException notInThePlan) {
            throw new ToolRefusal(notInThePlan.detail());
        }
        AnswerText text = AnswerText.unseen();
        Agent asked = agent(step.agent());
        Turn turn = turn(asked, work, depth);
        var _ = loop.run(asked, step, work.history(), turn, work, text);
        return new Turn.Reply(text.whole(), turn.untrusted());
    }
}
