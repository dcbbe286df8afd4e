package app.adiuva.desktop.chat;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Deleted conversations and messages, kept as long as other rows in the trash. Thread-safe.
public final class ChatTrash {
    private static final int LONGEST_TITLE = 80;

    private final Database database;
    private final Conversations conversations;
    private final Clock clock;

    public ChatTrash(Database database, Conversations conversations, Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.clock = clock;
    }

    /// What can be put back.
    ///
    /// @param kind a conversation with all that it holds, or a message of one that is there
    /// @param chatId the conversation itself, or the one that the message was said in
    /// @param title the name of the conversation, or how the message begins
    public record Item(Kind kind, String id, String chatId, String title, Instant deletedAt) {}

    /// In JSON the name of its table.
    public enum Kind {
        CHAT("chats"),
        MESSAGE("messages");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        public String table() {
            return table;
        }
    }

    /// The last deleted first.
    public List<Item> list(int limit) {
        return database.read(sql -> sql.query("""
                SELECT 'CHAT' AS kind, id, id AS chat_id, title, deleted_at FROM chats WHERE deleted_at IS NOT NULL
                UNION ALL
                SELECT 'MESSAGE', m.id, m.chat_id, substr(m.content, 1, 200), m.deleted_at
                FROM messages m JOIN chats c ON c.id = m.chat_id
                WHERE m.deleted_at IS NOT NULL AND m.replaced_at IS NULL AND c.deleted_at IS NULL
                ORDER BY deleted_at DESC, id DESC LIMIT ?
                """, ChatTrash::item, limit));
    }

    public void restore(Item item) {
        switch (item.kind()) {
            case CHAT -> conversations.restore(item.id());
            case MESSAGE -> conversations.restoreMessage(item.id());
        }
    }

    /// Takes the putting back back.
    public void deleteAgain(Item item) {
        switch (item.kind()) {
            case CHAT -> conversations.delete(item.id());
            case MESSAGE -> conversations.deleteMessage(item.id());
        }
    }

    /// Removes for good what was deleted over `kept` ago, with what a conversation proposed and what was being
    /// written in it.
    ///
    /// @return how many conversations and messages are gone
    public int purge(Duration kept) {
        Instant limit = clock.instant().minus(kept);
        return database.write(sql -> {
            String gone = "(SELECT id FROM chats WHERE deleted_at < ?)";
            sql.update(
                    "DELETE FROM proposals WHERE source = 'chat' AND (source_id IN " + gone
                            + " OR id IN (SELECT plan_id FROM messages WHERE deleted_at < ?))",
                    limit,
                    limit);
            sql.update("""
                    UPDATE proposals SET title = '' WHERE id IN (
                        SELECT plan_id FROM messages
                        WHERE answer_to IN (SELECT id FROM messages WHERE deleted_at < ?))
                    """, limit);
            sql.update("""
                    DELETE FROM drafts WHERE EXISTS (
                        SELECT 1 FROM chats WHERE chats.deleted_at < ?
                            AND (place = 'chat:' || id OR substr(place, 1, length(id) + 6) = 'chat:' || id || ':'))
                    """, limit);
            int messages = sql.update("DELETE FROM messages WHERE deleted_at < ?", limit);
            return messages + sql.update("DELETE FROM chats WHERE deleted_at < ?", limit);
        });
    }

    private static Item item(Row row) {
        String line = row.text("title").strip().lines().findFirst().orElse("");
        return new Item(
                Kind.valueOf(row.text("kind")),
                row.text("id"),
                row.text("chat_id"),
                Budget.start(line, LONGEST_TITLE),
                row.instant("deleted_at"));
    }
}
