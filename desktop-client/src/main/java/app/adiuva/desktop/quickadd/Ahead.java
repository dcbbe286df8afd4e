package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.quickadd.Vocabulary.Grain;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What follows a `*`: how long before the task is due, or a moment of its own.
sealed interface Ahead {
    LocalTime MORNING = LocalTime.of(9, 0);
    LocalTime EVENING = LocalTime.of(18, 0);

    /// So many minutes, hours, days or weeks before.
    record Before(int count, Grain grain) implements Ahead {}

    /// A time of day, so many days before.
    record DaysBefore(int days, LocalTime time) implements Ahead {}

    record At(When when) implements Ahead {}

    Pattern LENGTH = Pattern.compile("(\\d{1,3}) ?(\\p{L}+)(?: before| vorher| davor)?");
    Pattern DAY_BEFORE = Pattern.compile("(?:day before|am tag davor|tag davor|am vortag)(?: (.+))?");

    static Optional<Ahead> read(String words, ZonedDateTime now, DayOfWeek weekStart) {
        if (words.matches("evening before|(am )?abend (vorher|davor)|(am )?vorabend")) {
            return Optional.of(new DaysBefore(1, EVENING));
        }
        if (words.matches("same morning|in the morning|that morning|morgens|am morgen")) {
            return Optional.of(new DaysBefore(0, MORNING));
        }
        Matcher day = DAY_BEFORE.matcher(words);
        if (day.matches()) {
            return day.group(1) == null
                    ? Optional.of(new DaysBefore(1, MORNING))
                    : Times.read(day.group(1)).map(time -> new DaysBefore(1, time));
        }
        Matcher length = LENGTH.matcher(words);
        if (length.matches()) {
            // A reminder of months before is none: here m are minutes.
            Optional<Grain> grain =
                    length.group(2).equals("m") ? Optional.of(Grain.MINUTE) : Vocabulary.grain(length.group(2));
            return grain.filter(unit -> unit.compareTo(Grain.MONTH) < 0)
                    .map(unit -> new Before(Integer.parseInt(length.group(1)), unit));
        }
        return Times.read(words)
                .<Ahead>map(time -> new DaysBefore(0, time))
                .or(() -> When.read(words, now, weekStart)
                        .filter(when -> when.time() != null || when.exact() != null)
                        .map(At::new));
    }

    /// The moment; empty when it needs a due time that there is not.
    default Optional<ZonedDateTime> resolve(Meaning.@Nullable Due due, ZonedDateTime now) {
        return switch (this) {
            case At own -> Optional.of(own.when().due(now).at());
            case DaysBefore before ->
                due == null
                        ? before.days() == 0
                                ? Optional.of(new When(null, before.time(), false, null)
                                        .due(now)
                                        .at())
                                : Optional.empty()
                        : Optional.of(due.at()
                                .toLocalDate()
                                .minusDays(before.days())
                                .atTime(before.time())
                                .atZone(now.getZone()));
            case Before before -> due == null ? Optional.empty() : before(before, due);
        };
    }

    private static Optional<ZonedDateTime> before(Before before, Meaning.Due due) {
        ZonedDateTime at = due.allDay() ? due.at().with(MORNING) : due.at();
        return switch (before.grain()) {
            case MINUTE -> due.allDay() ? Optional.empty() : Optional.of(at.minusMinutes(before.count()));
            case HOUR -> due.allDay() ? Optional.empty() : Optional.of(at.minusHours(before.count()));
            case DAY -> Optional.of(at.minusDays(before.count()));
            case WEEK -> Optional.of(at.minusWeeks(before.count()));
            case MONTH, YEAR -> Optional.empty();
        };
    }
}
