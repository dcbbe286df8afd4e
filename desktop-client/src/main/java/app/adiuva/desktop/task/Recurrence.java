package app.adiuva.desktop.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part of RFC 5545 rules that people use for tasks: every N days, weeks (on weekdays), months (on days of the
/// month, or the nth weekday) and years, until a date.
///
/// A day that a month does not have becomes the month's last day: the RFC would skip the month, but a rent due on the
/// 31st is also due in June. Times of day stay the same across changes of the clock.
public final class Recurrence {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int MOST_STEPS = 4_000;
    private static final int SHORTEST_MONTH = 28;
    /// A rule may come from a language model; one with longer steps is not followed.
    private static final int LONGEST_INTERVAL = 1_000;
    /// As in [app.adiuva.contracts.plan.FieldType.Instant].
    private static final int LAST_YEAR = 2200;

    private final String frequency;
    private final int interval;
    private final Set<DayOfWeek> weekdays;
    private final List<Integer> monthDays;
    private final @Nullable NthWeekday nth;
    private final @Nullable LocalDate until;

    private record NthWeekday(int n, DayOfWeek day) {
        NthWeekday {
            if (n == 0 || Math.abs(n) > 5) {
                throw new IllegalArgumentException("no month has that many weeks");
            }
        }
    }

    private Recurrence(Map<String, String> parts) {
        this.frequency = parts.getOrDefault("FREQ", "");
        this.interval = Math.max(1, Integer.parseInt(parts.getOrDefault("INTERVAL", "1")));
        if (interval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("no step of a calendar");
        }
        this.weekdays = EnumSet.noneOf(DayOfWeek.class);
        NthWeekday ordinal = null;
        for (String day : list(parts.get("BYDAY"))) {
            DayOfWeek weekday = weekday(day.substring(day.length() - 2));
            weekdays.add(weekday);
            ordinal = day.length() > 2
                    ? new NthWeekday(Integer.parseInt(day.substring(0, day.length() - 2)), weekday)
                    : ordinal;
        }
        this.nth = ordinal;
        this.monthDays =
                list(parts.get("BYMONTHDAY")).stream().map(Integer::valueOf).toList();
        this.until = Optional.ofNullable(parts.get("UNTIL"))
                .map(text -> LocalDate.parse(text.substring(0, 8), java.time.format.DateTimeFormatter.BASIC_ISO_DATE))
                .orElse(null);
    }

    /// Reads the part of a rule after `RRULE:`; empty when it is not one that this class knows.
    public static Optional<Recurrence> parse(String rule) {
        try {
            Map<String, String> parts = new HashMap<>();
            Arrays.stream(rule.split(";")).map(part -> part.split("=", 2)).forEach(p -> parts.put(p[0], p[1]));
            Recurrence recurrence = new Recurrence(parts);
            return Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").contains(recurrence.frequency)
                    ? Optional.of(recurrence)
                    : Optional.empty();
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /// The rule as the next occurrence carries it on: one that repeats on the day of the month it starts on names that
    /// day, so that a month without it does not move all that follow.
    public static String pinned(String rule, LocalDate start) {
        boolean open = rule.contains("FREQ=MONTHLY") && !rule.contains("BYMONTHDAY") && !rule.contains("BYDAY");
        return open && start.getDayOfMonth() > SHORTEST_MONTH ? rule + ";BYMONTHDAY=" + start.getDayOfMonth() : rule;
    }

    /// The first occurrence after both the one at `last` and the moment `now`; empty when the rule has ended.
    public Optional<ZonedDateTime> after(ZonedDateTime last, Instant now) {
        ZonedDateTime time = last;
        for (int step = 0; step < MOST_STEPS; step++) {
            LocalDate date = next(time.toLocalDate());
            if (date.getYear() > LAST_YEAR || until != null && date.isAfter(until)) {
                return Optional.empty();
            }
            time = LocalDateTime.of(date, last.toLocalTime()).atZone(last.getZone());
            if (time.toInstant().isAfter(now)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private LocalDate next(LocalDate date) {
        return switch (frequency) {
            case "DAILY" -> date.plusDays(interval);
            case "WEEKLY" -> nextWeekday(date);
            case "MONTHLY" -> nth != null ? nextNth(date, nth) : nextMonthDay(date);
            default -> date.plusYears(interval);
        };
    }

    private LocalDate nextWeekday(LocalDate date) {
        if (weekdays.isEmpty()) {
            return date.plusWeeks(interval);
        }
        LocalDate week = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate day = date.plusDays(1);
        while (!weekdays.contains(day.getDayOfWeek())
                || ChronoUnit.WEEKS.between(week, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                                % interval
                        != 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate nextMonthDay(LocalDate date) {
        List<Integer> days = monthDays.isEmpty() ? List.of(date.getDayOfMonth()) : monthDays;
        LocalDate laterThisMonth = earliest(date, days, date);
        return laterThisMonth != null
                ? laterThisMonth
                : java.util.Objects.requireNonNull(
                        earliest(date.withDayOfMonth(1).plusMonths(interval), days, date));
    }

    private static @Nullable LocalDate earliest(LocalDate month, List<Integer> days, LocalDate after) {
        return days.stream()
                .map(day -> inMonth(month, day))
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static LocalDate inMonth(LocalDate month, int day) {
        int length = month.lengthOfMonth();
        return month.withDayOfMonth(day > 0 ? Math.min(day, length) : Math.max(1, length + 1 + day));
    }

    /// A month without a fifth such weekday is skipped.
    private LocalDate nextNth(LocalDate date, NthWeekday nth) {
        LocalDate month = date.withDayOfMonth(1);
        LocalDate day;
        do {
            month = month.plusMonths(interval);
            day = month.with(TemporalAdjusters.dayOfWeekInMonth(nth.n(), nth.day()));
        } while (day.getMonth() != month.getMonth() && day.getYear() <= LAST_YEAR);
        return day;
    }

    private static DayOfWeek weekday(String code) {
        int index = WEEKDAYS.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("no weekday");
        }
        return DayOfWeek.of(index + 1);
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }
}
