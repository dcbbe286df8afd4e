package app.adiuva.desktop.filter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of whole days, open at an end that is null.
///
/// @param from inclusive
/// @param before exclusive
public record Days(@Nullable Instant from, @Nullable Instant before) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AWAY = Pattern.compile("(\\d{1,4})([dwmy])");

    /// Where days without a date lie: `7d` is in seven days or was seven days ago, `friday` the next or the last.
    public enum Direction {
        AHEAD,
        BACK
    }

    /// The days that `due<7d` or `created:yesterday` mean. Back in time `7d` alone means everything since.
    ///
    /// @param now the user's, which `today` and `7d` count from
    /// @throws FilterLine.NotUnderstood if the value is no day
    public static Days of(FilterWord word, ZonedDateTime now, Direction direction) {
        String value = word.value().toLowerCase(Locale.ROOT);
        LocalDate day = day(value, now.toLocalDate(), direction)
                .orElseThrow(() -> new FilterLine.NotUnderstood(FilterLine.Kind.NO_DAY));
        Instant start = day.atStartOfDay(now.getZone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(now.getZone()).toInstant();
        boolean since = direction == Direction.BACK && AWAY.matcher(value).matches();
        return switch (word.sign()) {
            case "<" -> new Days(null, start);
            case "<=" -> new Days(null, end);
            case ">" -> new Days(end, null);
            case ">=" -> new Days(start, null);
            default -> new Days(start, since ? null : end);
        };
    }

    private static Optional<LocalDate> day(String word, LocalDate today, Direction direction) {
        Matcher away = AWAY.matcher(word);
        if (away.matches()) {
            int n = Integer.parseInt(away.group(1)) * (direction == Direction.AHEAD ? 1 : -1);
            return Optional.of(
                    switch (away.group(2)) {
                        case "d" -> today.plusDays(n);
                        case "w" -> today.plusWeeks(n);
                        case "m" -> today.plusMonths(n);
                        default -> today.plusYears(n);
                    });
        }
        return switch (word) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "yesterday" -> Optional.of(today.minusDays(1));
            default ->
                weekday(word)
                        .map(day -> today.with(
                                direction == Direction.AHEAD
                                        ? TemporalAdjusters.nextOrSame(day)
                                        : TemporalAdjusters.previousOrSame(day)))
                        .or(() -> date(word));
        };
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }

    /// Years of more digits, which ISO 8601 knows too, lie beyond what can be stored.
    private static Optional<LocalDate> date(String word) {
        if (!DATE.matcher(word).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
