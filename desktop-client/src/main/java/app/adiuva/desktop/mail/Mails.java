package app.adiuva.desktop.mail;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps what a mailbox tells of its messages. Thread-safe.
public final class Mails {
    private final Database database;
    private final Clock clock;

    public Mails(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds a message's envelope.
    public Mail add(
            String sender,
            List<String> recipients,
            String subject,
            @Nullable String snippet,
            Instant receivedAt,
            boolean needsAnswer) {
        Instant now = clock.instant();
        String id = Ids.next(now);
        database.write(sql -> sql.update(
                """
                INSERT INTO mails (id, sender, recipients, subject, snippet, received_at, needs_answer, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, sender, JsonText.of(recipients), subject, snippet, receivedAt, needsAnswer, now, now));
        return find(id).orElseThrow();
    }

    /// The newest messages; those that need an answer first.
    public List<Mail> latest(int limit) {
        return database.read(sql -> sql.query("""
                SELECT * FROM mails WHERE deleted_at IS NULL AND status <> 'archived'
                ORDER BY needs_answer DESC, received_at DESC LIMIT ?
                """, Mails::mail, limit));
    }

    public Optional<Mail> find(String id) {
        return database.read(
                sql -> sql.first("SELECT * FROM mails WHERE id = ? AND deleted_at IS NULL", Mails::mail, id));
    }

    static Mail mail(Row row) {
        return new Mail(
                row.text("id"),
                row.text("sender"),
                row.words("recipients"),
                row.text("subject"),
                row.textOrNull("snippet"),
                row.instant("received_at"),
                row.text("status"),
                row.textOrNull("category"),
                row.flag("needs_answer"),
                row.instant("created_at"));
    }
}
