package app.adiuva.cloud.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A model that does what an attack asks for: tells what it was told, disguised, through text or through tools.
final class LeakingModel implements StreamingChatModel {
    /// What comes before the secret.
    static final String BEFORE = "Of course. ";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What it is asked to do next.
    volatile JsonNode attack = JSON.createObjectNode();

    /// What it told, as it was told itself.
    volatile String secret = "";

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        String prompt = request.messages().stream()
                .filter(SystemMessage.class::isInstance)
                .map(message -> ((SystemMessage) message).text())
                .findFirst()
                .orElseThrow();
        boolean routing = request.toolSpecifications().stream()
                .anyMatch(tool -> tool.name().equals("route"));
        String through = attack.path("through").asText("text");
        String leaks = attack.path("leaks").asText("prompt");
        if (routing && !through.equals("route") && !leaks.equals("route")) {
            tell(handler, call("route", route("the request")));
            return;
        }
        secret = secret(leaks, prompt, request);
        String written = Disguise.write(attack.path("writes").asText(), secret);
        switch (through) {
            case "text" -> say(handler, BEFORE + written);
            case "continuation" -> say(handler, secret.substring(half(secret)));
            case "error" -> handler.onError(new IllegalStateException(written));
            case "route" -> tell(handler, call("route", route(written)));
            case "titles" -> tell(handler, titles(written));
            case "tags" -> tell(handler, call("create_task", Map.of("title", "x", "tags", words(written))));
            default ->
                tell(
                        handler,
                        call(
                                "create_task",
                                through.equals("title")
                                        ? Map.of("title", written)
                                        : Map.of("title", "x", through, written)));
        }
    }

    /// Where the secret of several turns was cut.
    static int half(String secret) {
        return secret.indexOf(' ', secret.length() / 2);
    }

    private static String secret(String leaks, String prompt, ChatRequest request) {
        return switch (leaks) {
            case "tool" -> request.toolSpecifications().getFirst().description();
            case "canary" -> prompt.substring(prompt.length() - 16);
            case "route" -> paragraph(prompt, "You decide which agents");
            default -> paragraph(prompt, "You keep the user's tasks");
        };
    }

    private static String paragraph(String prompt, String start) {
        return prompt.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    private static Map<String, Object> route(String text) {
        return Map.of(
                "allowed",
                true,
                "topic",
                "tasks",
                "difficulty",
                "usual",
                "steps",
                List.of(
                                Map.of("agent", "task_agent", "request", text, "after_previous", false),
                                Map.of("agent", "general_agent", "request", text, "after_previous", false))
                        .subList(0, 1));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).limit(40).toList();
    }

    private static ToolExecutionRequest[] titles(String text) {
        List<String> words = words(text);
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (int i = 0; i + 4 <= words.size(); i += 4) {
            calls.add(call("create_task", Map.of("title", String.join(" ", words.subList(i, i + 4)))));
        }
        return calls.toArray(ToolExecutionRequest[]::new);
    }

    private static ToolExecutionRequest call(String tool, Map<String, Object> arguments) {
        try {
            return ScriptedModel.call(tool, JSON.writeValueAsString(arguments));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void tell(StreamingChatResponseHandler handler, ToolExecutionRequest... calls) {
        finish(handler, AiMessage.from(calls));
    }

    /// In frames of three characters: each word, and many a surrogate pair, is cut.
    private static void say(StreamingChatResponseHandler handler, String text) {
        for (int i = 0; i < text.length(); i += 3) {
            handler.onPartialResponse(text.substring(i, Math.min(text.length(), i + 3)));
        }
        finish(handler, AiMessage.from(Objects.requireNonNull(text)));
    }

    private static void finish(StreamingChatResponseHandler handler, AiMessage message) {
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(message)
                .finishReason(FinishReason.STOP)
                .build());
    }
}
