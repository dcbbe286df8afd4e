package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// How exactly a time was said. `DAY` is a date without a time.
public enum Grain {
    YEAR(ChronoUnit.YEARS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    MONTH(ChronoUnit.MONTHS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    DAY(ChronoUnit.DAYS, 1),
    HOUR(ChronoUnit.HOURS, 1),
    MINUTE(ChronoUnit.MINUTES, 1),
    SECOND(ChronoUnit.SECONDS, 1);

    private final ChronoUnit unit;
    private final int size;

    Grain(ChronoUnit unit, int size) {
        this.unit = unit;
        this.size = size;
    }

    /// Whether this names whole days or more.
    public boolean isCalendar() {
        return compareTo(DAY) <= 0;
    }

    /// `time` moved by `count` of this grain.
    public LocalDateTime plus(LocalDateTime time, long count) {
        return time.plus(Math.multiplyExact(count, (long) size), unit);
    }

    /// The start of the year, quarter, month, week (`weekStart`), day, hour ... that holds `time`.
    public LocalDateTime floor(LocalDateTime time, DayOfWeek weekStart) {
        LocalDate day = time.toLocalDate();
        return switch (this) {
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart)).atStartOfDay();
            case DAY, HOUR, MINUTE, SECOND -> time.truncatedTo(unit);
        };
    }
}
