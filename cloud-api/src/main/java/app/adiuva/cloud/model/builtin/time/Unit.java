package app.adiuva.cloud.model.builtin.time;

import java.time.Duration;
import java.time.Period;

/// A unit of time as it is said: `size` of `grain`, so a fortnight is two weeks.
enum Unit {
    SECOND(Grain.SECOND, 1),
    MINUTE(Grain.MINUTE, 1),
    HOUR(Grain.HOUR, 1),
    DAY(Grain.DAY, 1),
    WEEK(Grain.WEEK, 1),
    FORTNIGHT(Grain.WEEK, 2),
    MONTH(Grain.MONTH, 1),
    QUARTER(Grain.MONTH, 3),
    YEAR(Grain.YEAR, 1),
    DECADE(Grain.YEAR, 10),
    CENTURY(Grain.YEAR, 100);

    private final Grain grain;
    private final int size;

    Unit(Grain grain, int size) {
        this.grain = grain;
        this.size = size;
    }

    Grain grain() {
        return this == QUARTER ? Grain.QUARTER : grain;
    }

    /// The grain and the number of it that a recurrence counts in: a quarter is every 3 months.
    Grain stepGrain() {
        return grain;
    }

    int size() {
        return size;
    }

    /// `amount` of this unit. A fraction of a calendar unit is rounded to days, of a day to seconds.
    TimeExpression.Length times(Amount amount) {
        long whole = (long) amount.whole() * size;
        double rest = amount.fraction() * size;
        int count = Math.toIntExact(whole);
        return switch (grain) {
            case SECOND -> exact(Math.round(amount.value()));
            case MINUTE -> exact(Math.round(amount.value() * 60));
            case HOUR -> exact(Math.round(amount.value() * 3600));
            case DAY -> new TimeExpression.Length(Period.ofDays(count), Duration.ofSeconds(Math.round(rest * 86_400)));
            case WEEK ->
                new TimeExpression.Length(Period.ofDays(count * 7 + (int) Math.round(rest * 7)), Duration.ZERO);
            case MONTH, QUARTER -> {
                int months = count + (int) rest;
                int days = (int) Math.round((rest - (int) rest) * 30);
                yield new TimeExpression.Length(Period.of(0, months, days), Duration.ZERO);
            }
            case YEAR -> new TimeExpression.Length(Period.of(count, (int) Math.round(rest * 12), 0), Duration.ZERO);
        };
    }

    private static TimeExpression.Length exact(long seconds) {
        return new TimeExpression.Length(Period.ZERO, Duration.ofSeconds(seconds));
    }
}
