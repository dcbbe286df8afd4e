package app.adiuva.desktop.chat;

import app.adiuva.desktop.draft.Drafts;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import app.adiuva.desktop.store.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Questions without an answer: on the disk from the first moment, sent by one at a time, and gone with their answer.
/// A question that is claimed is sent by nobody else; the claim of a process that has ended counts no more.
/// Thread-safe.
public final class Outbox {
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final String ROWS = """
            SELECT outbox.*, messages.chat_id, messages.content
            FROM outbox JOIN messages ON messages.id = outbox.message_id
            WHERE messages.deleted_at IS NULL AND messages.replaced_at IS NULL
            """;

    private final Database database;
    private final Chats chats;
    private final Clock clock;
    private final Claim own = Claim.ofThisProcess();
    private final Set<String> sending = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    public Outbox(Database database, Chats chats, Clock clock) {
        this.database = database;
        this.chats = chats;
        this.clock = clock;
    }

    /// Keeps a question, claimed by the caller, who must [#release] it.
    ///
    /// @throws IllegalArgumentException if there is no such conversation or question
    /// @throws QuestionOnItsWay if a question is to be asked again that is being sent
    public ChatMessage put(Ask ask) {
        return switch (ask) {
            case Ask.Words words -> put(words);
            case Ask.Again(String questionId) -> again(questionId);
            case Ask.Edited(String questionId, String text) -> edited(questionId, text);
        };
    }

    /// In the same conversation, or when none is named, the same words that wait already are that question, not a
    /// second one.
    private ChatMessage put(Ask.Words words) {
        Instant now = clock.instant();
        String id = claiming((sql, claims) -> {
            String message = same(sql, words.chatId(), words.text())
                    .orElseGet(() -> chats.say(sql, words.chatId(), words.text(), now));
            enter(sql, claims, message, now);
            words.documents().forEach(document -> sql.update("""
                    INSERT OR IGNORE INTO chat_documents (chat_id, document_id, added_at)
                    SELECT chat_id, ?, ? FROM messages WHERE id = ?
                    """, document, now, message));
            ModelPick model = words.model();
            if (model != null) {
                sql.update(
                        "UPDATE chats SET model = ? WHERE id = (SELECT chat_id FROM messages WHERE id = ?)",
                        model.text(),
                        message);
            }
            return message;
        });
        return chats.message(id).orElseThrow();
    }

    private ChatMessage again(String questionId) {
        Instant now = clock.instant();
        claiming((sql, claims) -> {
            ChatMessage question = ChatRows.find(sql, questionId)
                    .filter(ChatMessage::isUser)
                    .orElseThrow(() -> new IllegalArgumentException("no such question"));
            if (find(sql, questionId).filter(Waiting::claimed).isPresent()) {
                throw new QuestionOnItsWay();
            }
            sql.update("""
                    UPDATE messages SET replaced_at = ? WHERE chat_id = ? AND replaced_at IS NULL
                    AND deleted_at IS NULL AND seq > (SELECT seq FROM messages WHERE id = ?)
                    """, now, question.chatId(), questionId);
            enter(sql, claims, questionId, now);
            return question;
        });
        return chats.message(questionId).orElseThrow();
    }

    private ChatMessage edited(String questionId, String content) {
        Instant now = clock.instant();
        String id = claiming((sql, claims) -> {
            ChatMessage old = ChatRows.find(sql, questionId)
                    .filter(ChatMessage::isUser)
                    .orElseThrow(() -> new IllegalArgumentException("no such question"));
            sql.update("""
                    UPDATE messages SET replaced_at = ? WHERE chat_id = ? AND replaced_at IS NULL
                    AND deleted_at IS NULL AND seq >= (SELECT seq FROM messages WHERE id = ?)
                    """, now, old.chatId(), questionId);
            sql.update("DELETE FROM outbox WHERE message_id = ?", questionId);
            String fresh = chats.say(sql, old.chatId(), content, now);
            sql.update("UPDATE messages SET replaces = ? WHERE id = ?", questionId, fresh);
            enter(sql, claims, fresh, now);
            return fresh;
        });
        return chats.message(id).orElseThrow();
    }

    /// Claims hold from before they can be read, and no longer when the disk refuses them.
    private <T> T claiming(BiFunction<Sql, List<String>, T> work) {
        List<String> claims = new ArrayList<>();
        try {
            return database.write(sql -> work.apply(sql, claims));
        } catch (RuntimeException refused) {
            claims.forEach(sending::remove);
            throw refused;
        }
    }

    /// @param claims gets what is claimed by this
    private void enter(Sql sql, List<String> claims, String messageId, Instant now) {
        if (sending.add(messageId)) {
            claims.add(messageId);
        }
        sql.update("""
                INSERT INTO outbox (message_id, queued_at, reason, attempts, not_before, claimed_by)
                VALUES (?, ?, 'sending', 1, ?, ?)
                ON CONFLICT (message_id) DO UPDATE SET reason = 'sending', attempts = attempts + 1,
                    not_before = excluded.not_before, claimed_by = excluded.claimed_by
                """, messageId, now, now.plus(AFTER_TROUBLE), own.text());
    }

    private Optional<String> same(Sql sql, @Nullable String chatId, String content) {
        return sql.query(ROWS + " AND messages.content = ? ORDER BY messages.seq DESC", this::waiting, content).stream()
                .filter(found -> !found.claimed() && isOnly(sql, found, chatId))
                .map(Waiting::messageId)
                .findFirst();
    }

