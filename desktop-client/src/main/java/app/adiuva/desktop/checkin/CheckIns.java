package app.adiuva.desktop.checkin;

import app.adiuva.desktop.checkin.Insight.Kind;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The looks over recent thoughts and what they noticed. Nothing leaves this computer and nothing of the user's is
/// changed. A look that was broken off has no end and is taken up again; its findings are stored whole or not at all.
/// Thread-safe; blocking, one look after the other.
public final class CheckIns {
    private final Database database;
    private final Clock clock;
    private final CheckInProposals proposals;
    private final ReentrantLock looking = new ReentrantLock();

    public CheckIns(Database database, Proposals proposals, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.proposals = new CheckInProposals(database, proposals, clock);
    }

    /// Why there is a look; in the database in lower case.
    public enum Cause {
        SCHEDULE,
        CATCH_UP,
        DEMAND;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A finished look.
    ///
    /// @param lookedAt how many recent thoughts it read
    /// @param found how many insights are new
    /// @param proposed how many plans wait anew in the inbox
    public record Outcome(int lookedAt, int found, int proposed) {
        Outcome(int lookedAt, int found) {
            this(lookedAt, found, 0);
        }

        Outcome proposing(int plans) {
            return new Outcome(lookedAt, found, plans);
        }

        /// Whether there is something to be told.
        boolean isNews() {
            return found + proposed > 0;
        }
    }

    private record Look(int lookedAt, List<Noticed> noticed) {}

    /// Looks now.
    public Outcome run(Cause cause) {
        looking.lock();
        try {
            return look(cause);
        } finally {
            looking.unlock();
        }
    }

    private Outcome look(Cause cause) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = database.write(sql -> begun(sql, cause, now));
        Look look = database.read(sql -> {
            Rules rules = new Rules(sql, now, clock.getZone());
            List<RecentThought> recent = rules.recent();
            return new Look(recent.size(), rules.all(recent));
        });
        return database.write(sql -> new Outcome(look.lookedAt(), keep(sql, id, look, now)));
    }

    /// Looks now, and proposes what follows from it.
    public Outcome run(Cause cause, CheckInProposals.Words words) {
        looking.lock();
        try {
            return look(cause).proposing(proposals.propose(open(), words));
        } finally {
            looking.unlock();
        }
    }

    /// What is to be shown, newest first.
    public List<Insight> open() {
        return database.read(
                sql -> sql.query("SELECT * FROM open_insights ORDER BY created_at DESC, seq", CheckIns::insight));
    }

    /// Never shows this again.
    public void dismiss(String id) {
        database.write(sql -> sql.update(
                "UPDATE insights SET dismissed_at = coalesce(dismissed_at, ?) WHERE id = ?", clock.instant(), id));
    }

    /// Takes a dismissal back.
    public void restore(String id) {
        database.write(sql -> sql.update("UPDATE insights SET dismissed_at = NULL WHERE id = ?", id));
    }

    /// When the last finished look began. One of the future does not count: the clock was wrong then.
    Optional<Instant> lastUntil(Instant now) {
        return database.read(sql -> sql.first(
                "SELECT started_at FROM check_ins WHERE ended_at IS NOT NULL AND started_at <= ?"
                        + " ORDER BY started_at DESC LIMIT 1",
                row -> row.instant("started_at"),
                now));
    }

    boolean brokenOff() {
        return database.read(sql -> sql.number("SELECT EXISTS (SELECT 1 FROM check_ins WHERE ended_at IS NULL)")) != 0;
    }

    boolean anyThought(Instant from, Instant until) {
        return database.read(sql -> sql.number(
                        "SELECT EXISTS (SELECT 1 FROM thoughts WHERE deleted_at IS NULL AND created_at BETWEEN ? AND ?)",
                        from,
                        until))
                != 0;
    }

    private static String begun(Sql sql, Cause cause, Instant now) {
        Optional<String> before = sql.first(
                "SELECT id FROM check_ins WHERE ended_at IS NULL ORDER BY seq LIMIT 1", row -> row.text("id"));
        String id = before.orElseGet(() -> Ids.next(now));
        sql.update("""
                INSERT INTO check_ins (id, cause, started_at) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET cause = excluded.cause, started_at = excluded.started_at
                """, id, cause.stored(), now);
        return id;
    }

    private static int keep(Sql sql, String id, Look look, Instant now) {
        int found = 0;
        for (Noticed noticed : look.noticed()) {
            found += add(sql, id, noticed, now);
        }
        List<String> prints = look.noticed().stream().map(Noticed::fingerprint).toList();
        sql.update(
                "DELETE FROM insights WHERE dismissed_at IS NULL"
                        + " AND fingerprint NOT IN (SELECT value FROM json_each(?))",
                JsonText.of(prints));
        sql.update("UPDATE check_ins SET ended_at = ?, looked_at = ? WHERE id = ?", now, look.lookedAt(), id);
        return found;
    }

    /// What is known only gets its newest words; what was dismissed stays so.
    private static int add(Sql sql, String id, Noticed noticed, Instant now) {
        String thoughts = JsonText.of(noticed.thoughtIds());
        int added = sql.update(
                """
                INSERT OR IGNORE INTO insights (id, check_in_id, kind, fingerprint, subject, thought_ids, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(now),
                id,
                noticed.kind().stored(),
                noticed.fingerprint(),
                noticed.subject(),
                thoughts,
                now);
        if (added == 0) {
            sql.update(
                    "UPDATE insights SET kind = ?, subject = ?, thought_ids = ?, check_in_id = ?"
                            + " WHERE fingerprint = ? AND dismissed_at IS NULL",
                    noticed.kind().stored(),
                    noticed.subject(),
                    thoughts,
                    id,
                    noticed.fingerprint());
        }
        return added;
    }

    private static Insight insight(Row row) {
        return new Insight(
                row.text("id"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.text("fingerprint"),
                row.text("subject"),
                row.words("thought_ids"),
                row.instant("created_at"));
    }
}
