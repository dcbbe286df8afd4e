package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a recurrence rule of RFC 5545 (the part after `RRULE:`) in words: `Every 2 weeks on Mon, Thu`.
public final class RecurrenceWords {
    private static final Map<String, String> DAYS =
            Map.of("MO", "Mon", "TU", "Tue", "WE", "Wed", "TH", "Thu", "FR", "Fri", "SA", "Sat", "SU", "Sun");

    private RecurrenceWords() {}

    public static String of(String rule) {
        Map<String, String> parts = Arrays.stream(rule.split(";"))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
        String every = every(parts.getOrDefault("FREQ", ""), parts.getOrDefault("INTERVAL", "1"));
        return every.isEmpty() ? rule : every + when(parts.get("BYDAY"), parts.get("BYMONTHDAY"));
    }

    private static String every(String frequency, String interval) {
        boolean single = interval.equals("1");
        return switch (frequency) {
            case "DAILY" -> single ? text("repeat.day") : text("repeat.days", interval);
            case "WEEKLY" -> single ? text("repeat.week") : text("repeat.weeks", interval);
            case "MONTHLY" -> single ? text("repeat.month") : text("repeat.months", interval);
            case "YEARLY" -> single ? text("repeat.year") : text("repeat.years", interval);
            default -> "";
        };
    }

    private static String when(@Nullable String days, @Nullable String monthDay) {
        if (days != null) {
            return text(
                    "repeat.on",
                    Arrays.stream(days.split(","))
                            .map(day -> DAYS.getOrDefault(day, day))
                            .collect(Collectors.joining(", ")));
        }
        return monthDay == null ? "" : text("repeat.on_the", monthDay.equals("-1") ? text("repeat.last") : monthDay);
    }
}
