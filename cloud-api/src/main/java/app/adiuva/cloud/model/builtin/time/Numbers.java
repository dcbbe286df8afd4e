package app.adiuva.cloud.model.builtin.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers in digits and words, and years.
final class Numbers {

    private static final List<String> SMALL = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" ", -1));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
    private static final List<String> ORDINALS = List.of(
            ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                            + " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                    .split(" ", -1));
    private static final Map<String, Integer> WORDS = words();
    private static final int LAST_DAY = 31;

    private Numbers() {}

    static void addTo(Grammar g) {
        g.integer.reader((chart, at) -> integer(chart.tokens(), at));
        g.spoken.reader((chart, at) -> chart.tokens().get(at).isNumber() ? null : integer(chart.tokens(), at));
        g.twoDigits.reader((chart, at) -> digits(chart.tokens(), at, 2, 2));
        ordinals(g);
        g.dayNumber.rule(g, c -> day(c.get(g.integer)), "INT");
        g.dayNumber.rule(g, c -> day(c.get(g.ordinal)), "ORDINAL");
        years(g);
    }

    private static void ordinals(Grammar g) {
        for (int i = 0; i < ORDINALS.size(); i++) {
            int value = i + 1;
            g.ordinal.rule(g, c -> value, ORDINALS.get(i));
            if (value < 10) {
                g.ordinal.rule(g, c -> 20 + value, "twenty " + ORDINALS.get(i), "twenty - " + ORDINALS.get(i));
            }
        }
        g.ordinal.rule(g, c -> 30, "thirtieth");
        g.ordinal.rule(g, c -> LAST_DAY, "thirty first", "thirty - first");
        g.ordinal.rule(g, c -> c.get(g.integer), "INT ~st|nd|rd|th");
    }

    private static void years(Grammar g) {
        g.year.reader((chart, at) -> {
            Found<Integer> year = digits(chart.tokens(), at, 4, 4);
            return year != null && year.value() >= 1000 && year.value() < 3000 ? year : null;
        });
        g.year.rule(
                g,
                c -> {
                    int century = c.get(g.integer, 0);
                    int rest = c.get(g.integer, 1);
                    return century >= 11 && century < 30 && rest < 100 ? century * 100 + rest : null;
                },
                "INT hundred and? INT");
        g.year.rule(g, c -> c.get(g.integer) < 100 ? 2000 + c.get(g.integer) : null, "two thousand and? INT");
        g.year.rule(g, c -> 2000, "two thousand");
    }

    private static @Nullable Integer day(int value) {
        return value >= 1 && value <= LAST_DAY ? value : null;
    }

    private static @Nullable Found<Integer> integer(List<Token> tokens, int at) {
        Found<Integer> digits = digits(tokens, at, 1, 4);
        if (digits != null) {
            return digits;
        }
        Integer value = WORDS.get(tokens.get(at).text());
        if (value == null) {
            return null;
        }
        int next = at + 1;
        if (value >= 20 && next < tokens.size()) {
            int unit = tokens.get(next).text().equals("-") ? next + 1 : next;
            Integer ones = unit < tokens.size() ? WORDS.get(tokens.get(unit).text()) : null;
            if (ones != null && ones >= 1 && ones < 10) {
                return new Found<>(value + ones, unit + 1);
            }
        }
        return new Found<>(value, next);
    }

    private static @Nullable Found<Integer> digits(List<Token> tokens, int at, int least, int most) {
        Token token = tokens.get(at);
        int length = token.text().length();
        return token.isNumber() && length >= least && length <= most
                ? new Found<>(Integer.parseInt(token.text()), at + 1)
                : null;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < SMALL.size(); i++) {
            words.put(SMALL.get(i), i);
        }
        for (int i = 0; i < TENS.size(); i++) {
            words.put(TENS.get(i), 20 + 10 * i);
        }
        return Map.copyOf(words);
    }
}
