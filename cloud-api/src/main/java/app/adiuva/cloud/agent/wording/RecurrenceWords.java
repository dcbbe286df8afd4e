package app.adiuva.cloud.agent.wording;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says a recurrence rule (RFC 5545, section 3.3.10) in words: "every month on day 1".
public final class RecurrenceWords {
    private static final Map<String, String> UNITS =
            Map.of("DAILY", "day", "WEEKLY", "week", "MONTHLY", "month", "YEARLY", "year");

    private RecurrenceWords() {}

    public static String of(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        String unit = UNITS.getOrDefault(parts.getOrDefault("FREQ", ""), "time");
        String interval = parts.getOrDefault("INTERVAL", "1");
        String every = interval.equals("1") ? "every " + unit : "every " + interval + " " + unit + "s";
        String days = parts.getOrDefault("BYDAY", "");
        if (days.equals("MO,TU,WE,TH,FR")) {
            return "every weekday";
        }
        if (!days.isEmpty()) {
            List<String> names = Arrays.stream(days.split(",", -1))
                    .map(RecurrenceWords::dayName)
                    .toList();
            return interval.equals("1") && unit.equals("week")
                    ? "every " + Wording.join(names)
                    : every + " on " + Wording.join(names);
        }
        String monthDay = parts.getOrDefault("BYMONTHDAY", "");
        if (!monthDay.isEmpty()) {
            return every + (monthDay.equals("-1") ? " on the last day" : " on day " + monthDay.replace(",", " and "));
        }
        return every;
    }

    private static String dayName(String code) {
        String letters = code.substring(Math.max(0, code.length() - 2));
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(d -> d.name().startsWith(letters))
                .findFirst();
        return day.map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).orElse(code);
    }
}
