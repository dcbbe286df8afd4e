package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.model.ModelSession;
import app.adiuva.cloud.model.RouteTool;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.contracts.plan.AgentGrant;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Classifies a request: one model call with one tool that it must call. Stateless.
public final class Router {
    public static final String TEMPLATE = "route";

    private final AgentRegistry agents;
    private final PromptTemplates prompts;

    public Router(AgentRegistry agents, PromptTemplates prompts) {
        this.agents = agents;
        this.prompts = prompts;
    }

    /// Which agents handle the request; the task agent when the model gives no valid answer.
    public Route route(String text, Work work) {
        ChatResponse response = work.models().ask(request(text, work), ModelSession.UNHEARD);
        work.used(response);
        return response.aiMessage().toolExecutionRequests().stream()
                .filter(call -> RouteTool.NAME.equals(call.name()))
                .map(ToolExecutionRequest::arguments)
                .findFirst()
                .flatMap(arguments -> Route.parse(arguments, agents.names(), text))
                .orElseGet(() -> Route.single(AgentGrant.TASK_AGENT.agent(), text));
    }

    private ChatRequest request(String text, Work work) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(
                prompts.render(TEMPLATE, Map.of("now", UserClock.line(work.now()), "agents", agents.describe()))));
        messages.addAll(work.history());
        messages.add(UserMessage.from(text));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(RouteTool.of(agents.names()))
                .toolChoice(ToolChoice.REQUIRED)
                .build();
    }
}
