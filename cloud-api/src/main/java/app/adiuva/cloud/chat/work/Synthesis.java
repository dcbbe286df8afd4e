package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolAnswerJson;
import app.adiuva.cloud.agent.general.GeneralToolSpecs;
import app.adiuva.cloud.model.ToolSchemas;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.contracts.chat.TextOrigin;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes one answer of the answers of a pipeline. To the model it looks like the end of a tool loop whose tool
/// `call_agent` was called once for each step. Stateless.
public final class Synthesis {
    public static final String TEMPLATE = "synthesis";

    private final AgentRegistry agents;
    private final PromptTemplates prompts;

    public Synthesis(AgentRegistry agents, PromptTemplates prompts) {
        this.agents = agents;
        this.prompts = prompts;
    }

    /// One step and what its agent answered.
    ///
    /// @param untrusted whose texts it has read for that, but for the user's own
    public record Part(Route.Step step, String answer, Set<TextOrigin> untrusted) {
        public Part {
            untrusted = Set.copyOf(untrusted);
        }
    }

    /// @return whether the answer is whole; otherwise what the agents said stands in `text` for itself
    public boolean write(String request, List<Part> parts, Work work, AnswerText text) {
        text.endParagraph();
        if (!work.usedUp() && isWhole(work.models().ask(request(request, parts, work), text))) {
            return true;
        }
        parts.forEach(part -> {
            text.endParagraph();
            text.add(part.answer());
        });
        return false;
    }

    private static boolean isWhole(Optional<ChatResponse> response) {
        return response.filter(answer -> answer.finishReason() != FinishReason.LENGTH)
                .isPresent();
    }

    private ChatRequest request(String request, List<Part> parts, Work work) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompts.render(TEMPLATE, Map.of("now", UserClock.line(work.now())))));
        messages.addAll(told(request, parts));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(ToolSchemas.of(GeneralToolSpecs.callAgent(agents.names())))
                .toolChoice(ToolChoice.NONE)
                .build();
    }

    /// The parts of a stage as those after it see them.
    public static List<ChatMessage> told(List<Part> stage) {
        return told(stage.stream().map(part -> part.step().request()).collect(Collectors.joining("\n")), stage);
    }

    /// Answers of agents are results, never turns: a turn is what the user has heard, and has no mark that says that
    /// others had a say in it.
    private static List<ChatMessage> told(String request, List<Part> parts) {
        List<ToolExecutionRequest> calls = new ArrayList<>();
        List<ChatMessage> results = new ArrayList<>();
        for (Part part : parts) {
            ToolExecutionRequest call = call(part.step(), calls.size());
            calls.add(call);
            String result = ToolAnswerJson.of(new ToolAnswer.Said(part.answer()), part.untrusted());
            results.add(ToolExecutionResultMessage.from(call, result));
        }
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.from(request));
        messages.add(AiMessage.from(calls));
        messages.addAll(results);
        return messages;
    }

    private static ToolExecutionRequest call(Route.Step step, int index) {
        String arguments = JsonNodeFactory.instance
                .objectNode()
                .put("agent", step.agent())
                .put("request", step.request())
                .toString();
        return ToolExecutionRequest.builder()
                .id("step-" + (index + 1))
                .name("call_agent")
                .arguments(arguments)
                .build();
    }
}
