package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.quickadd.Vocabulary.Grain;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days in words, seen from today. A day of the week or of the year is the next such day, today included; `next mon`
/// is the Monday of next week, whose first day is a setting.
final class Days {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:on |this |am |diesen |coming |kommenden )?(\\p{L}+)\\.?");
    private static final String NEXT = "(?:next|nächste[nrs]?|naechste[nrs]?) ";

    private final LocalDate today;
    private final DayOfWeek weekStart;
    private final List<Rule> rules;

    private record Rule(Pattern pattern, Function<MatchResult, Optional<LocalDate>> day) {}

    Days(LocalDate today, DayOfWeek weekStart) {
        this.today = today;
        this.weekStart = weekStart;
        this.rules = List.of(
                rule("today|heute", _ -> Optional.of(today)),
                rule("tomorrow|tmr|tmrw|morgen", _ -> Optional.of(today.plusDays(1))),
                rule("day after tomorrow|übermorgen|uebermorgen", _ -> Optional.of(today.plusDays(2))),
                rule("weekend|wochenende", _ -> Optional.of(coming(DayOfWeek.SATURDAY))),
                rule("eom|end of month|end of the month|monatsende|ende des monats", _ -> Optional.of(monthEnd())),
                new Rule(WEEKDAY, m -> Vocabulary.day(m.group(1)).map(this::coming)),
                rule(NEXT + "(\\p{L}+)", this::ofNext),
                rule("(\\d{4})-(\\d{2})-(\\d{2})", m -> date(number(m, 1), number(m, 2), number(m, 3))),
                rule("(?:am )?(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})", m -> date(number(m, 3), number(m, 2), number(m, 1))),
                rule("(?:am )?(\\d{1,2})\\.(\\d{1,2})\\.", m -> ofYear(number(m, 2), number(m, 1))),
                rule(
                        "(?:on |the |on the |am )?(\\d{1,2})" + ORDINAL + "(?: of)? (\\p{L}+)\\.?(?:,? (\\d{4}))?",
                        m -> named(m.group(2), number(m, 1), m.group(3))),
                rule(
                        "(?:on )?(\\p{L}+)\\.? (\\d{1,2})" + ORDINAL + "(?:,? (\\d{4}))?",
                        m -> named(m.group(1), number(m, 2), m.group(3))),
                rule("(?:on |the |on the |am )?(\\d{1,2})(?:st|nd|rd|th|\\.)", m -> ofMonth(number(m, 1))),
                rule(
                        "(?:\\+|in )(\\S+?) ?(\\p{L}+)",
                        m -> Vocabulary.number(m.group(1))
                                .flatMap(count -> Vocabulary.grain(m.group(2)).flatMap(grain -> later(count, grain)))));
    }

    private static Rule rule(String pattern, Function<MatchResult, Optional<LocalDate>> day) {
        return new Rule(Pattern.compile(pattern), day);
    }

    /// @param words in lower case, with single spaces
    Optional<LocalDate> read(String words) {
        return rules.stream()
                .map(rule -> {
                    Matcher matcher = rule.pattern().matcher(words);
                    return matcher.matches() ? rule.day().apply(matcher) : Optional.<LocalDate>empty();
                })
                .flatMap(Optional::stream)
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .findFirst();
    }

    /// Whether these words name a day of the week, so that today's means next week's once its time has passed.
    static boolean isWeekday(String words) {
        Matcher named = WEEKDAY.matcher(words);
        return named.matches() && Vocabulary.day(named.group(1)).isPresent();
    }

    LocalDate coming(DayOfWeek day) {
        return today.with(TemporalAdjusters.nextOrSame(day));
    }

    private LocalDate monthEnd() {
        return today.with(TemporalAdjusters.lastDayOfMonth());
    }

    private Optional<LocalDate> ofNext(MatchResult match) {
        String word = match.group(1);
        LocalDate nextWeek = today.with(TemporalAdjusters.next(weekStart));
        if (Set.of("week", "woche").contains(word)) {
            return Optional.of(nextWeek);
        }
        if (Set.of("month", "monat").contains(word)) {
            return Optional.of(today.with(TemporalAdjusters.firstDayOfNextMonth()));
        }
        if (Set.of("year", "jahr").contains(word)) {
            return Optional.of(today.with(TemporalAdjusters.firstDayOfNextYear()));
        }
        return Vocabulary.day(word).map(day -> nextWeek.with(TemporalAdjusters.nextOrSame(day)));
    }

    private Optional<LocalDate> named(String monthName, int day, @org.jspecify.annotations.Nullable String year) {
        Optional<Month> month = Vocabulary.month(monthName);
        return year == null
                ? month.flatMap(found -> ofYear(found.getValue(), day))
                : month.flatMap(found -> date(Integer.parseInt(year), found.getValue(), day));
    }

    /// The next such day; one that only leap years have is in a leap year.
    private Optional<LocalDate> ofYear(int month, int day) {
        for (int year = today.getYear(); year <= today.getYear() + 8; year++) {
            Optional<LocalDate> found = date(year, month, day).filter(date -> !date.isBefore(today));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The next month that has such a day.
    private Optional<LocalDate> ofMonth(int day) {
        for (int ahead = 0; ahead <= 12; ahead++) {
            LocalDate month = today.withDayOfMonth(1).plusMonths(ahead);
            Optional<LocalDate> found =
                    date(month.getYear(), month.getMonthValue(), day).filter(date -> !date.isBefore(today));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> later(int count, Grain grain) {
        return switch (grain) {
            case MINUTE, HOUR -> Optional.empty();
            case DAY -> Optional.of(today.plusDays(count));
            case WEEK -> Optional.of(today.plusWeeks(count));
            case MONTH -> Optional.of(today.plusMonths(count));
            case YEAR -> Optional.of(today.plusYears(count));
        };
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
