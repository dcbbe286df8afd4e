package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolAnswerJson;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.ToolSchemas;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.cloud.store.DatabaseUnavailable;
import app.adiuva.contracts.chat.TextOrigin;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a model work with an agent's tools until it has an answer, within the rounds, the time and the
/// tokens that the request may take. Stateless.
public final class ToolLoop {
    static final int MOST_CALLS_A_ROUND = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ToolLoop.class);

    private final PromptTemplates prompts;

    public ToolLoop(PromptTemplates prompts) {
        this.prompts = prompts;
    }

    /// Answers one request with one agent.
    ///
    /// @param earlier the turns and steps before the request
    /// @param text where the answer's text goes
    /// @return whether the model came to an end; otherwise `text` holds what was collected, and says so
    boolean run(Agent agent, Route.Step step, List<ChatMessage> earlier, Turn turn, Work work, AnswerText text) {
        List<ChatMessage> messages = new ArrayList<>();
        String prompt = prompts.render(agent.name(), Map.of("now", UserClock.line(work.now())));
        messages.add(SystemMessage.from(step.guidance().isEmpty() ? prompt : prompt + "\n\n" + step.guidance()));
        messages.addAll(earlier);
        messages.add(UserMessage.from(step.request()));
        List<ToolSpecification> tools =
                ToolSchemas.of(agent.tools().stream().map(Tool::spec).toList());
        List<ToolAnswer> collected = new ArrayList<>();
        for (int round = 0; round < work.rounds() && !work.usedUp(); round++) {
            work.stopIfCancelled();
            Optional<ChatResponse> response = ask(messages, tools, work, text);
            if (response.isEmpty()) {
                break;
            }
            AiMessage message = response.get().aiMessage();
            if (!message.hasToolExecutionRequests()) {
                if (response.get().finishReason() != FinishReason.LENGTH) {
                    return true;
                }
                break;
            }
            messages.add(message);
            messages.addAll(callAll(message.toolExecutionRequests(), agent, turn, work, collected));
        }
        text.endParagraph();
        text.add(UnfinishedWork.describe(collected));
        return false;
    }

    private static Optional<ChatResponse> ask(
            List<ChatMessage> messages, List<ToolSpecification> tools, Work work, AnswerText text) {
        text.endParagraph();
        ChatRequest request = ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(tools)
                .build();
        return work.models().ask(request, text);
    }

    private static List<ToolExecutionResultMessage> callAll(
            List<ToolExecutionRequest> calls, Agent agent, Turn turn, Work work, List<ToolAnswer> collected) {
        List<ToolExecutionResultMessage> results = new ArrayList<>();
        for (ToolExecutionRequest call : calls) {
            work.stopIfCancelled();
            ToolAnswer answer = results.size() < MOST_CALLS_A_ROUND
                    ? call(call, agent, turn)
                    : new ToolAnswer.Refused("too many calls at once; make the others in the next round");
            collected.add(answer);
            Set<TextOrigin> untrusted = turn.takeUntrusted();
            work.hasRead(untrusted);
            results.add(ToolExecutionResultMessage.from(call, ToolAnswerJson.of(answer, untrusted)));
        }
        return results;
    }

    private static ToolAnswer call(ToolExecutionRequest call, Agent agent, Turn turn) {
        String arguments = call.arguments() == null ? "" : call.arguments();
        return agent.tools().stream()
                .filter(tool -> tool.spec().name().equals(call.name()))
                .findFirst()
                .map(tool -> guarded(tool, arguments, turn))
                .orElseGet(() -> new ToolAnswer.Refused("there is no tool of this name"));
    }

    /// A tool that fails on odd rows of the context must not cost the user the whole answer. The message of what it
    /// threw may quote them and is not logged.
    private static ToolAnswer guarded(Tool tool, String arguments, Turn turn) {
        try {
            return tool.call(arguments, turn);
        } catch (ProblemException | DatabaseUnavailable notOfTheTool) {
            throw notOfTheTool;
        } catch (RuntimeException bug) {
            LOG.error(
                    "tool {} failed with {} at {}",
                    tool.spec().name(),
                    bug.getClass().getName(),
                    Arrays.stream(bug.getStackTrace())
                            .findFirst()
                            .map(Object::toString)
                            .orElse("a hot place"));
            return new ToolAnswer.Refused("the tool failed; it cannot be used for this request");
        }
    }
}
