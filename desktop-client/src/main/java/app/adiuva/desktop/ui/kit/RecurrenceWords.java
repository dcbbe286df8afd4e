package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a recurrence rule of RFC 5545 (the part after `RRULE:`) in words: `Every 2 weeks on Mon, Thu`.
public final class RecurrenceWords {
    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 2), day -> day));

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
        String weekday = weekday(day.substring(day.length() - 2));
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
        try {
            return end == null || !DATE.matcher(end).matches()
                    ? ""
                    : text("repeat.until", last(LocalDate.parse(end.substring(0, 8), BASIC_ISO_DATE)));
        } catch (DateTimeException noDay) { // such as the 31st of June
            return "";
        }
    }

    private static String last(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.day_and_year"), words()).format(day);
    }

    /// `Mon` for `MO`; anything else as it is.
    private static String weekday(String code) {
        DayOfWeek day = DAYS.get(code);
        return day == null ? code : day.getDisplayName(TextStyle.SHORT_STANDALONE, words());
    }

    private static Locale words() {
        return Messages.language().words();
    }

    private static String when(@Nullable String days, @Nullable String monthDay) {
        if (days != null && NTH.matcher(days).matches()) {
            return text("repeat.nth", nth(days));
        }
        if (days != null) {
            return text(
                    "repeat.on",
                    Arrays.stream(days.split(",")).map(RecurrenceWords::weekday).collect(Collectors.joining(", ")));
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
