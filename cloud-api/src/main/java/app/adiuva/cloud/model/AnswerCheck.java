package app.adiuva.cloud.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the answers of all providers alike, so that the next call may go to another one than the last.
final class AnswerCheck {
    private AnswerCheck() {}

    /// The answer, with an id and arguments in every call of a tool; empty for one without a reason for its end, which
    /// was cut off, and for one that says and does nothing.
    static Optional<ChatResponse> whole(ChatResponse response) {
        AiMessage message = response.aiMessage();
        if (message == null || response.finishReason() == null || isEmpty(message)) {
            return Optional.empty();
        }
        if (message.toolExecutionRequests().stream().noneMatch(AnswerCheck::isPartial)) {
            return Optional.of(response);
        }
        List<ToolExecutionRequest> calls = message.toolExecutionRequests().stream()
                .map(AnswerCheck::complete)
                .toList();
        return Optional.of(ChatResponse.builder()
                .aiMessage(message.toBuilder().toolExecutionRequests(calls).build())
                .metadata(response.metadata())
                .build());
    }

    private static boolean isEmpty(AiMessage message) {
        return (message.text() == null || message.text().isBlank()) && !message.hasToolExecutionRequests();
    }

    private static boolean isPartial(ToolExecutionRequest call) {
        return isMissing(call.id()) || isMissing(call.arguments());
    }

    private static ToolExecutionRequest complete(ToolExecutionRequest call) {
        return call.toBuilder()
                .id(
                        isMissing(call.id())
                                ? "call_" + UUID.randomUUID().toString().replace("-", "")
                                : call.id())
                .arguments(isMissing(call.arguments()) ? "{}" : call.arguments())
                .build();
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
