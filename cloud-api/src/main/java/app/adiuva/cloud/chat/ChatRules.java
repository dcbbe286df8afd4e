package app.adiuva.cloud.chat;

import app.adiuva.cloud.chat.work.UserClock;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ConversationTurn;
import app.adiuva.contracts.chat.ModelChoice;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a chat request must be before anybody thinks about it.
final class ChatRules {
    private static final Set<String> ROLES = Set.of("user", "assistant");

    /// Also of an address.
    private static final int LONGEST_NAME = 2_000;

    private ChatRules() {}

    /// @throws ProblemException `invalid_request` (422) naming the field
    static void check(ChatRequest request) {
        String message = request.message();
        RowRules.require(!message.isBlank(), "The field message is empty. Say what you want.");
        RowRules.require(
                message.codePointCount(0, message.length()) <= ChatRequest.MAX_MESSAGE_LENGTH,
                "The field message is longer than 16000 characters. Shorten it.");
        if (request.model() != null) {
            check(request.model());
        }
        check(request.context());
    }

    private static void check(ModelChoice model) {
        @Nullable Object provider = model.provider();
        RowRules.require(provider != null, "The field model.provider is missing. Name a provider of models.");
        RowRules.require(
                Stream.of(model.provider(), model.model(), model.baseUrl())
                        .allMatch(text -> text == null || text.length() <= LONGEST_NAME),
                "The field model holds a text of more than " + LONGEST_NAME + " characters. Shorten it.");
    }

    private static void check(ChatContext context) {
        RowRules.finite("context.user_profile", context.userProfile());
        RowRules.finite("context.metrics", context.metrics());
        RowRules.list("context.relevant_documents", context.relevantDocuments());
        RowRules.list("context.thoughts", context.thoughts());
        RowRules.rows("context.recent_tasks", context.recentTasks());
        RowRules.rows("context.events", context.events());
        RowRules.mails("context.mails", context.mails());
        RowRules.list("context.conversation_history", context.conversationHistory());
        context.conversationHistory().forEach(ChatRules::turn);
        UserClock.now(context, Clock.systemUTC());
    }

    private static void turn(ConversationTurn turn) {
        @Nullable Object role = turn.role();
        @Nullable Object content = turn.content();
        RowRules.require(
                role != null && content != null && ROLES.contains(role),
                "The field context.conversation_history needs a role, user or assistant, and a content in every turn.");
    }
}
