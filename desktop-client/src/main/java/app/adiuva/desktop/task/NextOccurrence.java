package app.adiuva.desktop.task;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a repeating task is when it comes again.
///
/// @param rule as the next task carries it on: days it must remember are named, what is counted is one less
/// @param remindAt as far ahead as before; null for a task without a reminder
public record NextOccurrence(
        ZonedDateTime due, String rule, @Nullable ZonedDateTime remindAt) {

    /// @param due of the task that is completed or skipped
    /// @param now the next one lies after both
    /// @return empty when the rule has ended, or is none
    public static Optional<NextOccurrence> of(String rule, ZonedDateTime due, @Nullable Instant remindAt, Instant now) {
        return Recurrence.parse(rule)
                .flatMap(recurrence -> recurrence.after(due, now))
                .map(next -> new NextOccurrence(
                        next.at(), next.rule(), remindAt == null ? null : moved(remindAt, due, next.at())));
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
        return to.toLocalDate()
                .plusDays(local.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay())
                .atTime(local.toLocalTime())
                .atZone(zone);
    }
}
