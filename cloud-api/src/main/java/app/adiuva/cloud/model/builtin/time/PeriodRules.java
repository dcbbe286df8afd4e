package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Calendar periods, "next week", "march 2027", "Q1", and the days that are found by counting in one.
final class PeriodRules {

    private PeriodRules() {}

    static void addTo(Grammar g) {
        relative(g);
        named(g);
        daysIn(g);
    }

    private static void relative(Grammar g) {
        g.period.rule(g, c -> shifted(c.get(g.unit).grain(), c.get(g.shift).count(), c.anchor()), "SHIFT UNIT");
        g.period.rule(
                g, c -> several(c.get(g.unit), c.get(g.shift), c.get(g.integer), c.anchor()), "the? SHIFT INT UNIT");
        g.period.rule(g, c -> weekend(c.get(g.shift), c.anchor()), "SHIFT weekend", "SHIFT week - end");
        g.period.rule(g, c -> weekend(Shift.THIS, c.anchor()), "the? weekend");
        g.period.rule(g, c -> shifted(Grain.WEEK, 2, c.anchor()), "the? week after next");
        g.period.rule(g, c -> shifted(Grain.MONTH, 2, c.anchor()), "the? month after next");
        g.period.rule(g, c -> shiftedSoft(c.get(g.unit).grain(), c.anchor()), "the UNIT");
    }

    private static void named(Grammar g) {
        g.period.rule(g, c -> coming(c.get(g.month), false, c.anchor()), "MONTH");
        g.period.rule(g, c -> coming(c.get(g.month), true, c.anchor()), "in|during MONTH");
        g.period.rule(g, c -> nextNamed(c.get(g.month), c.get(g.shift), c.anchor()), "SHIFT MONTH");
        g.period.rule(
                g, c -> month(c.get(g.year), c.get(g.month).getValue()), "MONTH ,|of|in? YEAR", "in MONTH ,|of? YEAR");
        g.period.rule(g, c -> month(c.get(g.year), c.get(g.integer)), "YEAR ~/|- ~INT", "INT ~/ ~YEAR");
        g.period.rule(g, c -> year(c.get(g.year), false), "YEAR");
        g.period.rule(g, c -> year(c.get(g.year), true), "in|during YEAR", "the year YEAR", "in the year YEAR");
        g.period.rule(g, c -> quarter(g, c), "q ~INT -|of? YEAR?", "the? ORDINAL quarter|qtr of? YEAR");
    }

    private static void daysIn(Grammar g) {
        g.baseDay.rule(
                g, c -> nth(c.get(g.weekday), c.get(g.ordinal), c.get(g.period)), "the? ORDINAL WEEKDAY of|in PERIOD");
        g.baseDay.rule(g, c -> nth(c.get(g.weekday), -1, c.get(g.period)), "the? last WEEKDAY of|in PERIOD");
        g.baseDay.rule(
                g, c -> new Piece.Day(c.get(g.period).end().toLocalDate().minusDays(1)), "the? last day of|in PERIOD");
        g.baseDay.rule(
                g,
                c -> new Piece.Day(c.get(g.period).end().toLocalDate().minusDays(c.get(g.ordinal))),
                "the? ORDINAL last day of|in PERIOD");
        g.baseDay.rule(
                g,
                c -> within(
                        c.get(g.period), c.get(g.period).start().toLocalDate().plusDays(c.get(g.ordinal) - 1L)),
                "the? ORDINAL day? of|in PERIOD");
        g.baseDay.rule(g, c -> lastDay(c.get(g.period)), "the? end of PERIOD", "at the? end of PERIOD");
        g.baseDay.rule(
                g,
                c -> lastDay(shifted(c.get(g.unit).grain(), 0, c.anchor())),
                "the? end of UNIT",
                "at the? end of UNIT");
        g.baseDay.rule(g, c -> lastDay(shifted(Grain.MONTH, 0, c.anchor())), "the? eom");
        g.baseDay.rule(g, c -> lastDay(shifted(Grain.YEAR, 0, c.anchor())), "the? eoy");
        g.baseDay.rule(g, c -> lastDay(shifted(Grain.WEEK, 0, c.anchor())), "the? eow");
        g.baseDay.rule(
                g,
                c -> new Piece.Day(c.get(g.period).start().toLocalDate()),
                "the? start|beginning of PERIOD",
                "at the? start|beginning of PERIOD");
        g.day.rule(g, c -> endOf(c.get(g.baseDay), c.anchor()), "the? end of the? BASEDAY");
        g.day.rule(g, c -> endOf(new Piece.Day(c.anchor().today()), c.anchor()), "the? eod", "the? end of the? day");
    }

