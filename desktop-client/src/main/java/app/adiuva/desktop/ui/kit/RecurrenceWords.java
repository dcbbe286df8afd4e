package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a recurrence rule of RFC 5545 (the part after `RRULE:`) in words: `Every 2 weeks on Mon, Thu`.
public final class RecurrenceWords {
    private static final Map<String, String> DAYS =
            Map.of("MO", "Mon", "TU", "Tue", "WE", "Wed", "TH", "Thu", "FR", "Fri", "SA", "Sat", "SU", "Sun");

    private static final Pattern NTH = Pattern.compile("([1-5]|-1)[A-Z]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(0[1-9]|1[0-2])[0-9]{2}.*");

    private RecurrenceWords() {}

    public static String of(String rule) {
        Map<String, String> parts = Arrays.stream(rule.split(";"))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
        String every = every(parts.getOrDefault("FREQ", ""), parts.getOrDefault("INTERVAL", "1"));
        return every.isEmpty()
                ? rule
                : every + when(parts.get("BYDAY"), parts.get("BYMONTHDAY")) + until(parts.get("UNTIL"));
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

    private static String nth(String day) {
        String weekday = DAYS.getOrDefault(day.substring(day.length() - 2), day);
        return switch (day.substring(0, day.length() - 2)) {
            case "1" -> text("repeat.first", weekday);
            case "2" -> text("repeat.second", weekday);
            case "3" -> text("repeat.third", weekday);
            case "4" -> text("repeat.fourth", weekday);
            case "5" -> text("repeat.fifth", weekday);
            default -> text("repeat.last_weekday", weekday);
        };
    }

    private static String until(@Nullable String end) {
        return end == null || !DATE.matcher(end).matches()
                ? ""
                : text(
                        "repeat.until",
                        Integer.parseInt(end.substring(6, 8)) + " "
                                + Month.of(Integer.parseInt(end.substring(4, 6)))
                                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                + " " + end.substring(0, 4));
    }

    private static String when(@Nullable String days, @Nullable String monthDay) {
        if (days != null && NTH.matcher(days).matches()) {
            return text("repeat.nth", nth(days));
        }
        if (days != null) {
            return text(
                    "repeat.on",
                    Arrays.stream(days.split(","))
                            .map(day -> DAYS.getOrDefault(day, day))
                            .collect(Collectors.joining(", ")));
        }
        return monthDay == null
                ? ""
                : text(
                        "repeat.on_the",
                        Arrays.stream(monthDay.split(","))
                                .map(RecurrenceWords::ordinal)
                                .collect(Collectors.joining(", ")));
    }

    private static String ordinal(String day) {
        return switch (day) {
            case "-1" -> text("repeat.last");
            case "1", "21", "31" -> text("repeat.day_st", day);
            case "2", "22" -> text("repeat.day_nd", day);
            case "3", "23" -> text("repeat.day_rd", day);
            default -> text("repeat.day_th", day);
        };
    }
}
