package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps conversations. Thread-safe.
public final class Chats {
    private static final int TITLE_LENGTH = 60;

    private final Database database;
    private final Clock clock;

    public Chats(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Stores what the user said, in a new conversation when `chatId` is null. It is on the disk when this returns.
    /// The same words again after a question that got no answer are that question, not a second one.
    ///
    /// @throws IllegalArgumentException if there is no such conversation
    public ChatMessage say(@Nullable String chatId, String content) {
        Instant now = clock.instant();
        String chat = chatId == null ? Ids.next(now) : chatId;
        String fresh = Ids.next(now);
        String stored = database.write(sql -> {
            Optional<String> unanswered = chatId == null ? Optional.empty() : unanswered(sql, chatId, content);
            if (unanswered.isPresent()) {
                touch(sql, chat, now);
                return unanswered.get();
            }
            if (chatId == null) {
                sql.update(
                        "INSERT INTO chats (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)",
                        chat,
                        title(content),
                        now,
                        now);
            } else {
                touch(sql, chat, now);
            }
            sql.update("""
                    INSERT INTO messages (id, chat_id, role, content, state, created_at)
                    VALUES (?, ?, 'user', ?, 'complete', ?)
                    """, fresh, chat, content, now);
            return fresh;
        });
        return message(stored).orElseThrow();
    }

    /// The last question when these are its words and nothing of an answer came; the note of that failure is removed.
    private static Optional<String> unanswered(Sql sql, String chatId, String content) {
        List<ChatMessage> last =
                sql.query("SELECT * FROM messages WHERE chat_id = ? ORDER BY seq DESC LIMIT 2", Chats::message, chatId);
        if (last.size() < 2
                || !last.getFirst().state().equals("failed")
                || !last.getLast().isUser()
                || !last.getLast().content().equals(content)) {
            return Optional.empty();
        }
        sql.update("DELETE FROM messages WHERE id = ?", last.getFirst().id());
        return Optional.of(last.getLast().id());
    }

    /// Notes that the user does not want this plan, so that it is not proposed again.
    public boolean decline(String planId) {
        return database.write(sql -> sql.update("UPDATE messages SET plan_id = NULL WHERE plan_id = ?", planId)) > 0;
    }

    /// Stores a whole answer.
    ///
    /// @param planId of what it proposes; null when it proposes nothing that can be done
    /// @throws IllegalArgumentException if there is no such conversation
    public ChatMessage answer(String chatId, ChatResponse answer, @Nullable String planId) {
        Instant now = clock.instant();
        String id = Ids.next(now);
        database.write(sql -> {
            touch(sql, chatId, now);
            return sql.update(
                    """
                    INSERT INTO messages (id, chat_id, role, content, state, agent, model, plan_id, actions,
                        read_untrusted, created_at)
                    VALUES (?, ?, 'assistant', ?, 'complete', ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    chatId,
                    answer.response(),
                    answer.agent(),
                    answer.model(),
                    planId,
                    ActionJson.write(answer.actions()),
                    JsonText.of(answer.readUntrusted()),
                    now);
        });
        return message(id).orElseThrow();
    }

    /// Notes that no whole answer came, with what was heard of it.
    ///
    /// @throws IllegalArgumentException if there is no such conversation
    public ChatMessage broken(String chatId, String heard) {
        Instant now = clock.instant();
        String id = Ids.next(now);
        database.write(sql -> {
            touch(sql, chatId, now);
            return sql.update("""
                    INSERT INTO messages (id, chat_id, role, content, state, created_at)
                    VALUES (?, ?, 'assistant', ?, ?, ?)
                    """, id, chatId, heard, heard.isEmpty() ? "failed" : "partial", now);
        });
        return message(id).orElseThrow();
    }

    /// Conversations, the last used first.
    public List<Chat> latest(int limit) {
        return database.read(sql -> sql.query(
                "SELECT * FROM chats WHERE deleted_at IS NULL ORDER BY updated_at DESC, seq DESC LIMIT ?",
                row -> new Chat(
                        row.text("id"), row.text("title"), row.instant("created_at"), row.instant("updated_at")),
                limit));
    }

    /// The newest messages of a conversation, oldest of them first.
    public List<ChatMessage> messages(String chatId, int limit) {
        return database.read(sql -> sql.query("""
                SELECT * FROM (SELECT * FROM messages WHERE chat_id = ? ORDER BY seq DESC LIMIT ?) ORDER BY seq
                """, Chats::message, chatId, limit));
    }

    public Optional<ChatMessage> message(String id) {
        return database.read(sql -> sql.first("SELECT * FROM messages WHERE id = ?", Chats::message, id));
    }

    private static ChatMessage message(Row row) {
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
                row.instant("created_at"));
    }

    private static void touch(Sql sql, String chatId, Instant now) {
        if (sql.update("UPDATE chats SET updated_at = ? WHERE id = ? AND deleted_at IS NULL", now, chatId) == 0) {
            throw new IllegalArgumentException("no such conversation");
        }
    }

    private static String title(String content) {
        String line = content.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }
}
