package app.adiuva.desktop.notice;

import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.notice.Notification.Late;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.store.AnyCase;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the app has told, and what was done about it. Thread-safe.
public final class Notifications {
    private static final String KNOWN = "deleted_at IS NULL";

    /// What waits for the user; a task that was done or deleted meanwhile waits no more.
    private static final String WAITING = """
            deleted_at IS NULL AND read_at IS NULL AND (kind <> 'reminder' OR EXISTS (SELECT 1 FROM tasks t
            WHERE t.id = row_id AND t.deleted_at IS NULL AND t.status IN ('open', 'in_progress')))""";

    private static final String EACH = "SELECT *, " + WAITING + " AS waits FROM notifications WHERE ";

    private final Database database;
    private final Clock clock;

    public Notifications(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The newest that fit, newest first.
    public List<Notification> page(NoticeFilter filter, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder(filter.unread() ? WAITING : KNOWN);
        if (filter.kind() != null) {
            where.append(" AND kind = ?");
            parameters.add(filter.kind().stored());
        }
        if (!filter.words().isBlank()) {
            AnyCase wanted = new AnyCase(filter.words().strip());
            where.append(" AND (" + wanted.in("title") + " OR " + wanted.in("body") + ")");
            parameters.add(wanted.pattern());
            parameters.add(wanted.pattern());
        }
        parameters.add(limit);
        return database.read(sql -> sql.query(
                EACH + where + " ORDER BY seq DESC LIMIT ?", Notifications::notification, parameters.toArray()));
    }

    /// Tells of a check-in with something new; what was told of an earlier one waits no longer.
    public void checkedIn(int found, int proposed) {
        Instant now = clock.instant();
        String kind = Kind.CHECK_IN.stored();
        database.write(sql -> {
            sql.update("UPDATE notifications SET read_at = ? WHERE kind = ? AND read_at IS NULL", now, kind);
            return sql.update(
                    "INSERT INTO notifications (id, kind, title, body, created_at) VALUES (?, ?, '', ?, ?)",
                    Ids.next(now),
                    kind,
                    found + " " + proposed,
                    now);
        });
    }

    /// How many wait to be dealt with.
    public long unread() {
        return database.read(sql -> sql.number("SELECT count(*) FROM notifications WHERE " + WAITING));
    }

    /// Whether there are some that were never shown.
    public boolean anyNew() {
        return database.read(sql -> sql.number(
                        "SELECT EXISTS (SELECT 1 FROM notifications WHERE announced_at IS NULL AND " + KNOWN + ")"))
                != 0;
    }

    /// Those that were never shown, oldest first; from now on they count as shown.
    public List<Notification> announce() {
        return database.write(sql -> {
            List<Notification> fresh = sql.query(
                    EACH + "announced_at IS NULL AND " + KNOWN + " ORDER BY seq", Notifications::notification);
            sql.update("UPDATE notifications SET announced_at = ? WHERE announced_at IS NULL", clock.instant());
            return fresh;
        });
    }

    /// Notes what was done about them; they wait no longer.
    ///
    /// @param outcome null when they were only read
    public void settle(List<String> ids, @Nullable Outcome outcome) {
        database.write(
                sql -> sql.update("""
                UPDATE notifications SET read_at = coalesce(read_at, ?), outcome = coalesce(?, outcome)
                WHERE id IN (SELECT value FROM json_each(?))
                """, clock.instant(), outcome == null ? null : outcome.stored(), JsonText.of(ids)));
    }

    /// They wait again, as if nothing was done.
    public void unsettle(List<String> ids) {
        database.write(sql -> sql.update("""
                UPDATE notifications SET read_at = NULL, outcome = NULL WHERE id IN (SELECT value FROM json_each(?))
                """, JsonText.of(ids)));
    }

    /// All that wait, as read.
    public void readAll() {
        database.write(
                sql -> sql.update("UPDATE notifications SET read_at = ? WHERE read_at IS NULL", clock.instant()));
    }

    /// Takes all that wait no more out of the history.
    ///
    /// @return their ids, for [#restore]
    public List<String> clear() {
        return database.write(sql -> {
            List<String> ids = sql.query(
                    "SELECT id FROM notifications WHERE " + KNOWN + " AND NOT (" + WAITING + ")",
                    row -> row.text("id"));
            clear(sql, ids);
            return ids;
        });
    }

    /// Takes these out of the history.
    public void clear(List<String> ids) {
        database.write(sql -> clear(sql, ids));
    }

    private int clear(Sql sql, List<String> ids) {
        return sql.update(
                "UPDATE notifications SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND " + KNOWN,
                clock.instant(),
                JsonText.of(ids));
    }

    public void restore(List<String> ids) {
        database.write(sql -> sql.update(
                "UPDATE notifications SET deleted_at = NULL WHERE id IN (SELECT value FROM json_each(?))",
                JsonText.of(ids)));
    }

    private static Notification notification(Row row) {
        String late = row.textOrNull("late");
        String outcome = row.textOrNull("outcome");
        return new Notification(
                row.text("id"),
                Kind.of(row.text("kind")),
                row.text("title"),
                row.text("body"),
                row.textOrNull("row_id"),
                row.instantOrNull("due_at"),
                late == null ? null : Late.valueOf(late.toUpperCase(Locale.ROOT)),
                row.textOrNull("batch"),
                row.instant("created_at"),
                row.instantOrNull("read_at"),
                row.flag("waits"),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }
}
