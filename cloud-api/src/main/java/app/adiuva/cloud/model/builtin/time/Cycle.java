package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A recurrence of days: its RFC 5545 rule, and which days it falls on where the words fix that.
record Cycle(String rrule, Optional<Predicate<LocalDate>> fits) {

    static final Cycle DAILY = new Cycle("FREQ=DAILY", Optional.of(day -> true));

    /// Every `count` units from an unknown start.
    static Cycle step(Unit unit, int count) {
        int interval = Math.multiplyExact(count, unit.size());
        if (unit == Unit.DAY && count == 1) {
            return DAILY;
        }
        String frequency = switch (unit.stepGrain()) {
            case YEAR -> "YEARLY";
            case QUARTER, MONTH -> "MONTHLY";
            case WEEK -> "WEEKLY";
            case DAY -> "DAILY";
            case HOUR -> "HOURLY";
            case MINUTE -> "MINUTELY";
            case SECOND -> "SECONDLY";
        };
        return new Cycle("FREQ=" + frequency + interval(interval), Optional.empty());
    }

    static Cycle weekly(List<DayOfWeek> days, int interval) {
        String names = days.stream().map(Cycle::code).collect(Collectors.joining(","));
        return new Cycle(
                "FREQ=WEEKLY" + interval(interval) + ";BYDAY=" + names,
                Optional.of(date -> days.contains(date.getDayOfWeek())));
    }

    /// @param day of the month, or -1 for its last
    static Cycle monthly(int day) {
        return new Cycle(
                "FREQ=MONTHLY;BYMONTHDAY=" + day,
                Optional.of(date -> date.getDayOfMonth() == (day < 0 ? date.lengthOfMonth() : day)));
    }

    /// @param nth 1 to 5, or -1 for the last
    static @Nullable Cycle monthly(DayOfWeek day, int nth) {
        return nth > 5
                ? null
                : new Cycle(
                        "FREQ=MONTHLY;BYDAY=" + nth + code(day),
                        Optional.of(date -> YearMonth.from(date).equals(YearMonth.from(nth(date, day, nth)))
                                && nth(date, day, nth).equals(date)));
    }

    static @Nullable Cycle yearly(Month month, int day) {
        return day > month.maxLength()
                ? null
                : new Cycle(
                        "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYMONTHDAY=" + day,
                        Optional.of(date -> date.getMonth() == month && date.getDayOfMonth() == day));
    }

    private static LocalDate nth(LocalDate date, DayOfWeek day, int nth) {
        return date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    private static String interval(int interval) {
        return interval == 1 ? "" : ";INTERVAL=" + interval;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
