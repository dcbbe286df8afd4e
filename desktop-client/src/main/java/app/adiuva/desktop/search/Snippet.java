package app.adiuva.desktop.search;

import java.util.ArrayList;
import java.util.List;

/// The piece of a text around the words that were looked for, on one line.
final class Snippet {
    private static final int LENGTH = 120;
    private static final int BEFORE = 30;

    private Snippet() {}

    static String of(String text, List<Term> terms) {
        int from = wordStart(text, Math.max(0, best(text, terms) - BEFORE));
        int to = wordEnd(text, Math.min(text.length(), from + LENGTH));
        String line = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + line + (to < text.length() ? "…" : "");
    }

    private record Place(int at, int term) {}

    /// Where a snippet would show the most of the terms; 0 if none is there.
    private static int best(String text, List<Term> terms) {
        List<Place> places = places(text, terms);
        int best = 0;
        long most = 0;
        for (int i = 0; i < places.size() && most < terms.size(); i++) {
            int start = places.get(i).at();
            long shown = places.subList(i, Math.min(places.size(), i + 3 * terms.size())).stream()
                    .filter(place -> place.at() < start + LENGTH - BEFORE)
                    .map(Place::term)
                    .distinct()
                    .count();
            if (shown > most) {
                most = shown;
                best = start;
            }
        }
        return best;
    }

    private static List<Place> places(String text, List<Term> terms) {
        List<Place> places = new ArrayList<>();
        for (Tokens tokens = new Tokens(text); tokens.next(); ) {
            String word = tokens.folded();
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                int inside = term.unspaced() ? tokens.word().indexOf(term.typed()) : term.fits(word) > 0 ? 0 : -1;
                if (inside >= 0) {
                    places.add(new Place(tokens.start() + inside, i));
                }
            }
        }
        return places;
    }

    private static int wordStart(String text, int from) {
        int space = from == 0 ? 0 : text.indexOf(' ', from - 1) + 1;
        return space > 0 && space <= from + BEFORE / 2 ? space : whole(text, from);
    }

    private static int wordEnd(String text, int to) {
        int space = to == text.length() ? to : text.lastIndexOf(' ', to);
        return space > to - BEFORE / 2 ? space : whole(text, to);
    }

    /// Not between the halves of a surrogate pair.
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
