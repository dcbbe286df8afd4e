package app.adiuva.desktop.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of RFC 5545 rules that people use for tasks: every N days, weeks, months and years, on weekdays, on days
/// of the month or of some months, on the nth weekday, until a date or so many times.
///
/// A day that a month does not have becomes the month's last day: the RFC would skip the month, but a rent due on the
/// 31st is also due in June. A time of day that the change of the clock leaves out is as much later that day, and the
/// day after it is what it was; one that comes twice is the first of the two.
public final class Recurrence {
    /// As in [app.adiuva.contracts.plan.FieldType.Instant].
    private static final int LAST_YEAR = 2200;

    private static final int SHORTEST_MONTH = 28;

    private final RuleParts parts;
    private final @Nullable LocalDate until;
    private final int count;

    private Recurrence(RuleParts parts) {
        this.parts = parts;
        this.until = parts.text("UNTIL")
                .map(text -> LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE))
                .orElse(null);
        this.count = parts.text("COUNT").map(Integer::valueOf).orElse(Integer.MAX_VALUE);
    }

    /// The next time of a task that repeats.
    ///
    /// @param at when it is due
    /// @param rule as that task carries it on
    public record Next(ZonedDateTime at, String rule) {}

    /// Reads the part of a rule after `RRULE:`; empty when it is not one that this class knows.
    public static Optional<Recurrence> parse(String rule) {
        try {
            Recurrence recurrence = new Recurrence(RuleParts.of(rule.toUpperCase(Locale.ROOT)));
            var _ = new RulePeriods(recurrence.parts, LocalDate.EPOCH);
            return Optional.of(recurrence);
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /// The first occurrence after both the one at `last` and the moment `now`; empty when the rule has ended. Those in
    /// between are missed, and count.
    public Optional<Next> after(ZonedDateTime last, Instant now) {
        RuleParts anchored = anchored(last);
        LocalTime time = anchored.time(last).orElse(last.toLocalTime());
        RulePeriods periods = new RulePeriods(anchored, last.toLocalDate());
        int left = count;
        for (LocalDate date = periods.next(LAST_YEAR); date != null; date = periods.next(LAST_YEAR)) {
            left--;
            if (left <= 0 || until != null && date.isAfter(until)) {
                return Optional.empty();
            }
            ZonedDateTime at = date.atTime(time).atZone(last.getZone());
            if (at.toInstant().isAfter(now)) {
                return Optional.of(new Next(at, carriedOn(anchored, at, time, left)));
            }
        }
        return Optional.empty();
    }

    /// A rule that repeats on the day it starts on names that day once a month may lack it, so that February does not
    /// move all the months that follow.
    private RuleParts anchored(ZonedDateTime last) {
        int day = last.getDayOfMonth();
        boolean open = parts.text("BYMONTHDAY").isEmpty() && parts.text("BYDAY").isEmpty();
        if (!open || day <= SHORTEST_MONTH) {
            return parts;
        }
        return switch (parts.frequency()) {
            case "MONTHLY" -> parts.with("BYMONTHDAY", String.valueOf(day));
            case "YEARLY" ->
                parts.with("BYMONTH", parts.text("BYMONTH").orElse(String.valueOf(last.getMonthValue())))
                        .with("BYMONTHDAY", String.valueOf(day));
            default -> parts;
        };
    }

    private String carriedOn(RuleParts anchored, ZonedDateTime at, LocalTime time, int left) {
        RuleParts next = anchored.withoutTime();
        if (!at.toLocalTime().equals(time)) {
            next = next.withTime(time);
        }
        return (count == Integer.MAX_VALUE ? next : next.with("COUNT", String.valueOf(left))).toString();
    }

    static DayOfWeek weekday(String code) {
        int index = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("no weekday");
        }
        return DayOfWeek.of(index + 1);
    }
}
