package app.adiuva.cloud.model.builtin.time;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days and points in time: "tomorrow", "dec 24th", "2026-12-24", "in 2 hours", "a week from friday".
final class DayRules {

    private DayRules() {}

    static void addTo(Grammar g) {
        Holidays.addTo(g);
        named(g);
        written(g);
        numeric(g);
        g.day.rule(g, c -> c.get(g.baseDay), "BASEDAY");
        fromNow(g);
        fromDay(g);
    }

    private static void named(Grammar g) {
        g.baseDay.rule(g, c -> fromToday(c, 0), "today", "the day");
        g.baseDay.rule(g, c -> fromToday(c, 1), "tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow", "the day after");
        g.baseDay.rule(g, c -> fromToday(c, -1), "yesterday");
        g.baseDay.rule(g, c -> fromToday(c, 2), "the? day after tomorrow");
        g.baseDay.rule(g, c -> fromToday(c, -2), "the? day before yesterday");
        g.baseDay.rule(
                g,
                c -> new Piece.Instant(c.anchor().local(), Grain.SECOND),
                "right? now",
                "at the moment",
                "at the present time");
        g.baseDay.rule(g, c -> c.get(g.holiday), "HOLIDAY", "this|next HOLIDAY");
        g.baseDay.rule(g, c -> inYear(c.get(g.holiday), c.get(g.year)), "HOLIDAY in|of? YEAR");
        g.baseDay.rule(g, c -> new Piece.Weekly(c.get(g.weekday), null), "WEEKDAY");
        g.baseDay.rule(g, c -> new Piece.Weekly(c.get(g.weekday), c.get(g.shift)), "SHIFT WEEKDAY");
        g.baseDay.rule(g, c -> new Piece.Weekly(c.get(g.weekday), Shift.NEXT), "WEEKDAY after next");
        g.baseDay.rule(g, c -> new Piece.Monthly(c.get(g.ordinal)), "on the ORDINAL");
        g.baseDay.rule(g, c -> monthly(c.get(g.integer)), "the INT ~st|nd|rd|th");
        g.baseDay.rule(
                g,
                c -> Days.of(new Piece.Monthly(c.get(g.ordinal)), c.get(g.weekday), c.anchor())
                        .map(Piece.Day::new)
                        .orElse(null),
                "WEEKDAY the? ORDINAL");
        g.baseDay.rule(g, c -> afterNoon(c.get(g.weekday), c.get(g.integer), c.anchor()), "WEEKDAY INT");
    }

    private static void written(Grammar g) {
        g.baseDay.rule(
                g,
                c -> yearly(c.get(g.month), c.get(g.dayNumber)),
                "MONTH -|the? DAYNUM",
                "the? DAYNUM -? MONTH",
                "the? DAYNUM day? of MONTH");
        g.baseDay.rule(
                g,
                c -> day(c.get(g.year), c.get(g.month).getValue(), c.get(g.dayNumber)),
                "MONTH the? DAYNUM ,? YEAR",
                "MONTH DAYNUM , YEAR",
                "the? DAYNUM -|/|of? MONTH -|/|,? YEAR");
        g.baseDay.rule(
                g,
                c -> c.all(g.ordinal).isEmpty() ? null : new Piece.Monthly(c.get(g.ordinal)),
                "the? ORDINAL of? this|the month");
    }

    private static void numeric(Grammar g) {
        g.baseDay.rule(
                g,
                c -> day(c.get(g.year), c.get(g.integer, 0), c.get(g.integer, 1)),
                "YEAR ~- ~INT ~- ~INT",
                "YEAR ~/ ~INT ~/ ~INT",
                "YEAR ~. ~INT ~. ~INT",
                "YEAR INT INT");
        g.baseDay.rule(
                g,
                c -> ordered(c.get(g.integer, 0), c.get(g.integer, 1), c.get(g.integer, 2), c.anchor()),
                "INT ~/ ~INT ~/ ~INT",
                "INT ~- ~INT ~- ~INT");
        g.baseDay.rule(
                g,
                c -> ordered(c.get(g.integer, 0), c.get(g.integer, 1), c.get(g.year), c.anchor()),
                "INT ~. ~INT ~. ~YEAR");
        g.baseDay.rule(
                g, c -> slashed(c.get(g.integer, 0), c.get(g.integer, 1), c.anchor()), "INT ~/ ~INT", "on INT ~. ~INT");
    }

