package app.adiuva.desktop.suggestion;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day, perhaps with a time, that a sentence plainly names in English or German, and the sentence without it.
///
/// @param rest the sentence without the words of the day and the time
record DayWords(LocalDate day, @Nullable LocalTime time, String rest) {
    private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final String NUMBERS = "a|an|one|two|three|four|five|six|seven|eight|nine|ten";
    private static final String BEFORE = "(?:\\b(?:by|before|until|till|on|for|due|due on|due by|no later than)\\s+)?";
    private static final Pattern TIME = Pattern.compile(
            "(?:\\b(?:at|by|before|around|um|gegen|ab|bis)\\s+)?\\b(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])\\.?m\\b\\.?"
                    + "|(\\d{1,2})(?::(\\d{2}))(?:\\s*uhr\\b)?|(noon)\\b|(\\d{1,2})(?:[.](\\d{2}))?\\s*uhr\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<DayForm> ENGLISH = List.of(
            form("(today|tonight|this (?:morning|afternoon|evening))", (m, today) -> today),
            form("the day after tomorrow", (m, today) -> today.plusDays(2)),
            form("(tomorrow(?: (?:morning|afternoon|evening|night))?)", (m, today) -> today.plusDays(1)),
            form("(this |next |coming )?(" + DAYS + ")(?: (?:morning|afternoon|evening|night))?", DayWords::weekday),
            form("in (\\d{1,3}|" + NUMBERS + ") (day|week|month)s?", DayWords::later),
            form(
                    "(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")\\b\\.?(?:,? (\\d{4}))?",
                    (m, today) -> date(today, m.group(3), m.group(2), m.group(1))),
            form(
                    "(" + MONTHS + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?",
                    (m, today) -> date(today, m.group(3), m.group(1), m.group(2))),
            form(
                    "(\\d{4})-(\\d{2})-(\\d{2})",
                    (m, today) -> LocalDate.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3))),
            form("the (\\d{1,2})(?:st|nd|rd|th)", (m, today) -> dayOfMonth(today, Integer.parseInt(m.group(1)))),
            form(
                    "(?:the )?end of (?:the |this )?week|this week",
                    (m, today) -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))),
            form("(?:the )?end of (?:the |this )?month", (m, today) -> today.with(TemporalAdjusters.lastDayOfMonth())),
            form(
                    "this weekend|(?:at |on )?the weekend",
                    (m, today) -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))),
            form("next week", (m, today) -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));

    private static DayForm form(String pattern, DayForm.Reader reader) {
        return DayForm.of(BEFORE, pattern, reader);
    }

    /// The first form of a day that the sentence holds; empty when it names none, or one that no calendar has.
    static Optional<DayWords> in(String sentence, LocalDate today) {
        for (DayForm form :
                Stream.concat(ENGLISH.stream(), GermanDays.FORMS.stream()).toList()) {
            Matcher match = form.pattern().matcher(sentence);
            if (match.find()) {
                try {
                    LocalDate day = form.reader().day(match.toMatchResult(), today);
                    return Optional.of(withTime(day, cut(sentence, match)));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static DayWords withTime(LocalDate day, String rest) {
        Matcher match = TIME.matcher(rest);
        if (!match.find()) {
            return new DayWords(day, null, rest);
        }
        int first = match.group(4) != null ? 4 : match.group(7) != null ? 7 : 1;
        int hour = match.group(6) != null ? 12 : Integer.parseInt(match.group(first));
        String minutes = match.group(first + 1);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (match.group(3) != null) {
            hour = hour % 12 + (match.group(3).equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60
                ? new DayWords(day, LocalTime.of(hour, minute), cut(rest, match))
                : new DayWords(day, null, rest);
    }

    private static String cut(String sentence, Matcher match) {
        String rest = sentence.substring(0, match.start()).strip() + " "
                + sentence.substring(match.end()).strip();
        return rest.replaceAll("\\s+([,.;!])", "$1").replaceAll("^[,;:\\s]+|[,;:\\s]+$", "");
    }

    /// The next day of this name; today's own name means a week from now.
    private static LocalDate weekday(MatchResult match, LocalDate today) {
        DayOfWeek day = DayOfWeek.valueOf(match.group(2).toUpperCase(Locale.ROOT));
        return today.with(TemporalAdjusters.next(day));
    }

    private static LocalDate later(MatchResult match, LocalDate today) {
        String word = match.group(1).toLowerCase(Locale.ROOT);
        List<String> names = List.of(NUMBERS.split("\\|"));
        int place = names.indexOf(word);
        int count = place < 0 ? Integer.parseInt(word) : Math.max(1, place - 1);
        return switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> today.plusDays(count);
            case "week" -> today.plusWeeks(count);
            default -> today.plusMonths(count);
        };
    }

    private static LocalDate date(LocalDate today, @Nullable String year, String month, String day) {
        String start = month.substring(0, 3).toUpperCase(Locale.ROOT);
        Month named = List.of(Month.values()).stream()
                .filter(each -> each.name().startsWith(start))
                .findFirst()
                .orElseThrow();
        int number = Integer.parseInt(day);
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), named, number);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), named, number);
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    private static LocalDate dayOfMonth(LocalDate today, int day) {
        LocalDate start = day >= today.getDayOfMonth() ? today : today.with(TemporalAdjusters.firstDayOfNextMonth());
        return start.withDayOfMonth(day);
    }
}
