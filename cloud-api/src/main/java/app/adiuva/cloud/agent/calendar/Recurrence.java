package app.adiuva.cloud.agent.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days on which an event recurs: the part of RFC 5545, section 3.3.10, that [app.adiuva.contracts.plan.FieldType]
/// admits. Weeks start on Monday. A day that a month does not have is skipped, as the RFC says.
record Recurrence(
        String frequency,
        int interval,
        Optional<Integer> count,
        Optional<LocalDate> until,
        List<Weekday> weekdays,
        List<Integer> monthDays,
        List<Integer> months) {

    private static final int LONGEST_SCAN_DAYS = 4_000;

    /// A weekday, in a month or year with its ordinal: `2TU`, `-1FR`; 0 for every one.
    private record Weekday(int ordinal, DayOfWeek day) {
        Weekday {
            if (Math.abs(ordinal) > 53) {
                throw new IllegalArgumentException("no month or year has that many weeks");
            }
        }

        boolean isOn(LocalDate date) {
            return date.getDayOfWeek() == day
                    && (ordinal == 0
                            || date.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day))
                                    .equals(date));
        }
    }

    /// Reads a rule; empty for one that is not understood.
    static Optional<Recurrence> parse(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, Math.max(0, equals)), part.substring(equals + 1));
        }
        try {
            return Optional.of(new Recurrence(
                    parts.getOrDefault("FREQ", ""),
                    Math.max(1, Integer.parseInt(parts.getOrDefault("INTERVAL", "1"))),
                    Optional.ofNullable(parts.get("COUNT")).map(Integer::valueOf),
                    Optional.ofNullable(parts.get("UNTIL")).map(Recurrence::date),
                    items(parts.get("BYDAY")).stream().map(Recurrence::weekday).toList(),
                    items(parts.get("BYMONTHDAY")).stream()
                            .map(Integer::valueOf)
                            .toList(),
                    items(parts.get("BYMONTH")).stream().map(Integer::valueOf).toList()));
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }

    /// The days from `first` on that lie in `from` to `to`, both inclusive.
    List<LocalDate> days(LocalDate first, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = until.filter(end -> end.isBefore(to)).orElse(to);
        // Without a count nothing before `from` matters, and a rule of many years stays cheap.
        LocalDate day = count.isEmpty() && from.isAfter(first) ? from : first;
        LocalDate horizon = day.plusDays(LONGEST_SCAN_DAYS);
        last = last.isBefore(horizon) ? last : horizon;
        for (int seen = 0; !day.isAfter(last) && seen < count.orElse(Integer.MAX_VALUE); day = day.plusDays(1)) {
            if (isOn(day, first)) {
                seen++;
                if (!day.isBefore(from)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private boolean isOn(LocalDate day, LocalDate first) {
        boolean monthFits = months.isEmpty() || months.contains(day.getMonthValue());
        return monthFits
                && switch (frequency) {
                    case "DAILY" -> every(ChronoUnit.DAYS.between(first, day)) && weekdayFits(day) && monthDayFits(day);
                    case "WEEKLY" ->
                        every(ChronoUnit.WEEKS.between(monday(first), monday(day)))
                                && (weekdays.isEmpty() ? day.getDayOfWeek() == first.getDayOfWeek() : weekdayFits(day));
                    case "MONTHLY" ->
                        every(ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day)))
                                && dayOfMonthFits(day, first);
                    case "YEARLY" ->
                        every(day.getYear() - first.getYear())
                                && (!months.isEmpty() || day.getMonth() == first.getMonth())
                                && dayOfMonthFits(day, first);
                    default -> false;
                };
    }

    private boolean every(long distance) {
        return distance % interval == 0;
    }

    private boolean weekdayFits(LocalDate day) {
        return weekdays.isEmpty() || weekdays.stream().anyMatch(w -> w.isOn(day));
    }

    private boolean monthDayFits(LocalDate day) {
        return monthDays.isEmpty()
                || monthDays.stream()
                        .anyMatch(d ->
                                d > 0 ? day.getDayOfMonth() == d : day.getDayOfMonth() == day.lengthOfMonth() + 1 + d);
    }

    private boolean dayOfMonthFits(LocalDate day, LocalDate first) {
        return monthDays.isEmpty() && weekdays.isEmpty()
                ? day.getDayOfMonth() == first.getDayOfMonth()
                : monthDayFits(day) && weekdayFits(day);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<String> items(@Nullable String list) {
        return list == null || list.isEmpty() ? List.of() : Arrays.asList(list.split(",", -1));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.substring(0, Math.min(8, text.length())), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Weekday weekday(String text) {
        String letters = text.substring(Math.max(0, text.length() - 2)).toUpperCase(Locale.ROOT);
        String ordinal = text.substring(0, text.length() - letters.length());
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(d -> d.name().startsWith(letters))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return new Weekday(ordinal.isEmpty() ? 0 : Integer.parseInt(ordinal), day);
    }
}