    private static void fromNow(Grammar g) {
        g.day.rule(g, c -> away(c.get(g.nearly), 1, c.anchor()), "in NEARLY", "in NEARLY time", "in NEARLY ' s? time");
        g.day.rule(g, c -> away(c.get(g.nearly), 1, c.anchor()), "NEARLY from now|today", "NEARLY later|hence");
        g.day.rule(g, c -> away(c.get(g.nearly), -1, c.anchor()), "NEARLY ago|back", "NEARLY before now|today");
        g.day.rule(
                g,
                c -> new Piece.Day(Days.of(new Piece.Weekly(c.get(g.weekdays), Shift.LAST), c.anchor())
                        .orElseThrow()
                        .minusWeeks(c.get(g.integer) - 1L)),
                "INT WEEKDAYS ago");
        g.day.rule(
                g,
                c -> new Piece.Day(Days.of(new Piece.Weekly(c.get(g.weekdays), Shift.COMING), c.anchor())
                        .orElseThrow()
                        .plusWeeks(c.get(g.integer) - 1L)),
                "INT WEEKDAYS from now|today");
    }

    private static void fromDay(Grammar g) {
        g.day.rule(g, c -> away(c.get(g.length), 1, c.get(g.baseDay), c.anchor()), "LENGTH from|after|since BASEDAY");
        g.day.rule(g, c -> away(c.get(g.length), -1, c.get(g.baseDay), c.anchor()), "LENGTH before BASEDAY");
        g.day.rule(
                g,
                c -> away(
                        c.get(g.length),
                        1,
                        new Piece.Day(c.get(g.calendar).start().toLocalDate()),
                        c.anchor()),
                "in LENGTH since|after|from CALENDAR");
        g.day.rule(g, c -> away(days(1), 1, c.get(g.baseDay), c.anchor()), "the? day after BASEDAY");
        g.day.rule(g, c -> away(days(1), -1, c.get(g.baseDay), c.anchor()), "the? day before BASEDAY");
        g.day.rule(g, c -> away(days(7), 1, c.get(g.baseDay), c.anchor()), "BASEDAY week", "a week on BASEDAY");
    }

    static Optional<Piece.Dated> numericDay(int year, int month, int day) {
        return Days.date(year, month, day).map(Piece.Day::new);
    }

    /// "friday 23" is a day of the month, "friday 9" is at nine.
    private static Piece.@Nullable Dated afterNoon(DayOfWeek weekday, int number, Anchor anchor) {
        return number <= 12 || number > 31
                ? null
                : Days.of(new Piece.Monthly(number), weekday, anchor)
                        .map(Piece.Day::new)
                        .orElse(null);
    }

    private static Piece.@Nullable Dated monthly(int day) {
        return day >= 1 && day <= 31 ? new Piece.Monthly(day) : null;
    }

    private static Length days(int count) {
        return Unit.DAY.times(Amount.of(count));
    }

    private static Piece.Day fromToday(Captures c, int days) {
        return new Piece.Day(c.anchor().today().plusDays(days));
    }

    private static Piece.@Nullable Dated inYear(Piece.Yearly day, int year) {
        return day.in().apply(year).map(Piece.Day::new).orElse(null);
    }

    private static Piece.@Nullable Yearly yearly(Month month, int day) {
        return day > month.maxLength() ? null : new Piece.Yearly(year -> Days.inMonth(YearMonth.of(year, month), day));
    }

    private static Piece.@Nullable Dated day(int year, int month, int day) {
        return numericDay(year, month, day).orElse(null);
    }

    private static Piece.@Nullable Dated slashed(int one, int two, Anchor anchor) {
        int month = monthFirst(one, two, anchor) ? one : two;
        int day = month == one && monthFirst(one, two, anchor) ? two : one;
        return month < 1 || month > 12 || day < 1 ? null : yearly(Month.of(month), day);
    }

    private static Piece.@Nullable Dated ordered(int one, int two, int year, Anchor anchor) {
        int full = year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year;
        boolean monthFirst = monthFirst(one, two, anchor);
        return year >= 100 && year < 1000 ? null : day(full, monthFirst ? one : two, monthFirst ? two : one);
    }

    private static boolean monthFirst(int one, int two, Anchor anchor) {
        return two > 12 || (one <= 12 && anchor.order() == DateOrder.MONTH_FIRST);
    }

    /// Whole days and more lead to a day, hours and less to a point in time.
    private static Piece.@Nullable Dated away(Length length, int sign, Anchor anchor) {
        LocalDateTime at = length.from(anchor.local(), sign);
        return length.duration().equals(Duration.ZERO)
                ? new Piece.Counted(at.toLocalDate())
                : new Piece.Instant(at.truncatedTo(ChronoUnit.SECONDS), Grain.SECOND);
    }

    private static Piece.@Nullable Dated away(Length length, int sign, Piece.Dated from, Anchor anchor) {
        boolean wholeDays = length.duration().equals(Duration.ZERO);
        Optional<LocalDate> start = Days.of(from, anchor);
        return !wholeDays || start.isEmpty()
                ? null
                : new Piece.Counted(
                        length.from(start.get().atStartOfDay(), sign).toLocalDate());
    }
}
