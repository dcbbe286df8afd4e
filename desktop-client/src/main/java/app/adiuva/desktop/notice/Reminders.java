package app.adiuva.desktop.notice;

import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.notice.Notification.Late;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells what is due. A notification is on the disk before it is shown, once for a row and a time, so that no crash
/// loses or doubles one; the listener hears of all that were never shown. How far it has looked is kept beside them, so
/// that what came due while the app was closed is told when it opens. Used by the thread of the jobs.
public final class Reminders implements Job {
    /// What is older than this is told as a number.
    static final Duration OLD = Duration.ofDays(7);

    /// Until when all was told, in epoch milliseconds.
    static final String LOOKED_UNTIL = "notice.looked_until";

    /// What another process does is noticed within this time, and so is the end of the computer's sleep.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration KEEP_EVERY = Duration.ofMinutes(10);

    private final Database database;
    private final Settings settings;
    private final Notifications notifications;
    private final Clock clock;
    private final Runnable arrived;

    /// @param arrived hears, on the thread of the jobs, that there are notifications that were never shown; again and
    ///     again until they were, see [Notifications#announce]
    public Reminders(Database database, Settings settings, Notifications notifications, Clock clock, Runnable arrived) {
        this.database = database;
        this.settings = settings;
        this.notifications = notifications;
        this.clock = clock;
        this.arrived = arrived;
    }

    @Override
    public String name() {
        return "notices.remind";
    }

    @Override
    public Duration step() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReminderSettings wanted = ReminderSettings.of(settings, clock.getZone());
        look(wanted, now);
        if (notifications.anyNew()) {
            arrived.run();
        }
        return pause(wanted, now);
    }

    /// When the next is due within a week.
    public Optional<Instant> next() {
        ReminderSettings wanted = ReminderSettings.of(settings, clock.getZone());
        Instant now = clock.instant();
        return database.read(sql -> new DueRows(sql, wanted).between(now, now.plus(OLD))).stream()
                .map(DueRow::at)
                .min(Instant::compareTo);
    }

    private Duration pause(ReminderSettings wanted, Instant now) {
        Instant latest = now.plus(LONGEST_PAUSE);
        Instant next = database.read(sql -> new DueRows(sql, wanted).between(now, latest)).stream()
                .map(DueRow::at)
                .findFirst()
                .orElse(latest);
        Instant loud = wanted.quiet().end(now);
        return Duration.between(now, loud.isAfter(now) && loud.isBefore(next) ? loud : next);
    }

    private void look(ReminderSettings wanted, Instant now) {
        Optional<Instant> looked = database.read(Reminders::lookedUntil);
        boolean due = looked.filter(from ->
                        !database.read(sql -> untold(sql, wanted, from, now)).isEmpty())
                .isPresent();
        if (due || toBeKept(looked, wanted, now)) {
            database.write(sql -> tell(sql, wanted, now));
        }
    }

    /// In quiet hours it stays where it was, for the sake of what waits; but it never lies in the future.
    private static boolean toBeKept(Optional<Instant> looked, ReminderSettings wanted, Instant now) {
        return looked.map(from -> from.isAfter(now) || !wanted.quiet().at(now) && !now.isBefore(from.plus(KEEP_EVERY)))
                .orElse(true);
    }

    /// In quiet hours only what may break in is told, and the rest is looked at again when they are over.
    private int tell(Sql sql, ReminderSettings wanted, Instant now) {
        Optional<Instant> looked = lookedUntil(sql);
        Instant from = looked.orElse(now);
        List<DueRow> rows = untold(sql, wanted, from, now);
        Instant old = now.minus(OLD);
        List<DueRow> each = rows.stream().filter(row -> row.at().isAfter(old)).toList();
        String batch =
                each.stream().filter(row -> late(row, wanted, now) != null).count() > 1 ? Ids.next(now) : null;
        each.forEach(row -> insert(sql, row, late(row, wanted, now), batch, now));
        if (rows.size() > each.size()) {
            sql.update(
                    "INSERT INTO notifications (id, kind, title, body, late, created_at) VALUES (?, ?, '', ?, ?, ?)",
                    Ids.next(now),
                    Kind.OLDER.stored(),
                    String.valueOf(rows.size() - each.size()),
                    Late.AWAY.stored(),
                    now);
        }
        if (!wanted.quiet().at(now) || toBeKept(looked, wanted, now)) {
            keep(sql, now);
        }
        return each.size();
    }

    /// What is older than [#OLD] is a number without rows, which could be told again and again as long as it is quiet:
    /// it waits until it is told once.
    private static List<DueRow> untold(Sql sql, ReminderSettings wanted, Instant from, Instant now) {
        boolean quiet = wanted.quiet().at(now);
        return new DueRows(sql, wanted)
                .until(from, now).stream()
                        .filter(row -> !quiet || breaksIn(row, wanted, now))
                        .filter(row -> sql.number(
                                        "SELECT count(*) FROM notifications WHERE row_id = ? AND due_at = ?",
                                        row.id(),
                                        row.key())
                                == 0)
                        .toList();
    }

    private static boolean breaksIn(DueRow row, ReminderSettings wanted, Instant now) {
        return row.urgent() && wanted.urgentBreaksIn() && row.at().isAfter(now.minus(OLD));
    }

    private static @Nullable Late late(DueRow row, ReminderSettings wanted, Instant now) {
        if (!row.at().isBefore(now.minus(LATE))) {
            return null;
        }
        return wanted.quiet().at(row.at()) ? Late.QUIET : Late.AWAY;
    }

    private static void insert(Sql sql, DueRow row, @Nullable Late late, @Nullable String batch, Instant now) {
        sql.update(
                """
                INSERT INTO notifications (id, kind, title, body, row_id, due_at, late, batch, created_at)
                VALUES (?, ?, ?, '', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                Ids.next(now),
                row.kind().stored(),
                row.title(),
                row.id(),
                row.key(),
                late == null ? null : late.stored(),
                late == null ? null : batch,
                now);
    }

    private static Optional<Instant> lookedUntil(Sql sql) {
        return sql.first(
                "SELECT CAST(value AS INTEGER) AS moment FROM settings WHERE key = ?",
                row -> row.instant("moment"),
                LOOKED_UNTIL);
    }

    private static void keep(Sql sql, Instant now) {
        sql.update("""
                INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
                """, LOOKED_UNTIL, String.valueOf(now.toEpochMilli()), now);
    }
}
