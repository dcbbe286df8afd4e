package app.adiuva.cloud.model.builtin.time;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pieces of one date and time. Each kind fits in once; the day, the period and the weekday must not contradict.
///
/// @param sure whether the words are about time beyond doubt; if not they only count when nothing else stands there
record When(
        Piece.@Nullable Dated day,
        Piece.@Nullable Weekly weekday,
        Piece.@Nullable Calendar period,
        @Nullable Clock clock,
        Piece.@Nullable Hours hours,
        Piece.@Nullable Part part,
        @Nullable ZoneId zone,
        boolean sure) {

    static final When EMPTY = new When(null, null, null, null, null, null, null, false);

    /// This with one piece more, or nothing when it does not fit in.
    Optional<When> with(Piece piece) {
        return switch (piece) {
            case Piece.Weekly w
            when weekday == null -> Optional.of(new When(day, w, period, clock, hours, part, zone, true));
            case Piece.Weekly _ -> Optional.empty();
            case Piece.Dated d
            when day == null -> Optional.of(new When(d, weekday, period, clock, hours, part, zone, true));
            case Piece.Instant i
            when isFixed(day) && clock == null ->
                Optional.of(new When(i, weekday, period, null, hours, part, zone, true));
            case Piece.Dated _ -> Optional.empty();
            case Piece.Calendar p
            when period == null && !isFixed(day) ->
                Optional.of(new When(day, weekday, p, clock, hours, part, zone, sure || p.sure()));
            case Piece.Calendar _ -> Optional.empty();
            case Piece.Time(Clock c)
            when clock == null && hours == null && !(day instanceof Piece.Instant) ->
                Optional.of(new When(day, weekday, period, c, null, part, zone, sure || !c.bare()));
            case Piece.Time _ -> Optional.empty();
            case Piece.Hours h
            when clock == null && hours == null ->
                Optional.of(new When(
                        day,
                        weekday,
                        period,
                        null,
                        h,
                        part,
                        zone,
                        sure || !h.from().bare() || !h.to().bare()));
            case Piece.Hours _ -> Optional.empty();
            case Piece.Part p
            when part == null && !(day != null && p.date() != null) ->
                Optional.of(new When(
                        p.date() == null ? day : new Piece.Day(p.date()),
                        weekday,
                        period,
                        clock,
                        hours,
                        p,
                        zone,
                        sure || p.sure()));
            case Piece.Part _ -> Optional.empty();
            case Piece.Zone(ZoneId z)
            when zone == null && (clock != null || hours != null) ->
                Optional.of(new When(day, weekday, period, clock, hours, part, z, sure));
            case Piece.Zone _ -> Optional.empty();
        };
    }

    private static boolean isFixed(Piece.@Nullable Dated day) {
        return day instanceof Piece.Day || day instanceof Piece.Counted;
    }

    /// Whether this says when in relation to nothing but the clock: "3pm", "may 3", not "tomorrow".
    boolean canMove() {
        return !isFixed(day) && !(day instanceof Piece.Instant) && (weekday == null || weekday.shift() == null);
    }

    boolean hasDate() {
        return day != null || weekday != null || period != null;
    }

    /// Whether it is "the 3rd" and nothing else.
    boolean isDayOfMonthOnly() {
        return day instanceof Piece.Monthly && weekday == null && period == null && clock == null && hours == null;
    }

    boolean isTimeOnly() {
        return !hasDate() && (clock != null || hours != null);
    }

    /// What all of it means, or nothing when it means no possible time.
    Optional<TimeExpression> meaning(Anchor anchor) {
        if (day instanceof Piece.Instant(LocalDateTime at, Grain grain)) {
            return Optional.of(new Moment(at.atZone(anchor.now().getZone()), grain));
        }
        if (period != null && day == null && weekday == null && clock == null && hours == null && part == null) {
            return Optional.of(new Span(zoned(period.start(), anchor), zoned(period.end(), anchor), period.grain()));
        }
        Optional<LocalDate> date = date(anchor);
        if (hasDate() && date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(timed(date, anchor));
    }

    private TimeExpression timed(Optional<LocalDate> date, Anchor anchor) {
        if (hours != null) {
            return span(hours, date, anchor);
        }
        if (clock != null) {
            Clock settled = part == null ? clock : clock.in(part.part());
            return new Moment(zoned(at(settled, date, anchor), anchor), settled.grain());
        }
        LocalDate day = date.orElse(anchor.today());
        if (part != null) {
            return new Span(
                    zoned(part.part().start(day), anchor), zoned(part.part().end(day), anchor), Grain.HOUR);
        }
        return new Moment(zoned(day.atStartOfDay(), anchor), Grain.DAY);
    }

    private Optional<LocalDate> date(Anchor anchor) {
        DayOfWeek name = weekday == null ? null : weekday.day();
        if (period != null && period.grain() == Grain.WEEK && name != null) {
            return Optional.of(period.start().toLocalDate().with(TemporalAdjusters.nextOrSame(name)));
        }
        if (day instanceof Piece.Yearly yearly && period != null && period.grain() == Grain.YEAR) {
            return yearly.in().apply(period.start().getYear());
        }
        if (day != null) {
            return Days.of(day, name, anchor);
        }
        if (weekday != null) {
            return Days.of(weekday, anchor).map(date -> skipPast(date, anchor));
        }
        return Optional.ofNullable(period).map(p -> p.start().toLocalDate());
    }

    /// "Friday at 9", said on a Friday at 10, is the next one.
    private LocalDate skipPast(LocalDate date, Anchor anchor) {
        boolean past = weekday != null
                && weekday.shift() == null
                && clock != null
                && date.equals(anchor.today())
                && at(clock, Optional.of(date), anchor).isBefore(anchor.local());
        return past ? date.plusWeeks(1) : date;
    }

    private LocalDateTime at(Clock clock, Optional<LocalDate> date, Anchor anchor) {
        LocalDateTime now = zone == null
                ? anchor.local()
                : anchor.now().withZoneSameInstant(zone).toLocalDateTime();
        if (date.isEmpty()) {
            return clock.coming(now);
        }
        LocalDateTime likely = date.get().atTime(clock.likely());
        LocalDateTime other = date.get().atTime(clock.unlikely());
        boolean today = date.get().equals(anchor.today());
        return today && likely.isBefore(now) && !other.isBefore(now) ? other : likely;
    }

    private Span span(Piece.Hours hours, Optional<LocalDate> date, Anchor anchor) {
        Piece.Hours said = part == null
                ? hours
                : new Piece.Hours(hours.from().in(part.part()), hours.to().in(part.part()));
        Clock from = said.from().open() && !said.to().open()
                ? startBefore(said.from(), said.to().said())
                : said.from();
        LocalDateTime start = at(from, date, anchor);
        LocalTime likely = start.toLocalTime();
        LocalDateTime end = start.toLocalDate().atTime(said.to().said());
        while (!end.isAfter(start)) {
            end = end.plusHours(said.to().open() ? 12 : 24);
        }
        Grain grain = from.grain().compareTo(said.to().grain()) > 0
                ? from.grain()
                : said.to().grain();
        return new Span(zoned(start.with(likely), anchor), zoned(end, anchor), grain);
    }

    /// In "11-1pm" and "3-5pm" the start is the last reading before the end.
    private static Clock startBefore(Clock from, LocalTime end) {
        return from.afternoon().said().isBefore(end) ? from.afternoon() : from.morning();
    }

    private ZonedDateTime zoned(LocalDateTime time, Anchor anchor) {
        ZoneId own = anchor.now().getZone();
        return zone == null ? time.atZone(own) : time.atZone(zone).withZoneSameInstant(own);
    }
}
