package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.RouteTool;
import app.adiuva.cloud.model.SuggestTool;
import app.adiuva.cloud.model.builtin.Results.Result;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.WishReader;
import app.adiuva.cloud.model.builtin.wish.WishReader.Read;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A chat model without network: chooses among the tools it is given and fills their arguments by parsing. Keeps
/// nothing between calls. Thread-safe.
public final class BuiltInChatModel implements ChatModel, StreamingChatModel {
    private static final Pattern NOW = Pattern.compile("^Now: (\\S+) \\(([^)]+)\\)$", Pattern.MULTILINE);
    private static final Pattern PIECES = Pattern.compile("(?<=\\s)");
    private static final String CANNOT = "I can't do that here. Ask me what I can do.";

    @Override
    public ChatResponse doChat(ChatRequest request) {
        AiMessage answer = answer(request);
        return ChatResponse.builder()
                .aiMessage(answer)
                .finishReason(answer.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
                .build();
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        ChatResponse response = doChat(request);
        if (response.aiMessage().text() != null) {
            PIECES.splitAsStream(response.aiMessage().text()).forEach(handler::onPartialResponse);
        }
        handler.onCompleteResponse(response);
    }

    private static AiMessage answer(ChatRequest request) {
        ZonedDateTime now = now(request.messages());
        List<String> said = said(request.messages());
        String text = said.isEmpty() ? "" : said.getLast();
        String earlier = said.size() < 2 ? "" : said.get(said.size() - 2);
        Set<String> tools = request.toolSpecifications() == null
                ? Set.of()
                : request.toolSpecifications().stream()
                        .map(ToolSpecification::name)
                        .collect(Collectors.toSet());
        if (tools.contains(SuggestTool.NAME)) {
            return AiMessage.from(Suggesting.call(text, now));
        }
        List<Read> reads = WishReader.read(text, earlier, now);
        if (tools.contains(RouteTool.NAME)) {
            return AiMessage.from(Routing.call(reads, text));
        }
        Results results = Results.of(request.messages());
        if (results.all().stream().anyMatch(r -> r.tool().equals("call_agent"))) {
            return AiMessage.from(noted(merged(results), text));
        }
        List<ToolExecutionRequest> calls = calls(reads, results, tools);
        if (!calls.isEmpty()) {
            return AiMessage.from(calls);
        }
        String reply = Replies.write(reads, results, now);
        return AiMessage.from(noted(reply.isBlank() ? CANNOT : reply, text));
    }

    private static List<ToolExecutionRequest> calls(List<Read> reads, Results results, Set<String> tools) {
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            Wish wish = reads.get(i).wish();
            List<Result> own = results.first(i);
            if (own.isEmpty()) {
                calls.addAll(Steps.first(wish, i));
            } else if (results.next(i).isEmpty()) {
                calls.addAll(Steps.next(wish, i, own));
            }
        }
        return calls.stream().filter(call -> tools.contains(call.name())).toList();
    }

    /// The answer, and how much of the request it is about when that is not all.
    private static String noted(String answer, String request) {
        return WishReader.readsAll(request) ? answer : answer + "\n\n" + Courtesies.READ_IN_PART;
    }

    private static String merged(Results results) {
        List<String> answers = results.all().stream()
                .map(Result::summary)
                .filter(s -> !s.isBlank())
                .toList();
        boolean promises = answers.size() > 1
                && answers.stream().allMatch(a -> a.startsWith("I'll ") && a.endsWith(".") && !a.contains("\n"));
        if (!promises) {
            return String.join("\n\n", answers);
        }
        List<String> bare =
                answers.stream().map(a -> a.substring(5, a.length() - 1)).toList();
        return "I'll " + String.join(" and ", bare) + ".";
    }

    /// What the user said, oldest first.
    private static List<String> said(List<ChatMessage> messages) {
        return messages.stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .toList();
    }

    private static ZonedDateTime now(List<ChatMessage> messages) {
        if (!messages.isEmpty() && messages.getFirst() instanceof SystemMessage system) {
            Matcher line = NOW.matcher(system.text());
            if (line.find()) {
                try {
                    return OffsetDateTime.parse(line.group(1)).atZoneSameInstant(ZoneId.of(line.group(2)));
                } catch (DateTimeException odd) {
                    throw new IllegalArgumentException("the line Now of the prompt holds no time");
                }
            }
        }
        throw new IllegalArgumentException("the prompt has no line Now");
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return DefaultChatRequestParameters.EMPTY;
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of();
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OTHER;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of();
    }
}
