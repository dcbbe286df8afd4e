package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/// Well-known days of the year that are fixed by a rule.
final class Holidays {

    private Holidays() {}

    static void addTo(Grammar g) {
        MoonHolidays.addTo(g);
        fixed(g, Month.JANUARY, 1, "new year|years", "new year|years day", "new year ' s day?");
        fixed(g, Month.JANUARY, 14, "thai? pongal");
        fixed(g, Month.JANUARY, 15, "mattu|maattu pongal");
        fixed(g, Month.FEBRUARY, 14, "valentine|valentines day", "valentine ' s day?");
        fixed(
                g,
                Month.MARCH,
                17,
                "st|saint patrick|patricks|paddy|paddys day?",
                "st|saint patrick|paddy ' s day?",
                "st . patrick ' s day?");
        fixed(g, Month.APRIL, 22, "earth day");
        fixed(g, Month.JUNE, 19, "juneteenth", "freedom|jubilee day");
        fixed(g, Month.JULY, 4, "independence day");
        fixed(g, Month.OCTOBER, 16, "boss|bosses day", "boss ' s day?");
        fixed(g, Month.OCTOBER, 31, "halloween day?");
        fixed(g, Month.DECEMBER, 24, "christmas|xmas eve");
        fixed(g, Month.DECEMBER, 25, "christmas|xmas day?");
        fixed(g, Month.DECEMBER, 26, "boxing day");
        fixed(g, Month.DECEMBER, 31, "new year|years eve", "new year ' s eve");
        weekday(
                g,
                Month.JANUARY,
                DayOfWeek.MONDAY,
                3,
                "mlk|civil rights? day",
                "martin luther king day",
                "martin luther king ' s day");
        weekday(g, Month.MAY, DayOfWeek.MONDAY, -1, "memorial day");
        weekday(g, Month.SEPTEMBER, DayOfWeek.MONDAY, 1, "labor|labour day");
        weekday(g, Month.NOVEMBER, DayOfWeek.THURSDAY, 4, "thanksgiving day?");
        weekday(g, Month.MAY, DayOfWeek.SUNDAY, 2, "mothers day", "mother ' s day");
        weekday(g, Month.JUNE, DayOfWeek.SUNDAY, 3, "fathers day", "father ' s day");
        movable(g, year -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4).plusDays(1), "black friday");
        movable(g, Holidays::kingsDay, "koningsdag|kingsday", "king|kings day", "king ' s day");
        movable(g, Holidays::easter, "easter sunday?");
        movable(g, year -> easter(year).minusDays(2), "good friday");
        movable(g, year -> easter(year).minusDays(7), "palm|branch sunday");
        movable(g, year -> easter(year).minusDays(46), "ash wednesday");
        movable(g, year -> easter(year).minusDays(47), "mardi gras", "shrove|pancake tuesday");
        movable(g, year -> easter(year).plusDays(1), "easter monday|mon");
        movable(g, year -> easter(year).plusDays(39), "ascension day");
        movable(g, year -> easter(year).plusDays(49), "pentecost|whitsun", "whit sunday");
        movable(g, year -> easter(year).plusDays(50), "whit|pentecost monday");
    }

    private static void fixed(Grammar g, Month month, int day, String... names) {
        movable(g, year -> LocalDate.of(year, month, day), names);
    }

    private static void weekday(Grammar g, Month month, DayOfWeek day, int nth, String... names) {
        movable(g, year -> nth(year, month, day, nth), names);
    }

    private static LocalDate nth(int year, Month month, DayOfWeek day, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    private static void movable(Grammar g, IntFunction<LocalDate> date, String... names) {
        g.holiday.rule(g, c -> new Piece.Yearly(year -> Optional.of(date.apply(year))), names);
    }

    /// Of the Netherlands: on the 27th of April, a day earlier when that is a Sunday.
    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /// Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
