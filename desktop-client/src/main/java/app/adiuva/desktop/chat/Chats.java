package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.ActionJson;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps conversations. Thread-safe.
public final class Chats {
    private static final int TITLE_LENGTH = 60;

    private static final String PLACE = " (SELECT seq FROM messages WHERE id = ?)";

    /// What is part of a conversation now.
    static final String LIVE =
            "SELECT * FROM messages WHERE chat_id = ? AND replaced_at IS NULL AND deleted_at IS NULL";

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
        return message(database.write(sql -> say(sql, chatId, content, now))).orElseThrow();
    }

    /// As [#say(String, String)], as a part of something larger.
    ///
    /// @return the id of the message
    String say(Sql sql, @Nullable String chatId, String content, Instant now) {
        String chat = chatId == null ? Ids.next(now) : chatId;
        Optional<String> unanswered = chatId == null ? Optional.empty() : unanswered(sql, chatId, content);
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
        return unanswered.orElseGet(() -> {
            String id = Ids.next(now);
            sql.update("""
                    INSERT INTO messages (id, chat_id, role, content, state, created_at)
                    VALUES (?, ?, 'user', ?, 'complete', ?)
                    """, id, chat, content, now);
            return id;
        });
    }

    /// Takes a question back that got no answer, with its conversation when nothing else was said there. If it had an
    /// answer before, that one is back in its place. If it took the place of another question, that one is back and
    /// what followed it, unless it never had an answer.
    ///
    /// @param onItsWay whether the answer of a question may still come; such a one stays
    void unsay(Sql sql, String messageId, String chatId, Predicate<String> onItsWay) {
        Optional<Long> answered = sql.first(
                "SELECT max(replaced_at) AS at FROM messages WHERE answer_to = ? HAVING at IS NOT NULL",
                row -> row.number("at"),
                messageId);
        if (answered.isPresent()) {
            bringBack(sql, chatId, answered.get());
            return;
        }
        Optional<ChatMessage> replaced = ChatRows.find(sql, messageId)
                .map(ChatMessage::replaces)
                .flatMap(earlier -> ChatRows.find(sql, earlier));
        sql.update("DELETE FROM messages WHERE id = ?", messageId);
        replaced.ifPresent(earlier -> {
            bringBack(sql, chatId, sql.number("SELECT replaced_at FROM messages WHERE id = ?", earlier.id()));
            if (!isAnswered(sql, earlier) && !onItsWay.test(earlier.id())) {
                unsay(sql, earlier.id(), chatId, onItsWay);
            }
        });
        sql.update("""
                DELETE FROM chats WHERE id = ? AND NOT EXISTS (SELECT 1 FROM messages WHERE chat_id = chats.id)
                """, chatId);
    }

    /// What was replaced at that moment is part of its conversation again.
    private static void bringBack(Sql sql, String chatId, long replacedAt) {
        sql.update("UPDATE messages SET replaced_at = NULL WHERE chat_id = ? AND replaced_at = ?", chatId, replacedAt);
    }

    /// Answers of conversations of earlier versions do not name their questions.
    private static boolean isAnswered(Sql sql, ChatMessage question) {
        return sql.number("""
                SELECT count(*) FROM messages WHERE chat_id = ?1 AND role = 'assistant' AND replaced_at IS NULL
                    AND (answer_to = ?2 OR answer_to IS NULL AND seq = (SELECT min(next.seq) FROM messages next
                        WHERE next.chat_id = ?1 AND next.seq > (SELECT seq FROM messages WHERE id = ?2)))
                """, question.chatId(), question.id()) > 0;
    }

    /// The last question when these are its words and nothing of an answer came; the note of that failure is removed.
    private static Optional<String> unanswered(Sql sql, String chatId, String content) {
        List<ChatMessage> last = sql.query(LIVE + " ORDER BY seq DESC LIMIT 2", ChatRows::message, chatId);
        if (last.size() < 2
                || !last.getFirst().state().equals("failed")
                || !last.getLast().isUser()
                || !last.getLast().content().equals(content)) {
            return Optional.empty();
        }
        sql.update("DELETE FROM messages WHERE id = ?", last.getFirst().id());
        return Optional.of(last.getLast().id());
    }

    /// Stores a whole answer; its question waits no longer. When the conversation was deleted meanwhile the answer lies
    /// in the trash with it, and when the question was replaced it is one of the earlier versions; neither proposes
    /// anything.
    ///
    /// @param proposed the plan of what it proposes; null when it proposes nothing that can be done
    /// @throws IllegalArgumentException if there is no such conversation or question
    public ChatMessage answer(ChatMessage question, ChatResponse answer, @Nullable String proposed) {
        return reply(question, (sql, id, now) -> {
            String planId = isLive(sql, question) ? proposed : null;
            if (planId != null) {
                Proposals.add(sql, proposal(question, answer, planId, now));
            }
            return sql.update(
                    """
                    INSERT INTO messages (id, chat_id, role, content, state, agent, model, plan_id, actions,
                        read_untrusted, usage, answer_to, created_at)
                    VALUES (?, ?, 'assistant', ?, 'complete', ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    question.chatId(),
                    answer.response(),
                    answer.agent(),
                    answer.model(),
                    planId,
                    ActionJson.write(answer.actions()),
                    JsonText.of(answer.readUntrusted()),
                    answer.usage() == null ? null : JsonText.of(answer.usage()),
                    question.id(),
                    now);
        });
    }

    private static Proposal proposal(ChatMessage question, ChatResponse answer, String planId, Instant now) {
        return new Proposal(
                planId,
                answer.agent(),
                question.content(),
                Source.CHAT,
                question.chatId(),
                "",
                answer.actions(),
                answer.readUntrusted(),
                Proposal.State.OPEN,
                null,
                now);
    }

    /// Notes that no whole answer came, with what was heard of it; its question waits no longer.
    ///
    /// @throws IllegalArgumentException if there is no such conversation or question
    public ChatMessage broken(ChatMessage question, String heard) {
        return reply(
                question,
                (sql, id, now) -> sql.update(
                        """
                INSERT INTO messages (id, chat_id, role, content, state, answer_to, created_at)
                VALUES (?, ?, 'assistant', ?, ?, ?, ?)
                """, id, question.chatId(), heard, heard.isEmpty() ? "failed" : "partial", question.id(), now));
    }

    private interface Insert {
        int of(Sql sql, String id, Instant now);
    }

    /// Whether a question is part of a conversation now.
    private static boolean isLive(Sql sql, ChatMessage question) {
        return sql.number("""
                SELECT count(*) FROM messages JOIN chats ON chats.id = chat_id
                WHERE messages.id = ? AND replaced_at IS NULL AND chats.deleted_at IS NULL
                """, question.id()) > 0;
    }

    private ChatMessage reply(ChatMessage question, Insert insert) {
        Instant now = clock.instant();
        String id = Ids.next(now);
        database.write(sql -> {
            if (ChatRows.find(sql, question.id()).isEmpty()) {
                throw new IllegalArgumentException("no such question");
            }
            sql.update("UPDATE chats SET updated_at = ? WHERE id = ? AND deleted_at IS NULL", now, question.chatId());
            sql.update("DELETE FROM outbox WHERE message_id = ?", question.id());
            int stored = insert.of(sql, id, now);
            if (!isLive(sql, question)) {
                sql.update("""
                        UPDATE messages SET deleted_at = (SELECT deleted_at FROM chats WHERE id = chat_id),
                            replaced_at = (SELECT replaced_at FROM messages asked WHERE asked.id = messages.answer_to)
                        WHERE id = ?
                        """, id);
            }
            return stored;
        });
        return message(id).orElseThrow();
    }

    /// The conversation with this id, unless it is deleted.
    public Optional<Chat> find(String id) {
        return database.read(
                sql -> sql.first("SELECT * FROM chats WHERE id = ? AND deleted_at IS NULL", ChatRows::chat, id));
    }

    /// The conversation of a message, unless one of both is deleted or the message replaced.
    public Optional<Chat> ofMessage(String messageId) {
        return database.read(sql -> sql.first("""
                SELECT chats.* FROM messages JOIN chats ON chats.id = chat_id
                WHERE messages.id = ? AND messages.deleted_at IS NULL AND replaced_at IS NULL
                    AND chats.deleted_at IS NULL
                """, ChatRows::chat, messageId));
    }

    /// Notes what left this computer with a question.
    void sent(String messageId, Along along) {
        database.write(sql -> sql.update("UPDATE messages SET sent = ? WHERE id = ?", along.json(), messageId));
    }

    /// Conversations, the last used first.
    public List<Chat> latest(int limit) {
        return database.read(sql -> sql.query(
                "SELECT * FROM chats WHERE deleted_at IS NULL ORDER BY updated_at DESC, seq DESC LIMIT ?",
                ChatRows::chat,
                limit));
    }

    /// The newest messages of a conversation, oldest of them first, each answer behind its question.
    public List<ChatMessage> messages(String chatId, int limit) {
        return ChatRows.inOrder(database.read(sql -> sql.query(
                "SELECT * FROM (" + LIVE + " ORDER BY seq DESC LIMIT ?) ORDER BY seq",
                ChatRows::message,
                chatId,
                limit)));
    }

    /// What a conversation said before one of its messages, as [#messages].
    public List<ChatMessage> before(ChatMessage message, int limit) {
        return newest(message, "<", limit);
    }

    /// A message and what its conversation said before it, as [#messages].
    public List<ChatMessage> until(ChatMessage message, int limit) {
        return newest(message, "<=", limit);
    }

    private List<ChatMessage> newest(ChatMessage message, String comparison, int limit) {
        return ChatRows.inOrder(database.read(sql -> sql.query(
                "SELECT * FROM (" + LIVE + " AND seq " + comparison + PLACE
                        + " ORDER BY seq DESC LIMIT ?) ORDER BY seq",
                ChatRows::message,
                message.chatId(),
                message.id(),
                limit)));
    }

    /// What a conversation said after one of its messages, the next first.
    public List<ChatMessage> after(ChatMessage message, int limit) {
        return ChatRows.inOrder(database.read(sql -> sql.query(
                LIVE + " AND seq >" + PLACE + " ORDER BY seq LIMIT ?",
                ChatRows::message,
                message.chatId(),
                message.id(),
                limit)));
    }

    public Optional<ChatMessage> message(String id) {
        return database.read(sql -> ChatRows.find(sql, id));
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
