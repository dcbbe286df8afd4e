package app.adiuva.cloud.model.builtin.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;

/// Feasts of the Islamic calendar, by the Umm al-Qura calendar of the JDK (the years 1883 to 2174). Where the moon is
/// looked for, a feast may fall on the next day.
final class MoonHolidays {

    private MoonHolidays() {}

    static void addTo(Grammar g) {
        feast(g, 1, 1, "islamic|hijri new year", "muharram");
        feast(g, 3, 12, "mawlid", "mawlid al - nabawi", "mawlid al nabi");
        feast(g, 7, 27, "isra and miraj", "the? prophet ' s ascension");
        feast(g, 9, 27, "laylat al kadr|qadr", "laylat al - kadr|qadr", "night of power");
        feast(g, 10, 1, "eid|id al - fitr", "eid|id al|ul fitr", "eid|id ul - fitr");
        feast(
                g,
                12,
                10,
                "eid|id al - adha",
                "eid|id al|ul adha",
                "eid|id ul - adha",
                "sacrifice feast",
                "feast of sacrifice");
    }

    private static void feast(Grammar g, int month, int day, String... names) {
        g.holiday.rule(g, c -> new Piece.Yearly(year -> in(year, month, day)), names);
    }

    /// The first such day of a year of ours, which has one or two of them, rarely none.
    private static Optional<LocalDate> in(int year, int month, int day) {
        try {
            int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
            for (int islamic = first; islamic <= first + 1; islamic++) {
                LocalDate date = LocalDate.from(HijrahDate.of(islamic, month, day));
                if (date.getYear() == year) {
                    return Optional.of(date);
                }
            }
        } catch (DateTimeException outOfRange) {
            // the calendar is not known for this year
        }
        return Optional.empty();
    }
}
