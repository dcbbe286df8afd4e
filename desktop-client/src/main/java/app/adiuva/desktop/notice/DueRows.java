package app.adiuva.desktop.notice;

import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the rows whose time to be told lies in a span, whether or not they were told already. Confined to the
/// transaction of its [Sql].
record DueRows(Sql sql, ReminderSettings settings) {
    private static final String OPEN_TASK = "SELECT id, title, priority, remind_at, due_at, snoozed_until FROM tasks"
            + " WHERE deleted_at IS NULL AND status IN ('open', 'in_progress')";
    private static final Duration WIDEST_DAY = Duration.ofDays(2);

    /// Those from `from` (exclusive) to `to` (inclusive), the first to be told first; each row and time is there once.
    List<DueRow> between(Instant from, Instant to) {
        return once(
                Stream.of(reminded(from, to), snoozed(from, to), due(from, to), wholeDays(from, to), events(from, to)));
    }

    /// Those that are to be told by now: besides what came since `from`, what was put so near that its moment had
    /// passed
    /// already, by a late entry or another setting. That comes as of now.
    List<DueRow> until(Instant from, Instant now) {
        return once(Stream.of(between(from, now), passedToday(now), begun(now)));
    }

    private static List<DueRow> once(Stream<List<DueRow>> found) {
        Set<List<Object>> seen = new HashSet<>();
        return found.flatMap(List::stream)
                .sorted(Comparator.comparing(DueRow::at))
                .filter(row -> seen.add(List.of(row.id(), row.key())))
                .toList();
    }

    private List<DueRow> reminded(Instant from, Instant to) {
        return sql.query(
                OPEN_TASK + " AND remind_at > ? AND remind_at <= ?",
                row -> task(row, "remind_at", Function.identity()),
                from,
                to);
    }

    /// Told once more, whatever the task's own reminder is.
    private List<DueRow> snoozed(Instant from, Instant to) {
        return sql.query(
                OPEN_TASK + " AND snoozed_until > ? AND snoozed_until <= ?",
                row -> task(row, "snoozed_until", Function.identity()),
                from,
                to);
    }

    private List<DueRow> due(Instant from, Instant to) {
        return settings.atDue()
                ? sql.query(
                        OPEN_TASK + " AND remind_at IS NULL AND all_day = 0 AND due_at > ? AND due_at <= ?",
                        row -> task(row, "due_at", Function.identity()),
                        from,
                        to)
                : List.of();
    }

    private List<DueRow> wholeDays(Instant from, Instant to) {
        return days(
                        OPEN_TASK + " AND remind_at IS NULL AND all_day = 1 AND due_at > ? AND due_at <= ?",
                        from.minus(WIDEST_DAY),
                        to.plus(WIDEST_DAY))
                .stream()
                .filter(row -> row.at().isAfter(from) && !row.at().isAfter(to))
                .toList();
    }

    /// Tasks of this day that the time of day for them has left behind, because it was another when that was to come.
    /// What was put on this day later than that is in the user's mind, and is not told.
    private List<DueRow> passedToday(Instant now) {
        ZoneId zone = settings.quiet().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant moment = today.atTime(settings.allDayAt()).atZone(zone).toInstant();
        return moment.isAfter(now)
                ? List.of()
                : days(
                                OPEN_TASK + " AND remind_at IS NULL AND all_day = 1"
                                        + " AND due_at >= ? AND due_at < ? AND updated_at <= ?",
                                today.atStartOfDay(zone).toInstant(),
                                today.plusDays(1).atStartOfDay(zone).toInstant(),
                                moment)
                        .stream()
                        .map(row -> row.toldAt(now))
                        .toList();
    }

    private List<DueRow> days(String query, Object... parameters) {
        return settings.allDay() ? sql.query(query, row -> task(row, "due_at", this::onItsDay), parameters) : List.of();
    }

    private Instant onItsDay(Instant midnight) {
        ZoneId zone = settings.quiet().zone();
        return LocalDate.ofInstant(midnight, zone)
                .atTime(settings.allDayAt())
                .atZone(zone)
                .toInstant();
    }

    private List<DueRow> events(Instant from, Instant to) {
        Duration before = settings.beforeEvents();
        return before.isZero() ? List.of() : starting(from.plus(before), to.plus(before));
    }

    /// Events whose time before them has begun, but not they themselves.
    private List<DueRow> begun(Instant now) {
        return starting(now, now.plus(settings.beforeEvents())).stream()
                .map(row -> row.toldAt(now))
                .toList();
    }

    private List<DueRow> starting(Instant after, Instant last) {
        return sql.query(
                "SELECT id, title, starts_at FROM events"
                        + " WHERE deleted_at IS NULL AND all_day = 0 AND starts_at > ? AND starts_at <= ?",
                row -> event(row, settings.beforeEvents()),
                after,
                last);
    }

    private static DueRow event(Row row, Duration before) {
        Instant start = row.instant("starts_at");
        return new DueRow(Kind.EVENT, row.text("id"), row.text("title"), start, start.minus(before), false);
    }

    private static DueRow task(Row row, String column, Function<Instant, Instant> moment) {
        Instant key = row.instant(column);
        boolean urgent = row.text("priority").equals("urgent");
        return new DueRow(Kind.REMINDER, row.text("id"), row.text("title"), key, moment.apply(key), urgent);
    }
}
