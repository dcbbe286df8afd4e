package app.adiuva.contracts.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Body of `POST /api/v1/chat` and first frame of `WS /api/v1/chat/stream`.
///
/// @param message what the user said, 1 to 16,000 characters
/// @param context what the desktop chose to send along; empty when absent
/// @param executionMode [ExecutionMode#DIRECT] when absent
/// @param model the cloud's own choice when absent
public record ChatRequest(
        String message,
        ChatContext context,
        ExecutionMode executionMode,
        @Nullable ModelChoice model) {
    public static final int MAX_MESSAGE_LENGTH = 16_000;

    public ChatRequest(
            String message,
            @Nullable ChatContext context,
            @Nullable ExecutionMode executionMode,
            @Nullable ModelChoice model) {
        this.message = Objects.requireNonNullElse(message, "");
        this.context = context == null ? ChatContext.EMPTY : context;
        this.executionMode = executionMode == null ? ExecutionMode.DIRECT : executionMode;
        this.model = model;
    }

    /// A request that leaves the choice of the model to the cloud.
    public ChatRequest(String message, @Nullable ChatContext context, @Nullable ExecutionMode executionMode) {
        this(message, context, executionMode, null);
    }

    @Override
    public String toString() {
        return "ChatRequest[" + executionMode + ", REDACTED]";
    }
}
