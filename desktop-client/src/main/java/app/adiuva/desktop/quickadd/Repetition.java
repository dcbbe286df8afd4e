package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.task.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What follows `every`: a rule, the first day it falls on, and perhaps a time of day and an end.
///
/// @param first the first day, today included
record Repetition(String rule, LocalDate first, @Nullable LocalTime time) {
    private static final Pattern UNTIL = Pattern.compile("(.+?) (?:until|till|bis|bis zum) (.+)");
    private static final Pattern TIMED =
            Pattern.compile("(.+?) ((?:at |um )?[0-9]{1,2}(?:[:.][0-9]{2})?.*|(?:at )?noon)");

    /// @param words what follows `every`, in lower case, with single spaces
    static Optional<Repetition> read(String words, ZonedDateTime now, DayOfWeek weekStart) {
        LocalDate today = now.toLocalDate();
        Matcher until = UNTIL.matcher(words);
        if (until.matches()) {
            return new Days(today, weekStart)
                    .read(until.group(2))
                    .flatMap(end -> timed(until.group(1), today).flatMap(found -> found.until(end)));
        }
        return timed(words, today);
    }

    private static Optional<Repetition> timed(String words, LocalDate today) {
        Optional<Repetition> whole = RepeatRules.read(words, today);
        Matcher match = TIMED.matcher(words);
        if (whole.isPresent() || !match.matches()) {
            return whole;
        }
        return Times.read(match.group(2))
                .flatMap(time -> RepeatRules.read(match.group(1), today)
                        .map(found -> new Repetition(found.rule, found.first, time)));
    }

    private Optional<Repetition> until(LocalDate end) {
        String ended = rule + ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(end);
        return end.isBefore(first) ? Optional.empty() : Optional.of(new Repetition(ended, first, time));
    }

    /// The first time: one whose time of day has passed today is the one after it.
    When start(@Nullable LocalTime said, ZonedDateTime now) {
        LocalTime at = said == null ? time : said;
        if (at == null || first.atTime(at).atZone(now.getZone()).isAfter(now)) {
            return new When(first, at, false, null);
        }
        LocalDate day = Recurrence.parse(rule)
                .flatMap(known -> known.after(first.atTime(at).atZone(now.getZone()), now.toInstant()))
                .map(next -> next.at().toLocalDate())
                .orElse(first);
        return new When(day, at, false, null);
    }
}
