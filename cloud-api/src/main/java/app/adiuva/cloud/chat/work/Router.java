package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.model.AnswerSink;
import app.adiuva.cloud.model.RouteTool;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.contracts.plan.AgentGrant;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Assesses and classifies a request: by rules where they are sure, which saves the user a wait, or else with one
/// model call with one tool that it must call. Stateless.
public final class Router {
    public static final String TEMPLATE = "route";

    private final AgentRegistry agents;
    private final PromptTemplates prompts;
    private final Rules rules;

    public Router(AgentRegistry agents, PromptTemplates prompts, Rules rules) {
        this.agents = agents;
        this.prompts = prompts;
        this.rules = rules;
    }

    /// Routes without a model.
    @FunctionalInterface
    public interface Rules {
        /// Is sure of nothing.
        Rules NONE = (text, now) -> Optional.empty();

        /// The arguments of [RouteTool] for a request, or empty unless its words leave no doubt.
        Optional<String> route(String text, ZonedDateTime now);
    }

    /// Which agents handle the request; the task agent when the model gives no valid answer.
    public Route route(String text, Work work) {
        return rules.route(text, work.now())
                .flatMap(arguments -> Route.parse(arguments, agents.names(), text))
                .orElseGet(() -> ask(text, work));
    }

    private Route ask(String text, Work work) {
        return work.models().ask(request(text, work), AnswerSink.NONE).stream()
                .flatMap(response -> response.aiMessage().toolExecutionRequests().stream())
                .filter(call -> RouteTool.NAME.equals(call.name()))
                .map(ToolExecutionRequest::arguments)
                .findFirst()
                .flatMap(arguments -> Route.parse(arguments, agents.names(), text))
                .orElseGet(() -> Route.single(Assessment.NONE, AgentGrant.TASK_AGENT.agent(), text));
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
