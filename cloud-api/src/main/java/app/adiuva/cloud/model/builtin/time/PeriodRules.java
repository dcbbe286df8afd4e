package app.adiuva.cloud.model.builtin.time;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Calendar periods: "next week", "march 2027", "Q1", "the last 3 days".
final class PeriodRules {

    /// A number below, standing alone, is rather a time or a count: "around 1030".
    private static final int FIRST_LIKELY_YEAR = 1500;

    private PeriodRules() {}

    static void addTo(Grammar g) {
        relative(g);
        named(g);
        g.period.rule(g, c -> c.get(g.calendar), "CALENDAR");
    }

    private static void relative(Grammar g) {
        g.calendar.rule(g, c -> shifted(c.get(g.unit).grain(), c.get(g.shift).count(), c.anchor()), "SHIFT UNIT");
        g.calendar.rule(
                g,
                c -> several(c.get(g.unit), c.get(g.shift), c.get(g.integer), c.anchor()),
                "the? SHIFT INT UNIT",
                "INT SHIFT UNIT");
        g.calendar.rule(g, c -> weekend(c.get(g.shift), c.anchor()), "SHIFT weekend", "SHIFT week - end");
        g.calendar.rule(g, c -> weekend(Shift.THIS, c.anchor()), "the? weekend");
        g.calendar.rule(g, c -> shifted(Grain.WEEK, 2, c.anchor()), "the? week after next");
        g.calendar.rule(g, c -> shifted(Grain.MONTH, 2, c.anchor()), "the? month after next");
        g.calendar.rule(g, c -> shiftedSoft(c.get(g.unit).grain(), c.anchor()), "the UNIT");
    }

    private static void named(Grammar g) {
        g.calendar.rule(g, c -> coming(c.get(g.month), false, c.anchor()), "MONTH");
        g.calendar.rule(g, c -> coming(c.get(g.month), true, c.anchor()), "in|during MONTH");
        g.calendar.rule(g, c -> nextNamed(c.get(g.month), c.get(g.shift), c.anchor()), "SHIFT MONTH");
        g.calendar.rule(
                g, c -> month(c.get(g.year), c.get(g.month).getValue()), "MONTH ,|of|in? YEAR", "in MONTH ,|of? YEAR");
        g.calendar.rule(g, c -> move(coming(c.get(g.month), true, c.anchor()), 12), "MONTH after next");
        g.calendar.rule(g, c -> inYears(c.get(g.month), c.get(g.nearly), c.anchor()), "MONTH in NEARLY");
        g.calendar.rule(g, c -> month(c.get(g.year), c.get(g.month).getValue()), "MONTH -|/ YEAR");
        g.calendar.rule(g, c -> month(c.get(g.year), c.get(g.integer)), "YEAR ~/|- ~INT", "INT ~/ ~YEAR");
        g.calendar.rule(g, c -> c.get(g.year) < FIRST_LIKELY_YEAR ? null : year(c.get(g.year), false), "YEAR");
        g.calendar.rule(g, c -> anno(c.get(g.integer)), "in? INT ad|ce", "in? INT a ~. d ~.");
        g.calendar.rule(g, c -> year(c.get(g.year), true), "in|during YEAR", "the year YEAR", "in the year YEAR");
        g.calendar.rule(
                g, c -> quarter(g, c), "q ~INT -|of? YEAR?", "YEAR -? q ~INT", "the? ORDINAL quarter|qtr of? YEAR?");
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
        boolean word = shift == Shift.THIS && (month == Month.MAY || month == Month.MARCH);
        return new Piece.Calendar(coming.start().plusYears(years), Grain.MONTH, 1, !word);
    }

    private static Piece.Calendar move(Piece.Calendar period, int months) {
        return new Piece.Calendar(period.start().plusMonths(months), period.grain(), period.count(), period.sure());
    }

    /// "March in two years" is the March two years after the coming one.
    private static Piece.@Nullable Calendar inYears(Month month, Length length, Anchor anchor) {
        boolean years = length.period().equals(Period.ofYears(length.period().getYears()))
                && length.duration().isZero();
        return years ? move(coming(month, true, anchor), 12 * length.period().getYears()) : null;
    }

    private static Piece.@Nullable Calendar anno(int year) {
        return year >= 1 && year <= Year.MAX_VALUE ? year(year, true) : null;
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
        boolean sure = c.has(g.year) || !c.has(g.ordinal);
        return new Piece.Calendar(start.plusYears(past ? 1 : 0).atStartOfDay(), Grain.QUARTER, 1, sure);
    }
}
