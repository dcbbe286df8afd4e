package app.adiuva.cloud.model.builtin.time;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Repeat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Recurrences: "every monday at 9", "on the 1st of every month", "every 3 days", "weekdays".
final class RepeatRules {

    private static final int DAYS_AHEAD = 8 * 366;
    private static final List<DayOfWeek> WORKING_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private RepeatRules() {}

    static void addTo(Grammar g) {
        steps(g);
        weekly(g);
        monthly(g);
        yearly(g);
        g.expression.rule(g, c -> timed(c.get(g.cycle), null, null, c), "CYCLE");
        g.expression.rule(g, c -> timed(c.get(g.cycle), c.get(g.hour), null, c), "CYCLE at|@ HOUR", "at HOUR CYCLE");
        g.expression.rule(g, c -> timed(c.get(g.cycle), c.get(g.clock), null, c), "CYCLE CLOCK", "CLOCK CYCLE");
        g.expression.rule(
                g, c -> timed(c.get(g.cycle), null, c.get(g.dayPart), c), "CYCLE in the PART", "CYCLE at? PART");
        g.expression.rule(
                g, c -> timed(c.get(g.cycle), c.get(g.hour), c.get(g.dayPart), c), "CYCLE at HOUR in the PART");
        g.expression.rule(g, c -> timed(Cycle.DAILY, c.get(g.hour), c.get(g.dayPart), c), "every|each PART at HOUR");
        g.expression.rule(g, c -> timed(Cycle.DAILY, null, c.get(g.dayPart), c), "every|each PART");
    }

    private static void steps(Grammar g) {
        g.cycle.rule(g, c -> step(c.get(g.unit), 1), "every|each UNIT", "every single UNIT", "once a|every UNIT");
        g.cycle.rule(g, c -> step(c.get(g.unit), 2), "every|each other|second UNIT");
        g.cycle.rule(g, c -> step(c.get(g.unit), c.get(g.integer)), "every|each INT UNIT");
        g.cycle.rule(g, c -> step(c.get(g.unit), c.get(g.ordinal)), "every|each ORDINAL UNIT");
        g.cycle.rule(g, c -> Cycle.DAILY, "daily|everyday");
        g.cycle.rule(g, c -> step(Unit.HOUR, 1), "hourly");
        g.cycle.rule(g, c -> step(Unit.WEEK, 1), "weekly");
        g.cycle.rule(g, c -> step(Unit.WEEK, 2), "biweekly|fortnightly", "bi - weekly");
        g.cycle.rule(g, c -> step(Unit.MONTH, 1), "monthly");
        g.cycle.rule(g, c -> step(Unit.QUARTER, 1), "quarterly");
        g.cycle.rule(g, c -> step(Unit.YEAR, 1), "yearly|annually");
    }

    private static void weekly(Grammar g) {
        g.cycle.rule(g, c -> Cycle.weekly(WORKING_DAYS, 1), "on? weekdays|workdays", "every|each weekday|workday");
        g.cycle.rule(g, c -> Cycle.weekly(WORKING_DAYS, 1), "every|each working|work|business day");
        g.cycle.rule(
                g,
                c -> without(WORKING_DAYS, c.all(g.weekday)),
                "every|each weekday|workday except|but on? WEEKDAY",
                "every|each weekday|workday except|but on? WEEKDAY and WEEKDAY");
        g.cycle.rule(
                g,
                c -> without(List.of(DayOfWeek.values()), c.all(g.weekday)),
                "every|each day except|but on? WEEKDAY",
                "every|each day except|but on? WEEKDAY and WEEKDAY");
        g.cycle.rule(g, c -> Cycle.weekly(WEEKEND, 1), "on? weekends", "every|each weekend");
        g.cycle.rule(
                g,
                c -> Cycle.weekly(c.all(g.weekday), 1),
                "WEEKDAY , WEEKDAY ,? and|& WEEKDAY",
                "on WEEKDAY , WEEKDAY ,? and|& WEEKDAY",
                "every|each WEEKDAY",
                "every|each WEEKDAY and|,|& WEEKDAY",
                "every|each WEEKDAY , WEEKDAY ,? and|& WEEKDAY",
                "every|each WEEKDAY , WEEKDAY , WEEKDAY ,? and|& WEEKDAY",
                "weekly on WEEKDAY",
                "weekly|daily WEEKDAY",
                "every week on WEEKDAY");
        g.cycle.rule(
                g, c -> Cycle.weekly(c.all(g.weekdays), 1), "on|every? WEEKDAYS", "on|every? WEEKDAYS and WEEKDAYS");
        g.cycle.rule(
                g,
                c -> Cycle.weekly(c.all(g.weekday), 2),
                "every|each other|second WEEKDAY",
                "every|each other|second week on WEEKDAY",
                "every|each other|second week on WEEKDAY and WEEKDAY");
        g.cycle.rule(
                g,
                c -> weekly(c.all(g.weekday), c.get(g.integer)),
                "every|each INT weeks on WEEKDAY",
                "every|each INT weeks on WEEKDAY and WEEKDAY");
    }

