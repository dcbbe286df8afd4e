package app.adiuva.cloud.chat;

import app.adiuva.cloud.chat.work.UserClock;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ConversationTurn;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a chat request must be before anybody thinks about it.
final class ChatRules {
    private static final int MAX_ROWS = 2_000;
    private static final Set<String> ROLES = Set.of("user", "assistant");

    /// Where mail programs keep what was written. The cloud works on metadata: sender, subject, times, a snippet.
    private static final Set<String> MAIL_CONTENT = Set.of(
            "body",
            "body_text",
            "body_html",
            "text_body",
            "html_body",
            "html",
            "raw",
            "raw_source",
            "source",
            "content",
            "mime",
            "eml",
            "attachments");

    private ChatRules() {}

    /// @throws ProblemException `invalid_request` (422) naming the field
    static void check(ChatRequest request) {
        String message = request.message();
        require(!message.isBlank(), "The field message is empty. Say what you want.");
        require(
                message.codePointCount(0, message.length()) <= ChatRequest.MAX_MESSAGE_LENGTH,
                "The field message is longer than 16000 characters. Shorten it.");
        check(request.context());
    }

    private static void check(ChatContext context) {
        finite("user_profile", context.userProfile());
        finite("metrics", context.metrics());
        list("relevant_documents", context.relevantDocuments());
        rows("recent_tasks", context.recentTasks());
        rows("events", context.events());
        rows("mails", context.mails());
        context.mails().forEach(ChatRules::withoutContent);
        list("conversation_history", context.conversationHistory());
        context.conversationHistory().forEach(ChatRules::turn);
        UserClock.now(context, Clock.systemUTC());
    }

    private static void turn(ConversationTurn turn) {
        @Nullable Object role = turn.role();
        @Nullable Object content = turn.content();
        require(
                role != null && content != null && ROLES.contains(role),
                "The field context.conversation_history needs a role, user or assistant, and a content in every turn.");
    }

    private static void withoutContent(Map<String, Object> mail) {
        boolean hasContent = mail.keySet().stream()
                .map(field -> field.toLowerCase(Locale.ROOT))
                .anyMatch(MAIL_CONTENT::contains);
        require(!hasContent, "The field context.mails holds the content of a mail. Send its metadata only.");
    }

    private static void rows(String field, List<Map<String, Object>> rows) {
        list(field, rows);
        rows.forEach(row -> finite(field, row));
    }

    private static void list(String field, List<? extends @Nullable Object> list) {
        require(list.size() <= MAX_ROWS, "The field context." + field + " has more than 2000 entries. Send fewer.");
        require(list.stream().noneMatch(entry -> entry == null), "The field context." + field + " has an empty entry.");
    }

    /// A number like 1e999 is read as infinite, which no calculation and no answer could carry on.
    private static void finite(String field, @Nullable Object value) {
        switch (value) {
            case Double number ->
                require(Double.isFinite(number), "The field context." + field + " holds a number that is too large.");
            case Map<?, ?> map -> map.values().forEach(entry -> finite(field, entry));
            case Collection<?> list -> list.forEach(entry -> finite(field, entry));
            case null, default -> {}
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw invalid(otherwise);
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
