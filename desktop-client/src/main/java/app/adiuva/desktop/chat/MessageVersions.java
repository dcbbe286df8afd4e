package app.adiuva.desktop.chat;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Earlier versions of messages: questions that were changed and answers that were given anew. Thread-safe; blocking.
public final class MessageVersions {
    private final Database database;

    public MessageVersions(Database database) {
        this.database = database;
    }

    /// The ids of those of these messages that took the place of others.
    public List<String> among(List<ChatMessage> messages) {
        return database.read(sql -> messages.stream()
                .filter(message -> message.replaces() != null || isNextAnswer(sql, message))
                .map(ChatMessage::id)
                .toList());
    }

    private static boolean isNextAnswer(Sql sql, ChatMessage message) {
        String question = message.answerTo();
        return question != null
                && sql.number(
                                "SELECT count(*) FROM messages WHERE chat_id = ? AND answer_to = ? "
                                        + "AND replaced_at IS NOT NULL",
                                message.chatId(),
                                question)
                        > 0;
    }

    /// The earlier versions of a message, the oldest first, each with what followed it then.
    public List<List<ChatMessage>> of(ChatMessage message) {
        return database.read(sql -> {
            List<ChatMessage> firsts = message.isUser() ? asked(sql, message) : answered(sql, message);
            return firsts.stream()
                    .map(first -> sql.query(
                            "SELECT * FROM messages WHERE chat_id = ? AND deleted_at IS NULL AND replaced_at = "
                                    + "(SELECT replaced_at FROM messages WHERE id = ?) ORDER BY seq",
                            ChatRows::message,
                            first.chatId(),
                            first.id()))
                    .toList();
        });
    }

    private static List<ChatMessage> asked(Sql sql, ChatMessage newest) {
        List<ChatMessage> older = new ArrayList<>();
        Optional<String> id = Optional.ofNullable(newest.replaces());
        while (id.isPresent()) {
            Optional<ChatMessage> found = ChatRows.find(sql, id.get());
            found.ifPresent(older::addFirst);
            id = found.map(ChatMessage::replaces);
        }
        return older;
    }

    private static List<ChatMessage> answered(Sql sql, ChatMessage newest) {
        return sql.query(
                "SELECT * FROM messages WHERE chat_id = ? AND answer_to = ? AND replaced_at IS NOT NULL ORDER BY seq",
                ChatRows::message,
                newest.chatId(),
                newest.answerTo());
    }
}
