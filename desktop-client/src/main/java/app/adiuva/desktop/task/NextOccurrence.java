package app.adiuva.desktop.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a repeating task is when it comes again.
///
/// @param rule as the next task carries it on: days it must remember are named, what is counted is one less
/// @param remindAt as far ahead as before; null for a task without a reminder
public record NextOccurrence(
        ZonedDateTime due, String rule, @Nullable ZonedDateTime remindAt) {

    /// @param due of the task that is completed or skipped
    /// @param allDay whether it lasts the whole day; then the next one may be on the day of `now`
    /// @param now the next one lies after both
    /// @return empty when the rule has ended, or is none
    public static Optional<NextOccurrence> of(
            String rule, ZonedDateTime due, boolean allDay, @Nullable Instant remindAt, Instant now) {
        Instant passed = allDay ? startOfDay(now, due.getZone()).minusMillis(1) : now;
        return Recurrence.parse(rule)
                .flatMap(recurrence -> recurrence.after(due, passed))
                .map(next -> new NextOccurrence(
                        next.at(), next.rule(), remindAt == null ? null : moved(remindAt, due, next.at())));
    }

    private static Instant startOfDay(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).atStartOfDay(zone).toInstant();
    }

    /// A day that belongs to `from`, moved to where it belongs for `to`: as many days apart.
    public static ZonedDateTime movedDay(Instant day, ZonedDateTime from, ZonedDateTime to) {
        ZoneId zone = from.getZone();
        return movedDate(LocalDate.ofInstant(day, zone), from, to).atStartOfDay(zone);
    }

    private static LocalDate movedDate(LocalDate date, ZonedDateTime from, ZonedDateTime to) {
        return to.toLocalDate().plusDays(from.toLocalDate().until(date, ChronoUnit.DAYS));
    }

    /// A time that belongs to `from`, moved to where it belongs for `to`: earlier on the same day it keeps the
    /// distance ("ten minutes before"). On another day ("the evening before") and later on the same day ("at nine",
    /// of a whole day) it keeps its time of day, also when the clocks change.
    public static ZonedDateTime moved(Instant time, ZonedDateTime from, ZonedDateTime to) {
        ZoneId zone = from.getZone();
        ZonedDateTime local = time.atZone(zone);
        if (local.toLocalDate().equals(from.toLocalDate()) && !local.isAfter(from)) {
            return to.minus(Duration.between(local, from));
        }
        return movedDate(local.toLocalDate(), from, to)
                .atTime(local.toLocalTime())
                .atZone(zone);
    }
}