    static Piece.Calendar shifted(Grain grain, int count, Anchor anchor) {
        LocalDateTime start = grain.plus(grain.floor(anchor.local(), anchor.weekStart()), count);
        return new Piece.Calendar(start, grain, 1, true);
    }

    private static Piece.@Nullable Calendar shiftedSoft(Grain grain, Anchor anchor) {
        Piece.Calendar period = shifted(grain, 0, anchor);
        return grain.isCalendar() ? new Piece.Calendar(period.start(), grain, 1, false) : null;
    }

    private static Piece.@Nullable Calendar several(Unit unit, Shift shift, int count, Anchor anchor) {
        if (count < 1 || shift == Shift.THIS) {
            return null;
        }
        int units = Math.multiplyExact(count, unit == Unit.QUARTER ? 1 : unit.size());
        Piece.Calendar first = shifted(unit.grain(), shift.count() > 0 ? 1 : -units, anchor);
        return new Piece.Calendar(first.start(), unit.grain(), units, true);
    }

    private static Piece.Calendar weekend(Shift shift, Anchor anchor) {
        LocalDate saturday = anchor.floor(Grain.WEEK).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return new Piece.Calendar(saturday.plusWeeks(shift.count()).atStartOfDay(), Grain.DAY, 2, true);
    }

    private static Piece.Calendar coming(Month month, boolean sure, Anchor anchor) {
        int year = anchor.today().getYear() + (month.compareTo(anchor.today().getMonth()) < 0 ? 1 : 0);
        return new Piece.Calendar(LocalDate.of(year, month, 1).atStartOfDay(), Grain.MONTH, 1, sure);
    }

    private static Piece.Calendar nextNamed(Month month, Shift shift, Anchor anchor) {
        Piece.Calendar coming = coming(month, true, anchor);
        boolean now = month == anchor.today().getMonth();
        int years = shift.count() < 0 ? -1 : now && shift.count() > 0 ? 1 : 0;
        return new Piece.Calendar(coming.start().plusYears(years), Grain.MONTH, 1, true);
    }

    private static Piece.@Nullable Calendar month(int year, int month) {
        return Days.date(year, month, 1)
                .map(start -> new Piece.Calendar(start.atStartOfDay(), Grain.MONTH, 1, true))
                .orElse(null);
    }

    private static Piece.Calendar year(int year, boolean sure) {
        return new Piece.Calendar(LocalDate.of(year, 1, 1).atStartOfDay(), Grain.YEAR, 1, sure);
    }

    private static Piece.@Nullable Calendar quarter(Grammar g, Captures c) {
        int number = c.has(g.ordinal) ? c.get(g.ordinal) : c.get(g.integer);
        if (number < 1 || number > 4) {
            return null;
        }
        int thisYear = c.anchor().today().getYear();
        LocalDate start = LocalDate.of(c.find(g.year).orElse(thisYear), 3 * number - 2, 1);
        boolean past = !c.has(g.year) && !start.plusMonths(3).isAfter(c.anchor().today());
        return new Piece.Calendar(start.plusYears(past ? 1 : 0).atStartOfDay(), Grain.QUARTER, 1, true);
    }

    private static Piece.@Nullable Day nth(DayOfWeek weekday, int nth, Piece.Calendar in) {
        LocalDate first = in.start().toLocalDate();
        LocalDate day = nth > 0
                ? first.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(nth - 1L)
                : in.end().toLocalDate().with(TemporalAdjusters.previous(weekday));
        return within(in, day);
    }

    private static Piece.@Nullable Day within(Piece.Calendar period, LocalDate day) {
        boolean counts = period.grain().compareTo(Grain.MONTH) <= 0
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
