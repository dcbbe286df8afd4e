package app.adiuva.cloud.model.builtin.time;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Bound;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Side;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Span;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whole expressions: dates and times as they are, lengths, ranges and bounds.
final class RangeRules {

    private RangeRules() {}

    static void addTo(Grammar g) {
        g.expression.rule(g, c -> c.get(g.length), "LENGTH", "for LENGTH");
        g.expression.rule(g, c -> meaning(c.get(g.when), c).orElse(null), "WHEN");
        g.expression.rule(g, c -> bound(Side.BEFORE, c.get(g.when), c), "before|until|till WHEN", "no later than WHEN");
        g.expression.rule(
                g,
                c -> bound(Side.AFTER, c.get(g.when), c),
                "after|since|starting|beginning WHEN",
                "starting from|with WHEN",
                "first time WHEN",
                "later than WHEN");
        days(g);
        g.expression.rule(
                g,
                c -> between(c.get(g.when, 0), c.get(g.when, 1), c),
                "from WHEN to|until|till|through|- WHEN",
                "between WHEN and WHEN",
                "WHEN -|–|to|through|thru|until|till WHEN");
        g.expression.rule(g, c -> lasting(g, c), "from WHEN for LENGTH", "for LENGTH from WHEN");
    }

    private static void days(Grammar g) {
        g.expression.rule(
                g,
                c -> days(c.get(g.month), c.get(g.dayNumber, 0), c.get(g.dayNumber, 1), c),
                "from|between? MONTH the? DAYNUM -|–|to|thru|through|till|until|and the? DAYNUM",
                "from|between? the? DAYNUM -|–|to|thru|through|till|until|and the? DAYNUM of? MONTH");
        g.expression.rule(
                g,
                c -> months(c.get(g.month, 0), c.get(g.month, 1), c.get(g.year), c),
                "from|between? MONTH -|–|to|thru|through|till|until|and MONTH ,|of? YEAR");
    }

    /// "nov - feb 2027": the year belongs to the last month.
    private static @Nullable Span months(Month first, Month last, int year, Captures c) {
        int before = first.compareTo(last) > 0 ? 1 : 0;
        ZoneId zone = c.anchor().now().getZone();
        return new Span(
                YearMonth.of(year - before, first).atDay(1).atStartOfDay(zone),
                YearMonth.of(year, last).plusMonths(1).atDay(1).atStartOfDay(zone),
                Grain.MONTH);
    }

    private static Optional<TimeExpression> meaning(When when, Captures c) {
        return when.meaning(c.anchor());
    }

    private static @Nullable TimeExpression bound(Side side, When when, Captures c) {
        return switch (meaning(when, c).orElse(null)) {
            case Moment(ZonedDateTime at, Grain grain) -> new Bound(side, at, grain);
            case Span span when when.sure() || when.period() != null -> new Bound(side, span.start(), span.grain());
            case null, default -> null;
        };
    }

    /// A range of days ends with the last of them. An end that would come first is looked for after the start:
    /// "from 3pm tomorrow to 5pm".
    private static @Nullable Span between(When first, When last, Captures c) {
        Optional<TimeExpression> start = meaning(first, c);
        ZonedDateTime from = start.map(RangeRules::start).orElse(null);
        if (from == null) {
            return null;
        }
        Span asSaid = endingWith(from, last.meaning(c.anchor()));
        return asSaid == null && last.canMove()
                ? endingWith(from, last.meaning(c.anchor().at(from)))
                : asSaid;
    }

    private static @Nullable Span endingWith(ZonedDateTime from, Optional<TimeExpression> last) {
        return last.map(to -> span(from, end(to), grain(to))).orElse(null);
    }

    private static @Nullable Span span(@Nullable ZonedDateTime start, @Nullable ZonedDateTime end, Grain grain) {
        return start == null || end == null || !start.isBefore(end) ? null : new Span(start, end, grain);
    }

    private static @Nullable ZonedDateTime start(TimeExpression expression) {
        return switch (expression) {
            case Moment moment -> moment.at();
            case Span span -> span.start();
            case TimeExpression.Bound _, TimeExpression.Length _, TimeExpression.Repeat _ -> null;
        };
    }

    private static @Nullable ZonedDateTime end(TimeExpression expression) {
        return switch (expression) {
            case Moment(ZonedDateTime at, Grain grain) -> grain == Grain.DAY ? at.plusDays(1) : at;
            case Span span -> span.end();
            case TimeExpression.Bound _, TimeExpression.Length _, TimeExpression.Repeat _ -> null;
        };
    }

    private static Grain grain(TimeExpression expression) {
        return switch (expression) {
            case Moment moment -> moment.grain();
            case Span span -> span.grain();
            case TimeExpression.Bound _, TimeExpression.Length _, TimeExpression.Repeat _ -> Grain.SECOND;
        };
    }

    private static @Nullable Span days(Month month, int first, int last, Captures c) {
        if (first >= last || last > month.maxLength()) {
            return null;
        }
        return Days.of(new Piece.Yearly(year -> Days.date(year, month.getValue(), first)), c.anchor())
                .map(day -> day.atStartOfDay(c.anchor().now().getZone()))
                .map(day -> new Span(day, day.plusDays(last - first + 1L), Grain.DAY))
                .orElse(null);
    }

    private static @Nullable Span lasting(Grammar g, Captures c) {
        return meaning(c.get(g.when), c).orElse(null) instanceof Moment(ZonedDateTime at, Grain grain)
                ? span(
                        at,
                        at.plus(c.get(g.length).period()).plus(c.get(g.length).duration()),
                        grain)
                : null;
    }
}
