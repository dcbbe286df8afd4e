package app.adiuva.contracts.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything the cloud knows of the user while it answers one request, and forgets with the answer.
///
/// Rows (`recent_tasks`, `events`, `mails`) are JSON objects with the field names of
/// [app.adiuva.contracts.plan.Table] plus `id`, and may say in `origin` who wrote them, see [TextOrigin]. Without it
/// tasks and events are the user's, mails `mail`, and passages of documents `document`. Every part may be absent.
///
/// @param userProfile free-form facts about the user (`name`, `goals`, `ongoing_projects`, `work_patterns`, …)
/// @param relevantDocuments passages of the user's documents, which others may have written; most relevant first
/// @param recentTasks tasks that the request may be about
/// @param conversationHistory earlier turns, oldest first
/// @param events calendar entries that the request may be about
/// @param mails mail metadata; a body or raw source is refused
/// @param metrics numbers that the desktop computed, by name (see `docs/cli.md` and the analytics agent)
/// @param now the user's clock, ISO-8601 with offset; the cloud's own clock when absent
/// @param timeZone the user's zone as an IANA id such as `Europe/Berlin`; the offset of `now` when absent
/// @param thoughts what the user noted, in the user's own words, most relevant first
public record ChatContext(
        Map<String, Object> userProfile,
        List<String> relevantDocuments,
        List<Map<String, Object>> recentTasks,
        List<ConversationTurn> conversationHistory,
        List<Map<String, Object>> events,
        List<Map<String, Object>> mails,
        Map<String, Object> metrics,
        @Nullable String now,
        @Nullable String timeZone,
        List<String> thoughts) {

    public static final ChatContext EMPTY = new ChatContext(null, null, null, null, null, null, null, null, null, null);

    public ChatContext(
            @Nullable Map<String, Object> userProfile,
            @Nullable List<String> relevantDocuments,
            @Nullable List<Map<String, Object>> recentTasks,
            @Nullable List<ConversationTurn> conversationHistory,
            @Nullable List<Map<String, Object>> events,
            @Nullable List<Map<String, Object>> mails,
            @Nullable Map<String, Object> metrics,
            @Nullable String now,
            @Nullable String timeZone,
            @Nullable List<String> thoughts) {
        this.userProfile = userProfile == null ? Map.of() : userProfile;
        this.relevantDocuments = relevantDocuments == null ? List.of() : relevantDocuments;
        this.recentTasks = recentTasks == null ? List.of() : recentTasks;
        this.conversationHistory = conversationHistory == null ? List.of() : conversationHistory;
        this.events = events == null ? List.of() : events;
        this.mails = mails == null ? List.of() : mails;
        this.metrics = metrics == null ? Map.of() : metrics;
        this.now = now;
        this.timeZone = timeZone;
        this.thoughts = thoughts == null ? List.of() : thoughts;
    }

    /// A context without thoughts.
    public ChatContext(
            @Nullable Map<String, Object> userProfile,
            @Nullable List<String> relevantDocuments,
            @Nullable List<Map<String, Object>> recentTasks,
            @Nullable List<ConversationTurn> conversationHistory,
            @Nullable List<Map<String, Object>> events,
            @Nullable List<Map<String, Object>> mails,
            @Nullable Map<String, Object> metrics,
            @Nullable String now,
            @Nullable String timeZone) {
        this(
                userProfile,
                relevantDocuments,
                recentTasks,
                conversationHistory,
                events,
                mails,
                metrics,
                now,
                timeZone,
                null);
    }

    @Override
    public String toString() {
        return "ChatContext[REDACTED]";
    }
}
