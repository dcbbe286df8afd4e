package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.desktop.plan.ActionJson;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of conversations as records.
final class ChatRows {
    private static final TypeReference<ModelUsage> USAGE = new TypeReference<>() {};

    private ChatRows() {}

    static Chat chat(Row row) {
        return new Chat(
                row.text("id"),
                row.text("title"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("pinned_at") != null,
                row.textOrNull("folder"),
                row.textOrNull("branched_from"));
    }

    static ChatMessage message(Row row) {
        return new ChatMessage(
                row.text("id"),
                row.text("chat_id"),
                row.text("role"),
                row.text("content"),
                row.text("state"),
                row.textOrNull("agent"),
                row.textOrNull("model"),
                row.textOrNull("plan_id"),
                ActionJson.read(row.text("actions")),
                JsonText.words(row.text("read_untrusted")),
                row.instant("created_at"),
                row.textOrNull("answer_to"),
                row.textOrNull("replaces"),
                Along.read(row.text("sent")),
                usage(row.textOrNull("usage")));
    }

    static Optional<ChatMessage> find(Sql sql, String id) {
        return sql.first("SELECT * FROM messages WHERE id = ?", ChatRows::message, id);
    }

    /// Messages as they were stored, with every answer behind its question: one that waited was answered later.
    static List<ChatMessage> inOrder(List<ChatMessage> stored) {
        Map<String, List<ChatMessage>> answers = new LinkedHashMap<>();
        stored.forEach(message -> {
            if (message.isUser()) {
                answers.put(message.id(), new ArrayList<>());
            }
        });
        List<ChatMessage> ordered = new ArrayList<>();
        stored.forEach(message -> {
            List<ChatMessage> siblings = message.answerTo() == null ? null : answers.get(message.answerTo());
            if (siblings != null) {
                siblings.add(message);
            }
        });
        stored.forEach(message -> {
            boolean placed = message.answerTo() != null && answers.containsKey(message.answerTo());
            if (!placed) {
                ordered.add(message);
                ordered.addAll(answers.getOrDefault(message.id(), List.of()));
            }
        });
        return ordered;
    }

    private static @Nullable ModelUsage usage(@Nullable String json) {
        return json == null ? null : JsonText.parse(json, USAGE);
    }
}
