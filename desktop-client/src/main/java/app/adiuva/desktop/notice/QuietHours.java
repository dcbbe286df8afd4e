package app.adiuva.desktop.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;

/// When nothing is told: a part of the day, and an hour that the user asked for.
///
/// @param on whether the part of the day counts
/// @param from when it begins; one that begins after `to` ends the next morning, one that begins at `to` is none
/// @param days on which it begins
/// @param disturbAgain when the asked hour ends; [Instant#EPOCH] for none
/// @param zone the user's
public record QuietHours(
        boolean on, LocalTime from, LocalTime to, Set<DayOfWeek> days, Instant disturbAgain, ZoneId zone) {
    /// How long the user is left alone on request.
    public static final Duration ASKED = Duration.ofHours(1);

    private static final int MOST_IN_A_ROW = 20;

    public QuietHours {
        days = Set.copyOf(days);
    }

    private record Span(Instant start, Instant end) {
        boolean holds(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }

    public boolean at(Instant moment) {
        return spans(moment).anyMatch(span -> span.holds(moment));
    }

    /// When it is no longer quiet; the moment itself when it is not.
    public Instant end(Instant moment) {
        Instant end = moment;
        for (int span = 0; span < MOST_IN_A_ROW && at(end); span++) {
            Instant now = end;
            end = spans(now)
                    .filter(each -> each.holds(now))
                    .map(Span::end)
                    .max(Instant::compareTo)
                    .orElse(now);
        }
        return end;
    }

    private Stream<Span> spans(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Stream<Span> daily = Stream.of(today.minusDays(1), today)
                .filter(day -> on && days.contains(day.getDayOfWeek()))
                .map(this::beginning);
        return Stream.concat(daily, Stream.of(new Span(disturbAgain.minus(ASKED), disturbAgain)));
    }

    private Span beginning(LocalDate day) {
        ZonedDateTime start = day.atTime(from).atZone(zone);
        ZonedDateTime end =
                (from.isAfter(to) ? day.plusDays(1) : day).atTime(to).atZone(zone);
        return new Span(start.toInstant(), end.toInstant());
    }
}
