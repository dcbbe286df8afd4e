package app.adiuva.cloud.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import org.jspecify.annotations.Nullable;

/// How long messages are, to estimate tokens before, or where, nobody counts them.
final class MessageSizes {
    /// Four characters are a token in English, fewer in most other languages.
    private static final int CHARACTERS_A_TOKEN = 4;

    private MessageSizes() {}

    static long tokens(long characters) {
        return (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }

    /// Of all messages and of the tools that a model is told of, which providers count alike.
    static long of(ChatRequest request) {
        return request.messages().stream().mapToLong(MessageSizes::of).sum()
                + request.toolSpecifications().stream()
                        .mapToLong(tool -> tool.toJson().length())
                        .sum();
    }

    static long of(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> length(system.text());
            case UserMessage user -> user.hasSingleText() ? length(user.singleText()) : 0;
            case ToolExecutionResultMessage result -> length(result.text());
            case AiMessage answer ->
                length(answer.text())
                        + answer.toolExecutionRequests().stream()
                                .mapToLong(MessageSizes::of)
                                .sum();
            default -> 0;
        };
    }

    private static long of(ToolExecutionRequest call) {
        return length(call.name()) + length(call.arguments());
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
