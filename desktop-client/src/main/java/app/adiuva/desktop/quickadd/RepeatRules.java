package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.quickadd.Vocabulary.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The ways to say how often: units, weekdays, days of the month, the nth weekday of the month, days of the year.
final class RepeatRules {
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Map<String, Integer> NTH = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("1st", 1),
            Map.entry("ersten", 1),
            Map.entry("second", 2),
            Map.entry("2nd", 2),
            Map.entry("zweiten", 2),
            Map.entry("third", 3),
            Map.entry("3rd", 3),
            Map.entry("dritten", 3),
            Map.entry("fourth", 4),
            Map.entry("4th", 4),
            Map.entry("vierten", 4),
            Map.entry("last", -1),
            Map.entry("letzten", -1));
    private static final int LAST_DAY = 31;
    private static final String MONTH = "(?:of the month|of each month|im monat|des monats)";
    private static final List<Rule> RULES = List.of(
            rule("(?:weekday|workday|werktag|arbeitstag)s?", (_, today) -> weekly(1, List.of(1, 2, 3, 4, 5), today)),
            rule("(?:weekend|wochenende)s?", (_, today) -> weekly(1, List.of(6, 7), today)),
            rule(
                    "(?:(\\S+) )?(?:month|monat)[es]? (?:on the|on|am) (\\d{1,2})(?:st|nd|rd|th|\\.)?",
                    (m, today) -> interval(m.group(1)).flatMap(n -> monthly(n, Integer.parseInt(m.group(2)), today))),
            rule(
                    "(?:(\\S+) )?(?:month|monat)s? (?:on the|am) (?:last day|letzten tag)",
                    (m, today) -> interval(m.group(1)).flatMap(n -> monthly(n, -1, today))),
            rule("(?:month|monat) (?:on the|am) (\\S+) (\\p{L}+)", (m, today) -> nth(m.group(1), m.group(2), today)),
            rule("(\\S+) (\\p{L}+) " + MONTH, (m, today) -> nth(m.group(1), m.group(2), today)),
            rule(
                    "(\\d{1,2})(?:st|nd|rd|th|\\.)(?: " + MONTH + ")?",
                    (m, today) -> monthly(1, Integer.parseInt(m.group(1)), today)),
            rule(
                    "(?:(\\S+) )?(?:weeks?|wochen?) (?:on|am) (.+)",
                    (m, today) -> interval(m.group(1))
                            .flatMap(n -> weekdays(m.group(2)).flatMap(days -> weekly(n, days, today)))),
            rule("(.+)", (m, today) -> weekdays(m.group(1)).flatMap(days -> weekly(1, days, today))),
            rule(
                    "(?:other|second|2nd|zweiten) (\\p{L}+)",
                    (m, today) -> weekdays(m.group(1)).flatMap(days -> weekly(2, days, today))),
            rule("(?:(?:year|jahr) (?:on |am )?)?(.*\\p{L}.*)", (m, today) -> yearly(m.group(1), today)),
            rule(
                    "(?:(\\S+) )?(\\p{L}+)",
                    (m, today) -> interval(m.group(1))
                            .flatMap(n -> Vocabulary.grain(m.group(2)).flatMap(grain -> plain(n, grain, today)))));

    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, Optional<Repetition>> read) {}

    private RepeatRules() {}

    private static Rule rule(String pattern, BiFunction<MatchResult, LocalDate, Optional<Repetition>> read) {
        return new Rule(Pattern.compile(pattern), read);
    }

    static Optional<Repetition> read(String words, LocalDate today) {
        return RULES.stream()
                .map(rule -> {
                    Matcher matcher = rule.pattern().matcher(words);
                    return matcher.matches() ? rule.read().apply(matcher, today) : Optional.<Repetition>empty();
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Integer> interval(@org.jspecify.annotations.Nullable String word) {
        return word == null ? Optional.of(1) : Vocabulary.number(word);
    }

    private static Optional<Repetition> plain(int count, Grain grain, LocalDate today) {
        return switch (grain) {
            case MINUTE, HOUR -> Optional.empty();
            case DAY -> found("DAILY", count, "", today);
            case WEEK -> found("WEEKLY", count, "", today);
            case MONTH -> found("MONTHLY", count, "", today);
            case YEAR -> found("YEARLY", count, "", today);
        };
    }

    private static Optional<Repetition> weekly(int count, List<Integer> days, LocalDate today) {
        String codes = days.stream().map(day -> CODES.get(day - 1)).collect(Collectors.joining(","));
        return days.stream()
                .map(day -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day))))
                .min(LocalDate::compareTo)
                .flatMap(first -> found("WEEKLY", count, ";BYDAY=" + codes, first));
    }

    /// A month without that day has it on its last, as [app.adiuva.desktop.task.Recurrence] has.
    private static Optional<Repetition> monthly(int count, int day, LocalDate today) {
        if (day > LAST_DAY || day == 0) {
            return Optional.empty();
        }
        Function<LocalDate, LocalDate> inMonth =
                month -> month.withDayOfMonth(day < 0 ? month.lengthOfMonth() : Math.min(day, month.lengthOfMonth()));
        LocalDate now = inMonth.apply(today);
        LocalDate first =
                now.isBefore(today) ? inMonth.apply(today.withDayOfMonth(1).plusMonths(1)) : now;
        return found("MONTHLY", count, ";BYMONTHDAY=" + day, first);
    }

    private static Optional<Repetition> nth(String ordinal, String weekday, LocalDate today) {
        Integer n = NTH.get(ordinal);
        return n == null
                ? Optional.empty()
                : Vocabulary.day(weekday).flatMap(day -> {
                    LocalDate now = today.with(TemporalAdjusters.dayOfWeekInMonth(n, day));
                    LocalDate first = now.isBefore(today)
                            ? today.withDayOfMonth(1).plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(n, day))
                            : now;
                    return found("MONTHLY", 1, ";BYDAY=" + n + CODES.get(day.getValue() - 1), first);
                });
    }

    /// `1 jan`: only days that are named by their month come every year.
    private static Optional<Repetition> yearly(String words, LocalDate today) {
        boolean named = Arrays.stream(words.split("[ .]"))
                .anyMatch(word -> Vocabulary.month(word).isPresent());
        return named && words.matches(".*\\d.*") && !words.matches(".*\\d{4}.*")
                ? new Days(today, DayOfWeek.MONDAY).read(words).flatMap(first -> found("YEARLY", 1, "", first))
                : Optional.empty();
    }

    private static Optional<List<Integer>> weekdays(String words) {
        TreeSet<Integer> days = new TreeSet<>();
        for (String word : words.split(", ?| and | und | & ")) {
            Optional<DayOfWeek> day = Vocabulary.day(word);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get().getValue());
        }
        return Optional.of(List.copyOf(days));
    }

    private static Optional<Repetition> found(String frequency, int count, String days, LocalDate first) {
        String interval = count == 1 ? "" : ";INTERVAL=" + count;
        return Optional.of(new Repetition("FREQ=" + frequency + interval + days, first, null));
    }
}
