package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;

/// The words for months, weekdays, units, shifts, parts of the day and zones.
final class Vocabulary {

    private Vocabulary() {}

    static void addTo(Grammar g) {
        months(g);
        weekdays(g);
        units(g);
        shifts(g);
        dayParts(g);
        zones(g);
    }

    private static void months(Grammar g) {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            String words = name + "|" + name.substring(0, 3) + (month == Month.SEPTEMBER ? "|sept" : "");
            g.month.rule(g, c -> month, words, name.substring(0, 3) + " ~.");
        }
    }

    private static void weekdays(Grammar g) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            String three = name.substring(0, 3);
            String four = name.substring(0, 4);
            String more = day == DayOfWeek.THURSDAY ? "|thur|thurs" : day == DayOfWeek.WEDNESDAY ? "|weds" : "|" + four;
            g.weekdays.rule(g, c -> day, name + "s|" + three + "s", name + " ' s");
            g.weekday.rule(g, c -> day, name, three + more, three + " ~.");
        }
    }

    private static void units(Grammar g) {
        unit(g, Unit.SECOND, "second|seconds|sec|secs");
        unit(g, Unit.MINUTE, "minute|minutes|min|mins");
        unit(g, Unit.HOUR, "hour|hours|hr|hrs");
        unit(g, Unit.DAY, "day|days");
        unit(g, Unit.WEEK, "week|weeks|wk|wks");
        unit(g, Unit.FORTNIGHT, "fortnight|fortnights");
        unit(g, Unit.MONTH, "month|months");
        unit(g, Unit.QUARTER, "quarter|quarters|qtr|qtrs");
        unit(g, Unit.YEAR, "year|years|yr|yrs");
        unit(g, Unit.DECADE, "decade|decades");
        unit(g, Unit.CENTURY, "century|centuries");
        g.shortUnit.rule(g, c -> Unit.SECOND, "s|\"");
        g.shortUnit.rule(g, c -> Unit.MINUTE, "m|'");
        g.shortUnit.rule(g, c -> Unit.HOUR, "h");
        g.shortUnit.rule(g, c -> Unit.DAY, "d");
        g.shortUnit.rule(g, c -> Unit.WEEK, "w");
        g.shortUnit.rule(g, c -> Unit.YEAR, "y");
    }

    private static void unit(Grammar g, Unit unit, String words) {
        g.unit.rule(g, c -> unit, words);
    }

    private static void shifts(Grammar g) {
        g.shift.rule(g, c -> Shift.NEXT, "around? next", "the? following");
        g.shift.rule(g, c -> Shift.COMING, "this|the? coming|upcoming");
        g.shift.rule(g, c -> Shift.THIS, "this|current|same", "the current|same");
        g.shift.rule(g, c -> Shift.LAST, "this|the? last|past");
        g.shift.rule(g, c -> Shift.PREVIOUS, "the? previous");
    }

    private static void dayParts(Grammar g) {
        g.dayPart.rule(g, c -> DayPart.EARLY_MORNING, "early morning", "early in the morning");
        g.dayPart.rule(g, c -> DayPart.MORNING, "late? morning|mornings|forenoon");
        g.dayPart.rule(g, c -> DayPart.LUNCH, "lunch|lunchtime", "lunch time");
        g.dayPart.rule(g, c -> DayPart.AFTERNOON, "early|late? afternoon|afternoons|afternoonish");
        g.dayPart.rule(g, c -> DayPart.EVENING, "early|late? evening|evenings");
        g.dayPart.rule(g, c -> DayPart.NIGHT, "late? night|nights");
    }

    private static void zones(Grammar g) {
        zone(g, "UTC", "utc|gmt|zulu");
        zone(g, "+01:00", "cet|bst");
        zone(g, "+02:00", "cest|eet");
        zone(g, "+05:30", "ist");
        zone(g, "+09:00", "jst");
        zone(g, "-05:00", "est|cdt");
        zone(g, "-04:00", "edt");
        zone(g, "-06:00", "cst|mdt");
        zone(g, "-07:00", "mst|pdt");
        zone(g, "-08:00", "pst");
        zone(g, "America/New_York", "et", "eastern time", "eastern standard|daylight time");
        zone(g, "America/Chicago", "central time", "central standard|daylight time");
        zone(g, "America/Denver", "mountain time", "mountain standard|daylight time");
        zone(g, "America/Los_Angeles", "pt", "pacific time", "pacific standard|daylight time");
    }

    private static void zone(Grammar g, String id, String... words) {
        ZoneId zone = ZoneId.of(id);
        g.zone.rule(g, c -> zone, words);
    }
}
