package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ModelUsage;
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
/// @param readUntrusted whose texts an answer has read, besides the user's
/// @param answerTo the question of an answer; null for questions and in conversations of earlier versions
/// @param replaces the question that this one took the place of; null for none
/// @param sent what left this computer with a question
/// @param usage what an answer took of a paid model; null when nothing was paid
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
        List<String> readUntrusted,
        Instant createdAt,
        @Nullable String answerTo,
        @Nullable String replaces,
        Along sent,
        @Nullable ModelUsage usage) {
    public ChatMessage {
        actions = List.copyOf(actions);
        readUntrusted = List.copyOf(readUntrusted);
    }

    public boolean isUser() {
        return role.equals("user");
    }
}