    private static void monthly(Grammar g) {
        g.cycle.rule(
                g,
                c -> Cycle.monthly(c.get(g.dayNumber)),
                "on? the? DAYNUM of every|each month",
                "on? the? DAYNUM day? of every|each month",
                "every|each month on the? DAYNUM",
                "every|each month on the? DAYNUM day",
                "monthly on the? DAYNUM",
                "every|each DAYNUM of the month");
        // "every 15th", but not "every third person": a day of the month stands in figures
        g.cycle.rule(g, c -> Cycle.monthly(c.get(g.integer)), "every|each|on? every INT ~st|nd|rd|th");
        g.cycle.rule(
                g,
                c -> Cycle.monthly(-1),
                "on? the? last day of every|each month",
                "every|each month on the last day",
                "end of every|each month",
                "at the end of every|each month");
        g.cycle.rule(
                g,
                c -> Cycle.monthly(c.get(g.weekday), c.get(g.ordinal)),
                "on? the? ORDINAL WEEKDAY of every|each|the month",
                "every|each ORDINAL WEEKDAY of the month",
                "every|each month on the ORDINAL WEEKDAY",
                "every|each ORDINAL WEEKDAY");
        g.cycle.rule(
                g,
                c -> Cycle.monthly(c.get(g.weekday), -1),
                "on? the? last WEEKDAY of every|each month",
                "every|each month on the last WEEKDAY",
                "every|each last WEEKDAY of the month");
    }

    private static void yearly(Grammar g) {
        g.cycle.rule(
                g,
                c -> Cycle.yearly(c.get(g.month), c.get(g.dayNumber)),
                "every|each MONTH the? DAYNUM",
                "every|each DAYNUM of? MONTH",
                "every|each year on the? MONTH DAYNUM",
                "every|each year on the? DAYNUM of? MONTH",
                "yearly|annually on the? MONTH DAYNUM",
                "yearly|annually on the? DAYNUM of? MONTH",
                "on? MONTH DAYNUM every|each year");
    }

    private static Cycle without(List<DayOfWeek> days, List<DayOfWeek> excepted) {
        return Cycle.weekly(days.stream().filter(day -> !excepted.contains(day)).toList(), 1);
    }

    private static @Nullable Cycle weekly(List<DayOfWeek> days, int interval) {
        return interval < 1 ? null : Cycle.weekly(days, interval);
    }

    private static @Nullable Cycle step(Unit unit, int count) {
        return count < 1 ? null : Cycle.step(unit, count);
    }

    private static Repeat timed(Cycle cycle, @Nullable Clock clock, @Nullable DayPart part, Captures c) {
        Anchor anchor = c.anchor();
        if (cycle.fits().isEmpty() && clock != null) {
            LocalDateTime at = (part == null ? clock : clock.in(part)).coming(anchor.local());
            return new Repeat(
                    cycle.rrule(), Optional.of(new Moment(at.atZone(anchor.now().getZone()), clock.grain())));
        }
        if (cycle.fits().isEmpty() || (clock == null && part == null && cycle.equals(Cycle.DAILY))) {
            return new Repeat(cycle.rrule(), Optional.empty());
        }
        Clock settled = clock == null || part == null ? clock : clock.in(part);
        Predicate<LocalDate> fits = cycle.fits().get();
        for (LocalDate day = anchor.today(); day.isBefore(anchor.today().plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            LocalDateTime at = settled != null
                    ? day.atTime(settled.likely())
                    : part != null ? part.start(day) : day.atStartOfDay();
            Grain grain = settled != null ? settled.grain() : part != null ? Grain.HOUR : Grain.DAY;
            if (fits.test(day) && (grain == Grain.DAY || !at.isBefore(anchor.local()))) {
                return new Repeat(
                        cycle.rrule(),
                        Optional.of(new Moment(at.atZone(anchor.now().getZone()), grain)));
            }
        }
        return new Repeat(cycle.rrule(), Optional.empty());
    }
}
