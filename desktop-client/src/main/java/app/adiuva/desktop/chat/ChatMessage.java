package app.adiuva.desktop.chat;

import app.adiuva.contracts.plan.PlanAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message of a conversation.
///
/// @param role `user` or `assistant`
/// @param state `complete`, `partial` (the stream broke or was stopped) or `failed` (a question without answer)
/// @param planId the plan that came with an answer, null when there was none or the user declined it
/// @param actions what that plan proposed
public record ChatMessage(
        String id,
        String chatId,
        String role,
        String content,
        String state,
        @Nullable String agent,
        @Nullable String model,
        @Nullable String planId,
        List<PlanAction> actions,
        Instant createdAt) {
    public ChatMessage {
        actions = List.copyOf(actions);
    }

    public boolean isUser() {
        return role.equals("user");
    }
}
