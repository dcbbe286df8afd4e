package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.quickadd.Vocabulary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// How German names days.
final class GermanDays {
    private static final String DAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag";
    static final String MONTHS =
            "(?:jan(?:uar)?|feb(?:ruar)?|märz|april|mai|juni|juli|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)(?!\\p{L})";
    private static final String PART = "(?: (?:früh|vormittag|mittag|nachmittag|abend))?";
    private static final String BEFORE =
            "(?:(?<!\\p{L})(?:bis spätestens|spätestens am|spätestens|bis zum|bis|am|vor|für|ab|schon|gleich)\\s+)*";

    static final List<DayForm> FORMS = List.of(
            form("heute" + PART, (_, today) -> today),
            form("übermorgen" + PART, (_, today) -> today.plusDays(2)),
            form("(?<!am )(?<!jeden )(?<!guten )morgen" + PART, (_, today) -> today.plusDays(1)),
            form("(?:(?:diesen|nächsten|kommenden) )?(" + DAYS + ")" + PART, GermanDays::weekday),
            form("in (\\d{1,3}|einem|einer|zwei|drei|vier|fünf|sechs) (tag|woche|monat)(?:e?n?)", GermanDays::later),
            form(
                    "(\\d{1,2})\\.\\s?(" + MONTHS + ")\\.?(?: (\\d{4}))?",
                    (m, today) -> date(today, m.group(3), month(m.group(2)), m.group(1))),
            form(
                    "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?",
                    (m, today) -> date(today, m.group(3), Month.of(Integer.parseInt(m.group(2))), m.group(1))),
            form(
                    "ende (?:der|dieser) woche|diese woche",
                    (_, today) -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))),
            form("ende (?:des|dieses) monats|monatsende", (_, today) -> today.with(TemporalAdjusters.lastDayOfMonth())),
            form("(?:dieses )?wochenende", (_, today) -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))),
            form("nächste woche", (_, today) -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));

    private GermanDays() {}

    private static DayForm form(String pattern, DayForm.Reader reader) {
        return DayForm.of(BEFORE, pattern, reader);
    }

    /// The next day of this name; today's own name means a week from now.
    private static LocalDate weekday(MatchResult match, LocalDate today) {
        return today.with(
                TemporalAdjusters.next(Vocabulary.day(lower(match.group(1))).orElseThrow()));
    }

    private static LocalDate later(MatchResult match, LocalDate today) {
        int count = Vocabulary.number(lower(match.group(1))).orElse(1);
        return switch (lower(match.group(2))) {
            case "tag" -> today.plusDays(count);
            case "woche" -> today.plusWeeks(count);
            default -> today.plusMonths(count);
        };
    }

    private static Month month(String word) {
        return Vocabulary.month(lower(word)).orElseThrow();
    }

    private static LocalDate date(LocalDate today, @Nullable String year, Month month, String day) {
        int number = Integer.parseInt(day);
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, number);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, number);
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