    /// In its conversation the last word; without a named conversation also the first.
    private static boolean isOnly(Sql sql, Waiting found, @Nullable String chatId) {
        if (chatId != null && !chatId.equals(found.chatId())) {
            return false;
        }
        return sql.number(
                        "SELECT count(*) FROM messages WHERE chat_id = ? AND id <> ? AND (? OR seq > "
                                + "(SELECT seq FROM messages WHERE id = ?)) AND replaced_at IS NULL AND deleted_at IS NULL",
                        found.chatId(),
                        found.messageId(),
                        chatId == null,
                        found.messageId())
                == 0;
    }

    /// The oldest question that is due, claimed by the caller, who must [#release] it.
    public Optional<Waiting> claimDue() {
        Instant now = clock.instant();
        return claiming((sql, claims) -> {
            Optional<Waiting> due =
                    sql
                            .query(ROWS + " AND not_before <= ? ORDER BY queued_at, messages.seq", this::waiting, now)
                            .stream()
                            .filter(found -> !found.claimed())
                            .findFirst();
            due.ifPresent(found -> enter(sql, claims, found.messageId(), now));
            return due;
        });
    }

    /// The caller sends it no longer.
    public void release(String messageId) {
        sending.remove(messageId);
    }

    /// Leaves a question for later.
    void postpone(String messageId, String reason, Duration pause) {
        database.write(sql -> sql.update(
                "UPDATE outbox SET reason = ?, not_before = ?, claimed_by = NULL WHERE message_id = ?",
                reason,
                clock.instant().plus(pause),
                messageId));
        release(messageId);
    }

    /// As [#postpone] after something that has nothing to do with the cloud. A disk that cannot be written leaves the
    /// question as it is.
    void trouble(String messageId, Duration pause) {
        try {
            postpone(messageId, "failed", pause);
        } catch (StorageException full) {
            release(messageId);
        }
    }

    /// The app ends: requests that break off now are no failures, but asked again after the next start.
    public void leave() {
        leaving = true;
    }

    boolean leaving() {
        return leaving;
    }

    /// How often a question was sent, this time included.
    int attempts(String messageId) {
        return (int)
                (long) database.read(sql -> sql.number("SELECT attempts FROM outbox WHERE message_id = ?", messageId));
    }

    /// Lets a question go out at the next look, whatever it waits for.
    public void sendNow(String messageId) {
        database.write(
                sql -> sql.update("UPDATE outbox SET not_before = ? WHERE message_id = ?", clock.instant(), messageId));
    }

    /// The cloud was reached: what waited for the connection goes out at the next look.
    public void reached() {
        database.write(sql -> sql.update("UPDATE outbox SET not_before = ? WHERE reason = 'offline'", clock.instant()));
    }

    /// Somebody has signed in, or turned to another cloud: what waited for that goes out at the next look.
    public void signedIn() {
        database.write(sql -> sql.update(
                "UPDATE outbox SET not_before = ? WHERE reason IN ('offline', 'unauthorized', 'sign_in_needed')",
                clock.instant()));
    }

    /// Takes a question back that is not on its way; empty when it is too late. Its words become a draft in the same
    /// step. One that was to be answered once more keeps the answer that it had.
    ///
    /// @param draft the place of that draft, by the conversation; null is for one that is gone
    public Optional<TakenBack> takeBack(String messageId, Function<@Nullable String, String> draft) {
        return database.write(sql -> {
            Optional<Waiting> found = find(sql, messageId).filter(waiting -> !waiting.claimed());
            return found.map(waiting -> takeBack(sql, waiting, draft));
        });
    }

    private TakenBack takeBack(Sql sql, Waiting waiting, Function<@Nullable String, String> draft) {
        String id = waiting.chatId();
        List<String> documents = sql.query(
                "SELECT document_id FROM chat_documents WHERE chat_id = ? ORDER BY added_at, document_id",
                row -> row.text("document_id"),
                id);
        Optional<ModelPick> model = ModelPicks.ofChat(sql, id);
        sql.update("DELETE FROM outbox WHERE message_id = ?", waiting.messageId());
        chats.unsay(sql, waiting.messageId(), id, sending::contains);
        boolean gone = sql.number("SELECT count(*) FROM chats WHERE id = ?", id) == 0;
        String chat = gone ? null : id;
        String place = draft.apply(chat);
        Drafts.putBefore(sql, place, waiting.content(), clock.instant());
        return new TakenBack(
                chat,
                waiting.messageId(),
                waiting.content(),
                place,
                gone ? documents : List.of(),
                gone ? model.orElse(null) : null);
    }

    /// All that wait, the oldest first.
    public List<Waiting> all() {
        return database.read(sql -> sql.query(ROWS + " ORDER BY queued_at, messages.seq", this::waiting));
    }

    public Optional<Waiting> find(String messageId) {
        return database.read(sql -> find(sql, messageId));
    }

    private Optional<Waiting> find(Sql sql, String messageId) {
        return sql.first(ROWS + " AND message_id = ?", this::waiting, messageId);
    }

    /// When the next question is due; empty when none waits.
    public Optional<Instant> nextDue() {
        return all().stream()
                .filter(found -> !found.claimed())
                .map(Waiting::notBefore)
                .min(Instant::compareTo);
    }

    private Waiting waiting(Row row) {
        String id = row.text("message_id");
        String claim = row.textOrNull("claimed_by");
        return new Waiting(
                id,
                row.text("chat_id"),
                row.text("content"),
                row.instant("queued_at"),
                row.text("reason"),
                (int) row.number("attempts"),
                row.instant("not_before"),
                claim != null
                        && (claim.equals(own.text())
                                ? sending.contains(id)
                                : Claim.of(claim).lives()));
    }
}
