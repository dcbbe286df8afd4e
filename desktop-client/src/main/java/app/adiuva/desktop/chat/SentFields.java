package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ChatRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a request takes along, by name and size, for the egress ledger.
final class SentFields {
    private SentFields() {}

    /// @param ownKey whether the user's own key of the provider goes along
    static List<String> of(ChatRequest request, boolean ownKey) {
        List<String> fields = new ArrayList<>();
        fields.add("message: " + request.message().length() + " characters");
        ChatContext context = request.context();
        note(fields, "user_profile", context.userProfile());
        note(fields, "relevant_documents", context.relevantDocuments());
        note(fields, "thoughts", context.thoughts());
        note(fields, "recent_tasks", context.recentTasks());
        note(fields, "conversation_history", context.conversationHistory());
        long reasons = context.conversationHistory().stream()
                .filter(turn -> turn.content().contains(ContextBuilder.REJECTED))
                .count();
        if (reasons > 0) {
            fields.add("rejections: " + reasons);
        }
        note(fields, "events", context.events());
        note(fields, "mails", context.mails());
        note(fields, "metrics", context.metrics());
        if (context.now() != null) {
            fields.add("now");
        }
        if (context.timeZone() != null) {
            fields.add("time_zone");
        }
        if (request.model() != null) {
            fields.add("model: " + request.model().provider());
        }
        if (ownKey) {
            fields.add("own_key");
        }
        return fields;
    }

    private static void note(List<String> fields, String name, Collection<?> entries) {
        if (!entries.isEmpty()) {
            fields.add(name + ": " + entries.size() + (entries.size() == 1 ? " entry" : " entries"));
        }
    }

    private static void note(List<String> fields, String name, Map<String, Object> entries) {
        note(fields, name, entries.keySet());
    }
}
