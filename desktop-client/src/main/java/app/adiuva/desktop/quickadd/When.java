package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.quickadd.Vocabulary.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What follows an `@`: a day, a time of day, both, or a moment counted from now.
///
/// @param rolls whether the day is a day of the week: today's means next week's once its time has passed
record When(
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        boolean rolls,
        @Nullable ZonedDateTime exact) {
    private static final Pattern FROM_NOW = Pattern.compile("(?:\\+|in )(\\S+?) ?(\\p{L}+)");

    /// @param words in lower case, with single spaces
    static Optional<When> read(String words, ZonedDateTime now, DayOfWeek weekStart) {
        Optional<ZonedDateTime> exact = fromNow(words, now);
        if (exact.isPresent()) {
            return exact.map(moment -> new When(null, null, false, moment));
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Days days = new Days(now.toLocalDate(), weekStart);
        String[] parts = words.split(" ");
        for (int cut = parts.length; cut >= 0; cut--) {
            String before = String.join(" ", Arrays.copyOfRange(parts, 0, cut));
            String after = String.join(" ", Arrays.copyOfRange(parts, cut, parts.length));
            Optional<When> found = of(before, after, days).or(() -> of(after, before, days));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<When> of(String day, String time, Days days) {
        Optional<LocalDate> date = days.read(day);
        Optional<LocalTime> clock = Times.read(time);
        boolean read = (day.isEmpty() || date.isPresent()) && (time.isEmpty() || clock.isPresent());
        return read
                ? Optional.of(new When(date.orElse(null), clock.orElse(null), Days.isWeekday(day), null))
                : Optional.empty();
    }

    private static Optional<ZonedDateTime> fromNow(String words, ZonedDateTime now) {
        Matcher match = FROM_NOW.matcher(words);
        if (!match.matches()) {
            return Optional.empty();
        }
        ZonedDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        Optional<Grain> grain = Vocabulary.grain(match.group(2));
        return Vocabulary.number(match.group(1))
                .flatMap(count -> grain.flatMap(unit -> switch (unit) {
                    case MINUTE -> Optional.of(minute.plusMinutes(count));
                    case HOUR -> Optional.of(minute.plusHours(count));
                    case DAY, WEEK, MONTH, YEAR -> Optional.empty();
                }));
    }

    /// This with what the other adds, when one is only a day and the other only a time.
    Optional<When> with(When other) {
        if (exact != null || other.exact != null) {
            return Optional.empty();
        }
        if (day != null && time == null && other.day == null) {
            return Optional.of(new When(day, other.time, rolls, null));
        }
        return day == null && other.day != null && other.time == null
                ? Optional.of(new When(other.day, time, other.rolls, null))
                : Optional.empty();
    }

    /// When that is. A time of day without a day is the next such time.
    Meaning.Due due(ZonedDateTime now) {
        if (exact != null) {
            return new Meaning.Due(exact, false);
        }
        LocalDate on = day == null ? now.toLocalDate() : day;
        if (time == null) {
            return new Meaning.Due(on.atStartOfDay(now.getZone()), true);
        }
        ZonedDateTime at = on.atTime(time).atZone(now.getZone());
        if (!at.isAfter(now) && (day == null || rolls)) {
            at = on.plusDays(day == null ? 1 : 7).atTime(time).atZone(now.getZone());
        }
        return new Meaning.Due(at, false);
    }
}
