package app.adiuva.cloud.agent;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.plan.PlanAction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Calls the tools of an agent as the loop does, over the sample context, and keeps what they propose.
public final class AgentBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<PlanAction> actions = new ArrayList<>();

    private final Agent agent;
    private final Turn turn;

    public AgentBench(Agent agent) {
        this(agent, SampleContext.context());
    }

    public AgentBench(Agent agent, ChatContext context) {
        this.agent = agent;
        this.turn = new Turn(
                agent.name(),
                context,
                OffsetDateTime.parse(context.now()).atZoneSameInstant(ZoneId.of(context.timeZone())),
                new Proposals(actions::add),
                (name, request) -> new Turn.Reply(name + " heard: " + request, Set.of()));
    }

    /// The tool's answer as the model reads it. Single quotes in the arguments stand for double ones.
    public JsonNode call(String tool, String arguments) {
        Tool found = agent.tools().stream()
                .filter(t -> t.spec().name().equals(tool))
                .findFirst()
                .orElseThrow();
        try {
            return JSON.readTree(ToolAnswerJson.of(found.call(arguments.replace('\'', '"'), turn)));
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tool answer is not JSON", e);
        }
    }

    public String summary(String tool, String arguments) {
        return call(tool, arguments).path("summary").asText();
    }

    public String error(String tool, String arguments) {
        return call(tool, arguments).path("error").asText();
    }

    /// The ids of the rows of an answer, in their order.
    public List<String> ids(String tool, String arguments) {
        List<String> ids = new ArrayList<>();
        call(tool, arguments).path("rows").forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }
}
