package app.adiuva.cloud.model.builtin.time;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// How long: "45 minutes", "an hour and a half", "2 years, 3 months".
final class LengthRules {

    private LengthRules() {}

    static void addTo(Grammar g) {
        amounts(g);
        simple(g);
        compound(g);
    }

    private static void amounts(Grammar g) {
        g.amount.rule(g, c -> Amount.of(c.get(g.integer)), "INT", "INT additional|more|full|whole");
        g.amount.rule(g, c -> Amount.of(1), "a|an", "a single");
        g.amount.rule(g, c -> Amount.of(2), "a? couple|pair of?");
        g.amount.rule(g, c -> Amount.of(3), "a few", "few|several|some");
        g.amount.rule(g, c -> new Amount(0, 0.5), "half an?", "half a", "½", "a half");
        g.amount.rule(g, c -> new Amount(c.get(g.integer), 0.5), "INT and a|an? half", "INT ½");
        g.amount.rule(g, c -> new Amount(0, 0.25), "a|one? quarter of? an|a?");
        g.amount.rule(g, c -> new Amount(0, 0.75), "three quarters of an|a");
        g.amount.rule(
                g,
                c -> quarters(c.get(g.integer, 0), c.all(g.integer).size() > 1 ? c.get(g.integer, 1) : 1),
                "INT and a|an? quarter|quarters of?",
                "INT and INT quarter|quarters of?");
        g.amount.rule(g, c -> fraction(c.get(g.integer, 0), c.get(g.integer, 1)), "INT ~/ ~INT");
        g.amount.rule(
                g,
                c -> {
                    int decimals = c.get(g.integer, 1);
                    return decimals > 99
                            ? null
                            : new Amount(c.get(g.integer, 0), decimals / (decimals > 9 ? 100d : 10d));
                },
                "INT ~.|, ~INT");
    }

    private static void simple(Grammar g) {
        g.lengthUnit.rule(g, c -> c.get(g.unit).times(c.get(g.amount)), "AMOUNT UNIT", "AMOUNT - UNIT");
        g.lengthUnit.rule(g, c -> abbreviated(c.get(g.shortUnit), c.get(g.amount)), "AMOUNT SHORTUNIT");
        g.lengthUnit.rule(
                g,
                c -> plus(c.get(g.unit).times(Amount.of(1)), c.get(g.unit).times(new Amount(0, 0.5))),
                "a|an|one UNIT and a|an? half");
        g.lengthUnit.rule(
                g,
                c -> plus(
                        c.get(g.unit).times(Amount.of(c.get(g.integer))),
                        c.get(g.unit).times(new Amount(0, 0.5))),
                "INT UNIT and a|an? half");
        g.lengthUnit.rule(g, c -> Unit.DAY.times(Amount.of(c.get(g.integer))), "INT night|nights");
        g.lengthUnit.rule(g, c -> wholeUnit(c.get(g.unit)), "all|whole UNIT long?", "the whole UNIT");
    }

    private static void compound(Grammar g) {
        g.nearly.rule(g, c -> c.get(g.length), "about|around|roughly|approximately|exactly|another? LENGTH");
        g.length.rule(g, c -> c.get(g.lengthUnit), "LENGTHUNIT");
        g.length.rule(g, c -> withMinutes(g, c), "INT UNIT and? INT", "an|a UNIT and? INT");
        g.length.rule(
                g,
                c -> plus(c.get(g.lengthUnit, 0), c.get(g.lengthUnit, 1)),
                "LENGTHUNIT and|,? LENGTHUNIT",
                "LENGTHUNIT , and LENGTHUNIT");
        g.length.rule(
                g,
                c -> plus(plus(c.get(g.lengthUnit, 0), c.get(g.lengthUnit, 1)), c.get(g.lengthUnit, 2)),
                "LENGTHUNIT and|,? LENGTHUNIT and|,? LENGTHUNIT");
        g.length.rule(
                g, c -> Unit.HOUR.times(Amount.of(c.get(g.integer, 0) + c.get(g.integer, 1))), "INT and INT hours");
    }

    /// "90s" is a length, "1990s" is a decade.
    private static @Nullable Length abbreviated(Unit unit, Amount amount) {
        return amount.whole() < 1000 ? unit.times(amount) : null;
    }

    /// "all day", but not "all hour".
    private static @Nullable Length wholeUnit(Unit unit) {
        return unit.grain().isCalendar() ? unit.times(Amount.of(1)) : null;
    }

    static Length plus(Length one, Length other) {
        return new Length(one.period().plus(other.period()), one.duration().plus(other.duration()));
    }

    /// "2 hours ten": the number after hours counts minutes.
    private static @Nullable Length withMinutes(Grammar g, Captures c) {
        int minutes = c.all(g.integer).getLast();
        if (c.get(g.unit) != Unit.HOUR || minutes >= 60) {
            return null;
        }
        int hours = c.all(g.integer).size() > 1 ? c.get(g.integer) : 1;
        return new Length(Period.ZERO, Duration.ofHours(hours).plusMinutes(minutes));
    }

    private static @Nullable Amount quarters(int whole, int quarters) {
        return quarters < 4 ? new Amount(whole, quarters / 4d) : null;
    }

    private static @Nullable Amount fraction(int part, int of) {
        return part < of && of <= 4 ? new Amount(0, part / (double) of) : null;
    }
}
