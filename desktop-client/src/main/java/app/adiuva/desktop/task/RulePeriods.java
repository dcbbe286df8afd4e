package app.adiuva.desktop.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dates of a rule after its first one, period by period: a day, a week, a month or a year, every `INTERVAL`th of
/// them. A period gives a set of dates that `BYMONTH`, `BYMONTHDAY` and `BYDAY` narrow or spread. Used once, by one
/// thread.
final class RulePeriods {
    private static final int MOST_WEEKS_OF_A_YEAR = 53;

    private final LocalDate start;
    private final ChronoUnit unit;
    private final int interval;
    private final Set<Integer> months;
    private final List<Integer> monthDays;
    private final List<Weekday> weekdays;
    private final Deque<LocalDate> waiting = new ArrayDeque<>();
    private final LocalDate firstPeriod;
    private long period;

    /// @param n which one of its month or year, from the end when negative; 0 for each
    private record Weekday(int n, DayOfWeek day) {
        static Weekday of(String code) {
            String number = code.substring(0, code.length() - 2);
            int n = number.isEmpty() ? 0 : Integer.parseInt(number);
            if (Math.abs(n) > MOST_WEEKS_OF_A_YEAR) {
                throw new IllegalArgumentException("no year has that many weeks");
            }
            return new Weekday(n, Recurrence.weekday(code.substring(code.length() - 2)));
        }
    }

    RulePeriods(RuleParts rule, LocalDate start) {
        this.start = start;
        this.interval = rule.interval();
        this.months = rule.numbers("BYMONTH").stream()
                .map(Month::of)
                .map(Month::getValue)
                .collect(Collectors.toSet());
        this.monthDays = rule.numbers("BYMONTHDAY");
        this.weekdays = rule.list("BYDAY").stream().map(Weekday::of).toList();
        DayOfWeek weekStart = rule.text("WKST").map(Recurrence::weekday).orElse(DayOfWeek.MONDAY);
        this.unit = switch (rule.frequency()) {
            case "DAILY" -> ChronoUnit.DAYS;
            case "WEEKLY" -> ChronoUnit.WEEKS;
            case "MONTHLY" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
        this.firstPeriod = switch (unit) {
            case DAYS -> start;
            case WEEKS -> start.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTHS -> start.withDayOfMonth(1);
            default -> start.withDayOfYear(1);
        };
    }

    /// The next date, or null when there is none up to the end of `lastYear`.
    @Nullable
    LocalDate next(int lastYear) {
        while (waiting.isEmpty()) {
            LocalDate begin = firstPeriod.plus(period, unit);
            if (begin.getYear() > lastYear) {
                return null;
            }
            dates(begin).filter(date -> date.isAfter(start)).sorted().distinct().forEach(waiting::add);
            period += interval;
        }
        LocalDate date = waiting.remove();
        return date.getYear() > lastYear ? null : date;
    }

    private Stream<LocalDate> dates(LocalDate begin) {
        return switch (unit) {
            case DAYS -> Stream.of(begin).filter(this::isOfMonths).filter(this::isOfDays);
            case WEEKS ->
                begin.datesUntil(begin.plusWeeks(1)).filter(this::isOfMonths).filter(this::isOfWeek);
            case MONTHS -> inMonth(begin).filter(this::isOfMonths);
            default -> inYear(begin);
        };
    }

    private boolean isOfMonths(LocalDate date) {
        return months.isEmpty() || months.contains(date.getMonthValue());
    }

    private boolean isOfDays(LocalDate date) {
        boolean day = weekdays.isEmpty() || weekdays.stream().anyMatch(one -> one.day() == date.getDayOfWeek());
        return day && (monthDays.isEmpty() || dayNumbers(date, false).contains(date));
    }

    private boolean isOfWeek(LocalDate date) {
        return weekdays.isEmpty()
                ? date.getDayOfWeek() == start.getDayOfWeek()
                : weekdays.stream().anyMatch(one -> one.day() == date.getDayOfWeek());
    }

    private Stream<LocalDate> inYear(LocalDate begin) {
        if (!weekdays.isEmpty() && months.isEmpty() && monthDays.isEmpty()) {
            return onWeekdays(begin, begin.plusYears(1));
        }
        boolean open = months.isEmpty() && monthDays.isEmpty();
        Set<Integer> in = open
                ? Set.of(start.getMonthValue())
                : months.isEmpty() ? IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toSet()) : months;
        return in.stream().flatMap(month -> inMonth(begin.withMonth(month)));
    }

    private Stream<LocalDate> inMonth(LocalDate begin) {
        if (weekdays.isEmpty()) {
            return dayNumbers(begin, true).stream();
        }
        Stream<LocalDate> days = onWeekdays(begin, begin.plusMonths(1));
        return monthDays.isEmpty() ? days : days.filter(dayNumbers(begin, false)::contains);
    }

    /// @param begin the first day of the month or year that ends before `end`
    private Stream<LocalDate> onWeekdays(LocalDate begin, LocalDate end) {
        return begin.datesUntil(end)
                .filter(date -> weekdays.stream()
                        .anyMatch(one -> one.day() == date.getDayOfWeek()
                                && (one.n() == 0
                                        || one.n() == 1 + ChronoUnit.DAYS.between(begin, date) / 7
                                        || one.n() == -1 - (ChronoUnit.DAYS.between(date, end) - 1) / 7)));
    }

    /// The days of the date's month that `BYMONTHDAY` names, or the start's.
    ///
    /// @param lastStandsIn whether the last day stands in for one that the month lacks
    private Set<LocalDate> dayNumbers(LocalDate month, boolean lastStandsIn) {
        int length = month.lengthOfMonth();
        Set<LocalDate> dates = new TreeSet<>();
        for (int day : monthDays.isEmpty() ? List.of(start.getDayOfMonth()) : monthDays) {
            int asked = day > 0 ? day : length + 1 + day;
            if (lastStandsIn || asked >= 1 && asked <= length) {
                dates.add(month.withDayOfMonth(Math.clamp(asked, 1, length)));
            }
        }
        return dates;
    }
}
