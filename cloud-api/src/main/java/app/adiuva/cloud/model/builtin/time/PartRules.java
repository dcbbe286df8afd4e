package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Parts of a calendar period: "the first week of may", "early march", "the rest of the month".
final class PartRules {

    private static final int THIRD_OF_MONTH = 10;
    private static final int THIRD_OF_YEAR = 4;

    private PartRules() {}

    static void addTo(Grammar g) {
        weeks(g);
        thirds(g);
        sinceAndUntilNow(g);
    }

    private static void weeks(Grammar g) {
        g.period.rule(
                g, c -> week(c.get(g.ordinal), c.get(g.calendar), c.anchor()), "the? ORDINAL week of|in CALENDAR");
        g.period.rule(
                g,
                c -> week(-c.get(g.ordinal), c.get(g.calendar), c.anchor()),
                "the? ORDINAL last week of|in CALENDAR");
        g.period.rule(g, c -> week(-1, c.get(g.calendar), c.anchor()), "the? last week of|in CALENDAR");
        g.period.rule(g, c -> weekOf(c.get(g.baseDay), c.anchor()), "the week of BASEDAY");
        g.period.rule(g, c -> weekend(c.get(g.ordinal), c.get(g.calendar)), "the? ORDINAL weekend of|in CALENDAR");
        g.period.rule(g, c -> weekend(-1, c.get(g.calendar)), "the? last weekend of|in CALENDAR");
    }

    private static void thirds(Grammar g) {
        g.period.rule(g, c -> third(0, c.get(g.calendar)), "early -|in? CALENDAR");
        g.period.rule(g, c -> third(1, c.get(g.calendar)), "mid -? CALENDAR", "the? middle of CALENDAR");
        g.period.rule(g, c -> third(2, c.get(g.calendar)), "late -|in? CALENDAR");
    }

    private static void sinceAndUntilNow(Grammar g) {
        g.period.rule(g, c -> rest(c.get(g.calendar), c.anchor()), "later CALENDAR", "the? rest|remainder of CALENDAR");
        g.period.rule(g, c -> soFar(c.get(g.calendar), c.anchor()), "earlier CALENDAR");
        g.period.rule(
                g, c -> soFar(PeriodRules.shifted(c.get(g.unit).grain(), 0, c.anchor()), c.anchor()), "UNIT to date");
    }

    /// Only whole weeks count: the first week of a month that begins on a Wednesday starts on the Monday after.
    ///
    /// @param nth from 1 up, or from -1 down to count from the end
    private static Piece.@Nullable Calendar week(int nth, Piece.Calendar in, Anchor anchor) {
        DayOfWeek first = anchor.weekStart();
        LocalDate end = in.end().toLocalDate().with(TemporalAdjusters.previousOrSame(first));
        LocalDate start = nth > 0
                ? in.start()
                        .toLocalDate()
                        .with(TemporalAdjusters.nextOrSame(first))
                        .plusWeeks(nth - 1L)
                : end.plusWeeks(nth);
        return counts(in) && !start.isBefore(in.start().toLocalDate()) && start.isBefore(end)
                ? new Piece.Calendar(start.atStartOfDay(), Grain.WEEK, 1, true)
                : null;
    }

    private static Piece.@Nullable Calendar weekOf(Piece.Dated day, Anchor anchor) {
        return Days.of(day, anchor)
                .map(date -> Grain.WEEK.floor(date.atStartOfDay(), anchor.weekStart()))
                .map(start -> new Piece.Calendar(start, Grain.WEEK, 1, true))
                .orElse(null);
    }

    private static Piece.@Nullable Calendar weekend(int nth, Piece.Calendar in) {
        LocalDate saturday = nth > 0
                ? in.start()
                        .toLocalDate()
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                        .plusWeeks(nth - 1L)
                : in.end().toLocalDate().with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        return counts(in) && saturday.isBefore(in.end().toLocalDate()) ? days(saturday.atStartOfDay(), 2) : null;
    }

    private static boolean counts(Piece.Calendar period) {
        return period.grain().compareTo(Grain.MONTH) <= 0;
    }

    /// Days 1 to 10, 11 to 20 and 21 to the end of a month; January to April, and so on, of a year.
    ///
    /// @param third 0 is early, 1 the middle, 2 late
    private static Piece.@Nullable Calendar third(int third, Piece.Calendar of) {
        if (of.count() != 1) {
            return null;
        }
        return switch (of.grain()) {
            case YEAR ->
                new Piece.Calendar(
                        of.start().plusMonths((long) third * THIRD_OF_YEAR), Grain.MONTH, THIRD_OF_YEAR, true);
            case MONTH -> {
                LocalDateTime start = of.start().plusDays((long) third * THIRD_OF_MONTH);
                LocalDateTime end = third == 2 ? of.end() : start.plusDays(THIRD_OF_MONTH);
                yield days(start, ChronoUnit.DAYS.between(start, end));
            }
            case WEEK -> days(of.start().plusDays(2L * third), 3);
            case QUARTER, DAY, HOUR, MINUTE, SECOND -> null;
        };
    }

    private static Piece.@Nullable Calendar rest(Piece.Calendar of, Anchor anchor) {
        LocalDateTime today = anchor.today().atStartOfDay();
        return holds(of, today) ? days(today, ChronoUnit.DAYS.between(today, of.end())) : null;
    }

    private static Piece.@Nullable Calendar soFar(Piece.Calendar of, Anchor anchor) {
        LocalDateTime today = anchor.today().atStartOfDay();
        return holds(of, today) && of.start().isBefore(today)
                ? days(of.start(), ChronoUnit.DAYS.between(of.start(), today))
                : null;
    }

    private static boolean holds(Piece.Calendar period, LocalDateTime day) {
        return period.grain().compareTo(Grain.WEEK) <= 0
                && !period.start().isAfter(day)
                && period.end().isAfter(day);
    }

    private static Piece.Calendar days(LocalDateTime start, long count) {
        return new Piece.Calendar(start, Grain.DAY, Math.toIntExact(count), true);
    }
}
