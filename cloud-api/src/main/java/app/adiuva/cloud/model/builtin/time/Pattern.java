package app.adiuva.cloud.model.builtin.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A sequence of words and phrases.
///
/// The notation is elements between spaces: `of` a word or symbol, `on|in` any of them, `MONTH` a phrase of that
/// category. `?` after an element makes it optional, `~` before it forbids white space there:
/// `ORDINAL day? of? MONTH` reads "3rd of march", `INT ~: ~INT` reads "15:30" but not "15 : 30".
///
/// @param elements at least one, the first not optional
record Pattern(List<Element> elements) {

    sealed interface Element {
        boolean optional();

        boolean glued();
    }

    record Words(Set<String> words, boolean optional, boolean glued) implements Element {}

    record Phrase(Category<?> category, boolean optional, boolean glued) implements Element {}

    /// The patterns of a notation: one, and one more for each optional element it starts with.
    static List<Pattern> expand(String notation, Grammar grammar) {
        List<Element> elements = new ArrayList<>();
        for (String element : notation.split(" ", -1)) {
            elements.add(element(element, grammar));
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(new Pattern(List.copyOf(elements)));
        while (elements.getFirst().optional()) {
            elements.removeFirst();
            patterns.add(new Pattern(List.copyOf(elements)));
        }
        return patterns;
    }

    private static Element element(String notation, Grammar grammar) {
        boolean glued = notation.startsWith("~");
        boolean optional = notation.endsWith("?");
        String body = notation.substring(glued ? 1 : 0, notation.length() - (optional ? 1 : 0));
        return Character.isUpperCase(body.charAt(0))
                ? new Phrase(grammar.category(body), optional, glued)
                : new Words(Set.copyOf(List.of(body.split("\\|", -1))), optional, glued);
    }

    Element first() {
        return elements.getFirst();
    }

    /// The index of the token after a match at `at`, or -1. Optional elements are taken where that lets the rest match.
    int match(Chart chart, int at, Captures captures) {
        return match(chart, 0, at, captures);
    }

    private int match(Chart chart, int element, int at, Captures captures) {
        if (element == elements.size()) {
            return at;
        }
        Element wanted = elements.get(element);
        int mark = captures.mark();
        int next = step(chart, wanted, at, element == 0, captures);
        int end = next < 0 ? -1 : match(chart, element + 1, next, captures);
        if (end >= 0) {
            return end;
        }
        captures.reset(mark);
        return wanted.optional() && element > 0 ? match(chart, element + 1, at, captures) : -1;
    }

    private static int step(Chart chart, Element wanted, int at, boolean first, Captures captures) {
        if (at >= chart.tokens().size()
                || (wanted.glued() && !first && chart.tokens().get(at).gap())) {
            return -1;
        }
        switch (wanted) {
            case Words(Set<String> words, boolean _, boolean _) -> {
                return words.contains(chart.tokens().get(at).text()) ? at + 1 : -1;
            }
            case Phrase(Category<?> category, boolean _, boolean _) -> {
                Found<?> found = chart.at(category, at);
                if (found == null) {
                    return -1;
                }
                captures.add(category, found.value());
                return found.end();
            }
        }
    }
}
