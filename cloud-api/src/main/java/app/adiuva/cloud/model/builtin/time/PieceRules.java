package app.adiuva.cloud.model.builtin.time;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Single pieces, and how pieces in any order are joined: "at 9 on friday the 3rd", "tomorrow, 3pm".
final class PieceRules {

    /// Words after which a lone number still is a time: "at 3 with Paul", not "at 3 places".
    private static final Set<String> CONTINUES = Set.of(
            ("about with for and or to in on at from then please so because but if when by sharp until till via near"
                            + " also is regarding re that the my our i we you he she they it")
                    .split(" ", -1));
    private static final int MOST_PIECES = 6;

    private PieceRules() {}

    static void addTo(Grammar g) {
        parts(g);
        hours(g);
        g.hourAt.rule(g, c -> c.get(g.hour), "at|@|around|about HOUR", "at about|around HOUR", "by HOUR");
        g.piece.rule(g, c -> c.get(g.day), "DAY", "on|by? DAY", "of|around DAY");
        g.piece.rule(g, c -> c.get(g.period), "PERIOD", "of|in|during|on|around PERIOD");
        g.piece.rule(g, c -> new Piece.Time(c.get(g.hourAt)), "HOURAT", "HOURAT sharp");
        g.piece.rule(g, c -> new Piece.Time(c.get(g.hourAt).sure()), "HOURAT ~ish");
        g.piece.rule(g, c -> new Piece.Time(c.get(g.clock)), "CLOCK");
        g.piece.rule(g, c -> c.get(g.hours), "HOURS");
        g.piece.rule(g, c -> new Piece.Zone(c.get(g.zone)), "ZONE", "( ZONE )");
        g.when.reader((chart, at) -> join(g, chart, at));
    }

    private static void parts(Grammar g) {
        g.piece.rule(g, c -> new Piece.Part(c.get(g.dayPart), null, false), "PART");
        g.piece.rule(g, c -> new Piece.Part(c.get(g.dayPart), null, true), "in|during the? PART", "at|for PART");
        g.piece.rule(g, c -> new Piece.Part(c.get(g.dayPart), c.anchor().today(), true), "this PART");
        g.piece.rule(
                g, c -> new Piece.Part(DayPart.EVENING, c.anchor().today(), true), "tonight|tonite", "late tonight");
        g.piece.rule(g, c -> new Piece.Part(c.get(g.dayPart), c.anchor().today().minusDays(1), true), "last PART");
    }

    private static void hours(Grammar g) {
        g.hours.rule(
                g,
                c -> new Piece.Hours(c.get(g.hour, 0), c.get(g.hour, 1)),
                "from HOUR to|until|untill|till|through|-|– HOUR",
                "between HOUR and|to|- HOUR");
        g.hours.rule(g, c -> sure(c.get(g.hour, 0), c.get(g.hour, 1)), "HOUR -|–|to|until|till HOUR");
    }

    private static Piece.@Nullable Hours sure(Clock from, Clock to) {
        return from.bare() && to.bare() ? null : new Piece.Hours(from, to);
    }

    private static @Nullable Found<When> join(Grammar g, Chart chart, int at) {
        When when = When.EMPTY;
        int end = at;
        for (int i = 0; i < MOST_PIECES; i++) {
            int from = i == 0 ? at : skipGlue(chart, end);
            boolean dash = from > at && chart.tokens().get(from - 1).text().equals("-");
            Found<? extends Piece> piece = dash ? chart.found(g.piece, from) : next(g, chart, from, when);
            Optional<When> joined = piece == null ? Optional.empty() : when.with(piece.value());
            if (joined.isEmpty()) {
                break;
            }
            when = joined.get();
            end = piece == null ? end : piece.end();
        }
        boolean bare = when.isTimeOnly() && !when.sure();
        if (end == at || (bare && !continues(chart, end))) {
            return null;
        }
        return new Found<>(
                bare ? when.with(new Piece.Zone(chart.anchor().now().getZone())).orElse(when) : when, end);
    }

    private static @Nullable Found<? extends Piece> next(Grammar g, Chart chart, int at, When so) {
        Found<Piece> piece = chart.found(g.piece, at);
        Found<Clock> hour = piece == null ? chart.found(g.hour, at) : null;
        boolean fits = hour != null
                && ((so.hasDate() && so.period() == null)
                        || so.part() != null
                        || isAllThereIs(chart, at, hour.end())
                        || nextShowsTime(g, chart, at, hour.end()));
        return fits && hour != null ? new Found<Piece>(new Piece.Time(hour.value()), hour.end()) : piece;
    }

    /// "ten thirty", but not "10" alone.
    private static boolean isAllThereIs(Chart chart, int at, int end) {
        return at == 0 && end > 1 && end == chart.tokens().size();
    }

    /// "8 in the evening", "five thirty tomorrow"; not "3 tomorrow".
    private static boolean nextShowsTime(Grammar g, Chart chart, int at, int end) {
        Found<Piece> next = chart.found(g.piece, skipGlue(chart, end));
        if (next == null) {
            return false;
        }
        boolean spoken = end > at + 1 && chart.tokens().get(at).isWord();
        return switch (next.value()) {
            case Piece.Part part -> part.sure();
            case Piece.Dated _ -> spoken;
            case Piece.Calendar _, Piece.Time _, Piece.Hours _, Piece.Zone _ -> false;
        };
    }

    private static int skipGlue(Chart chart, int at) {
        boolean comma = at < chart.tokens().size()
                && Set.of(",", "-", "(").contains(chart.tokens().get(at).text());
        return comma ? at + 1 : at;
    }

    static boolean continues(Chart chart, int at) {
        if (at >= chart.tokens().size()) {
            return true;
        }
        Token next = chart.tokens().get(at);
        return CONTINUES.contains(next.text())
                || Set.of(".", ",", "!", "?", ";", ")").contains(next.text());
    }
}
