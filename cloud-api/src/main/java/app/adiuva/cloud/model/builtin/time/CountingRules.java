package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Days that are found by counting: "the last friday of march", "the monday after easter", "end of the month".
final class CountingRules {

    private CountingRules() {}

    static void addTo(Grammar g) {
        daysIn(g);
        weekdaysNear(g);
    }

    private static void daysIn(Grammar g) {
        g.baseDay.rule(
                g,
                c -> nth(c.get(g.weekday), c.get(g.ordinal), c.get(g.calendar)),
                "the? ORDINAL WEEKDAY of|in CALENDAR");
        g.baseDay.rule(g, c -> nth(c.get(g.weekday), -1, c.get(g.calendar)), "the? last WEEKDAY of|in CALENDAR");
        g.baseDay.rule(
                g,
                c -> new Piece.Day(c.get(g.calendar).end().toLocalDate().minusDays(1)),
                "the? last day of|in CALENDAR");
        g.baseDay.rule(
                g,
                c -> new Piece.Day(c.get(g.calendar).end().toLocalDate().minusDays(c.get(g.ordinal))),
                "the? ORDINAL last day of|in CALENDAR");
        g.baseDay.rule(
                g,
                c -> within(
                        c.get(g.calendar),
                        c.get(g.calendar).start().toLocalDate().plusDays(c.get(g.ordinal) - 1L)),
                "the? ORDINAL day? of|in CALENDAR");
        g.baseDay.rule(g, c -> lastDay(c.get(g.calendar)), "the? end of CALENDAR", "at the? end of CALENDAR");
        g.baseDay.rule(
                g,
                c -> c.get(g.unit) == Unit.DAY
                        ? null
                        : lastDay(PeriodRules.shifted(c.get(g.unit).grain(), 0, c.anchor())),
                "the? end of UNIT",
                "at the? end of UNIT");
        g.baseDay.rule(g, c -> lastDay(PeriodRules.shifted(Grain.MONTH, 0, c.anchor())), "the? eom");
        g.baseDay.rule(g, c -> lastDay(PeriodRules.shifted(Grain.YEAR, 0, c.anchor())), "the? eoy");
        g.baseDay.rule(g, c -> lastDay(PeriodRules.shifted(Grain.WEEK, 0, c.anchor())), "the? eow");
        g.baseDay.rule(
                g,
                c -> new Piece.Day(c.get(g.calendar).start().toLocalDate()),
                "the? start|beginning of CALENDAR",
                "at the? start|beginning of CALENDAR");
        g.day.rule(g, c -> endOf(c.get(g.baseDay), c.anchor()), "the? end of the? BASEDAY");
        g.day.rule(g, c -> endOf(new Piece.Day(c.anchor().today()), c.anchor()), "the? eod", "the? end of the? day");
    }

    private static void weekdaysNear(Grammar g) {
        g.day.rule(
                g,
                c -> after(c.get(g.weekday), 1, c.get(g.baseDay), c.anchor()),
                "the WEEKDAY after|following BASEDAY");
        g.day.rule(
                g,
                c -> after(c.get(g.weekday), c.get(g.ordinal), c.get(g.baseDay), c.anchor()),
                "the? ORDINAL WEEKDAY after|following BASEDAY");
        g.day.rule(g, c -> after(c.get(g.weekday), 0, c.get(g.baseDay), c.anchor()), "the WEEKDAY before BASEDAY");
        g.day.rule(
                g,
                c -> nearest(c.get(g.weekday), c.get(g.baseDay), c.anchor()),
                "the? closest|nearest WEEKDAY to BASEDAY");
        g.day.rule(
                g,
                c -> c.get(g.calendar).grain() == Grain.WEEK ? nth(c.get(g.weekday), 1, c.get(g.calendar)) : null,
                "CALENDAR ~' ~s WEEKDAY",
                "CALENDAR ~’ ~s WEEKDAY");
    }

    /// The `nth` such weekday after `from`; 0 is the last one before it.
    private static Piece.@Nullable Day after(DayOfWeek weekday, int nth, Piece.Dated from, Anchor anchor) {
        return Days.of(from, anchor)
                .map(date -> nth == 0
                        ? date.with(TemporalAdjusters.previous(weekday))
                        : date.with(TemporalAdjusters.next(weekday)).plusWeeks(nth - 1L))
                .map(Piece.Day::new)
                .orElse(null);
    }

    private static Piece.@Nullable Day nearest(DayOfWeek weekday, Piece.Dated to, Anchor anchor) {
        return Days.of(to, anchor)
                .map(date -> date.minusDays(3).with(TemporalAdjusters.nextOrSame(weekday)))
                .map(Piece.Day::new)
                .orElse(null);
    }

    private static Piece.@Nullable Day nth(DayOfWeek weekday, int nth, Piece.Calendar in) {
        LocalDate first = in.start().toLocalDate();
        LocalDate day = nth > 0
                ? first.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(nth - 1L)
                : in.end().toLocalDate().with(TemporalAdjusters.previous(weekday));
        return within(in, day);
    }

    private static Piece.@Nullable Day within(Piece.Calendar period, LocalDate day) {
        boolean counts = period.grain().compareTo(Grain.WEEK) <= 0
                && day.isBefore(period.end().toLocalDate());
        return counts ? new Piece.Day(day) : null;
    }

    private static Piece.Day lastDay(Piece.Calendar period) {
        return new Piece.Day(period.end().minusNanos(1).toLocalDate());
    }

    private static Piece.@Nullable Dated endOf(Piece.Dated day, Anchor anchor) {
        return Days.of(day, anchor)
                .map(date -> new Piece.Instant(date.atTime(23, 59, 59), Grain.SECOND))
                .orElse(null);
    }
}
