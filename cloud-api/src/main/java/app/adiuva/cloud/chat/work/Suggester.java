package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.AnswerSink;
import app.adiuva.cloud.model.SuggestTool;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.contracts.suggestion.Suggested;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.util.List;
import java.util.Map;

/// Reads tasks and tags out of thoughts, with one model call with one tool that it must call. Stateless.
public final class Suggester {
    public static final String TEMPLATE = "suggest";

    private final PromptTemplates prompts;

    public Suggester(PromptTemplates prompts) {
        this.prompts = prompts;
    }

    /// What the model reads out of the thoughts.
    ///
    /// @throws ProblemException `model_unavailable` (503) when it says nothing that could be used
    public List<Suggested> suggest(SuggestionRequest request, Work work) {
        return work.models().ask(prompt(request, work), AnswerSink.NONE).stream()
                .flatMap(response -> response.aiMessage().toolExecutionRequests().stream())
                .filter(call -> SuggestTool.NAME.equals(call.name()))
                .map(ToolExecutionRequest::arguments)
                .findFirst()
                .flatMap(arguments -> SuggestionReading.of(arguments, request))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.MODEL_UNAVAILABLE,
                        "The language model (" + work.models().link().name()
                                + ") gave no suggestions that could be read. Nothing was changed. Please try again."));
    }

    /// The thoughts travel as JSON, so that no word of them is taken for an instruction's end.
    private ChatRequest prompt(SuggestionRequest request, Work work) {
        String asked =
                Json.text(Map.of("kinds", request.kinds(), "tags", request.tags(), "thoughts", request.thoughts()));
        return ChatRequest.builder()
                .messages(List.of(
                        SystemMessage.from(prompts.render(TEMPLATE, Map.of("now", UserClock.line(work.now())))),
                        UserMessage.from(asked)))
                .toolSpecifications(SuggestTool.SPEC)
                .toolChoice(ToolChoice.REQUIRED)
                .build();
    }
}
