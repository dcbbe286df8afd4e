package app.adiuva.desktop.chat;

import app.adiuva.desktop.store.AnyCase;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts conversations in order: pins, folders, names, branches, and what is deleted, which can come back. Thread-safe.
public final class Conversations {
    private static final int LONGEST_NAME = 120;

    private final Database database;
    private final Clock clock;

    public Conversations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Pinned conversations first, then the last used.
    ///
    /// @param folder only those in this folder; null for all
    public List<Chat> list(@Nullable String folder, int limit) {
        return database.read(sql -> sql.query("""
                SELECT * FROM chats WHERE deleted_at IS NULL AND (? IS NULL OR folder = ?)
                ORDER BY pinned_at IS NULL, updated_at DESC, seq DESC LIMIT ?
                """, ChatRows::chat, folder, folder, limit));
    }

    /// Those whose title holds the text; case does not matter.
    public List<Chat> titled(String part, int limit) {
        AnyCase wanted = new AnyCase(part);
        return database.read(sql -> sql.query(
                """
                SELECT * FROM chats WHERE deleted_at IS NULL AND (%s OR %s)
                ORDER BY updated_at DESC LIMIT ?
                """.formatted(wanted.in("title"), wanted.in("folder")),
                ChatRows::chat,
                wanted.pattern(),
                wanted.pattern(),
                limit));
    }

    /// The answer that came with a plan, unless it or its conversation is deleted or the answer replaced.
    public Optional<ChatMessage> answerWith(String planId) {
        return database.read(sql -> sql.first("""
                SELECT messages.* FROM messages JOIN chats ON chats.id = chat_id
                WHERE plan_id = ? AND messages.deleted_at IS NULL AND replaced_at IS NULL AND chats.deleted_at IS NULL
                """, ChatRows::message, planId));
    }

    /// What a conversation took so far.
    public Spending spending(String chatId) {
        return database.read(sql -> sql.first(
                        """
                SELECT count(usage) AS answers,
                    coalesce(sum(json_extract(usage, '$.inputTokens')), 0) AS input,
                    coalesce(sum(json_extract(usage, '$.outputTokens')), 0) AS output,
                    coalesce(sum(json_extract(usage, '$.credits')), 0) AS credits
                FROM messages WHERE chat_id = ?
                """,
                        row -> new Spending(
                                row.number("answers"),
                                row.number("input"),
                                row.number("output"),
                                row.number("credits")),
                        chatId))
                .orElseThrow();
    }

    /// The folders that hold conversations, by name.
    public List<String> folders() {
        return database.read(sql -> sql.query("""
                SELECT DISTINCT folder FROM chats WHERE folder IS NOT NULL AND deleted_at IS NULL
                ORDER BY folder COLLATE NOCASE
                """, row -> row.text("folder")));
    }

    public void pin(String chatId, boolean pinned) {
        change("UPDATE chats SET pinned_at = ? WHERE id = ?", pinned ? clock.instant() : null, chatId);
    }

    /// @param folder null or blank for none
    public void file(String chatId, @Nullable String folder) {
        change(
                "UPDATE chats SET folder = ? WHERE id = ?",
                folder == null || folder.isBlank() ? null : name(folder),
                chatId);
    }

    /// A blank name changes nothing.
    public void rename(String chatId, String title) {
        if (!title.isBlank()) {
            change("UPDATE chats SET title = ? WHERE id = ?", name(title), chatId);
        }
    }

    /// Puts a conversation into the trash; its messages are found no longer.
    public void delete(String chatId) {
        database.write(sql -> {
            // later than any message of it was deleted alone: what goes with it comes back with it, and nothing else
            long last = sql.number("SELECT coalesce(max(deleted_at), 0) FROM messages WHERE chat_id = ?", chatId);
            Instant now = Instant.ofEpochMilli(Math.max(clock.millis(), last + 1));
            sql.update("UPDATE messages SET deleted_at = ? WHERE chat_id = ? AND deleted_at IS NULL", now, chatId);
            return sql.update("UPDATE chats SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", now, chatId);
        });
    }

    /// Brings a conversation back with all that it held when it was deleted.
    public void restore(String chatId) {
        database.write(sql -> {
            sql.update("""
                    UPDATE messages SET deleted_at = NULL
                    WHERE chat_id = ? AND deleted_at = (SELECT deleted_at FROM chats WHERE id = ?)
                    """, chatId, chatId);
            return sql.update("UPDATE chats SET deleted_at = NULL WHERE id = ?", chatId);
        });
    }

    public void deleteMessage(String messageId) {
        change("UPDATE messages SET deleted_at = ? WHERE id = ?", clock.instant(), messageId);
    }

    public void restoreMessage(String messageId) {
        change("UPDATE messages SET deleted_at = ? WHERE id = ?", null, messageId);
    }

    /// A conversation of its own that begins with a copy of this one up to a message.
    ///
    /// @return the id of the new conversation
    /// @throws IllegalArgumentException if there is no such message
    public String branch(String messageId) {
        Instant now = clock.instant();
        String branch = Ids.next(now);
        return database.write(sql -> {
            ChatMessage last =
                    ChatRows.find(sql, messageId).orElseThrow(() -> new IllegalArgumentException("no such message"));
            sql.update("""
                    INSERT INTO chats (id, title, created_at, updated_at, folder, model, branched_from)
                    SELECT ?, title, ?, ?, folder, model, ? FROM chats WHERE id = ?
                    """, branch, now, now, messageId, last.chatId());
            copy(sql, last, branch, now);
            sql.update("""
                    INSERT INTO chat_documents (chat_id, document_id, added_at)
                    SELECT ?, document_id, added_at FROM chat_documents WHERE chat_id = ?
                    """, branch, last.chatId());
            return branch;
        });
    }

    private static void copy(Sql sql, ChatMessage last, String branch, Instant now) {
        String question = "";
        List<ChatMessage> told =
                ChatRows.inOrder(sql.query(Chats.LIVE + " ORDER BY seq", ChatRows::message, last.chatId()));
        for (ChatMessage message : told) {
            String id = Ids.next(now);
            sql.update("""
                    INSERT INTO messages (id, chat_id, role, content, state, agent, model, actions, read_untrusted,
                        usage, sent, answer_to, created_at)
                    SELECT ?, ?, role, content, state, agent, model, actions, read_untrusted, usage, sent, ?,
                        created_at FROM messages WHERE id = ?
                    """, id, branch, message.isUser() || question.isEmpty() ? null : question, message.id());
            if (message.isUser()) {
                question = id;
            }
            if (message.id().equals(last.id())) {
                return;
            }
        }
    }

    private void change(String statement, @Nullable Object value, String id) {
        database.write(sql -> sql.update(statement, value, id));
    }

    private static String name(String given) {
        String line = given.strip().replaceAll("\\s+", " ");
        return Budget.start(line, LONGEST_NAME);
    }
}
