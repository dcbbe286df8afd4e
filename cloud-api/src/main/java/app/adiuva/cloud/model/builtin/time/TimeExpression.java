package app.adiuva.cloud.model.builtin.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;

/// What an expression of time means, in the zone of the clock it was read against.
///
/// A local time that a change of clocks skips moves forward by the gap; one that happens twice is the earlier.
public sealed interface TimeExpression {

    /// A point in time. With grain `DAY` it is a date, and `at` its first moment.
    record Moment(ZonedDateTime at, Grain grain) implements TimeExpression {}

    /// From `start` up to, not including, `end`. `grain` is the finest unit that was said.
    record Span(ZonedDateTime start, ZonedDateTime end, Grain grain) implements TimeExpression {
        public Span {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("A span must not end before it starts");
            }
        }
    }

    /// Open on one side: "after 2 pm", "by friday", "since march".
    record Bound(Side side, ZonedDateTime at, Grain grain) implements TimeExpression {}

    /// Which side of its moment a [Bound] means.
    enum Side {
        BEFORE,
        AFTER
    }

    /// How long something takes: calendar units in `period`, exact ones in `duration`.
    record Length(Period period, Duration duration) implements TimeExpression {

        /// `start` moved by `sign` times this length.
        public LocalDateTime from(LocalDateTime start, int sign) {
            return start.plus(period.multipliedBy(sign)).plus(duration.multipliedBy(sign));
        }

        /// An estimate in seconds, with months of 30 and years of 365 days.
        public long seconds() {
            long days = Math.addExact(period.getYears() * 365L + period.getMonths() * 30L, (long) period.getDays());
            return Math.addExact(Math.multiplyExact(days, 86_400L), duration.toSeconds());
        }
    }

    /// A recurrence.
    ///
    /// @param rrule an RFC 5545 rule without `RRULE:`
    /// @param first the first occurrence from now on, when the words fix it ("every monday", not "every 3 days")
    record Repeat(String rrule, Optional<Moment> first) implements TimeExpression {}
}
