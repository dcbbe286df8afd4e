package app.adiuva.desktop.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word to look for.
///
/// @param typed as it was typed, at most a hundred characters of it
/// @param folded as in [Tokens#folded]
/// @param unfinished whether words that begin with it are meant too
/// @param unspaced whether it is of a script that sets no spaces. The index takes a whole run of such
/// characters for one word, so that these are looked for in the texts themselves, and anywhere in them.
/// @param weight how much it tells, 1 or more
record Term(String typed, String folded, boolean unfinished, boolean unspaced, double weight) {
    static final int MOST = 12;

    private static final int LONGEST = 100;
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /// The words of what was typed, at most [#MOST]; the last may be unfinished. Nothing in the text is an operator.
    static List<Term> typed(String text) {
        List<Term> terms = new ArrayList<>();
        for (Tokens tokens = new Tokens(text); terms.size() < MOST && tokens.next(); ) {
            String word = cut(tokens.word());
            boolean unspaced = word.codePoints().mapToObj(UnicodeScript::of).anyMatch(UNSPACED::contains);
            terms.add(new Term(word, Tokens.fold(word), false, unspaced, 1));
        }
        if (!terms.isEmpty()) {
            Term last = terms.removeLast();
            terms.add(new Term(last.typed, last.folded, true, last.unspaced, last.weight));
        }
        return terms;
    }

    /// A whole word, which the index is to find.
    static Term whole(String word) {
        return new Term(cut(word), Tokens.fold(cut(word)), false, false, 1);
    }

    Term finished() {
        return new Term(typed, folded, false, unspaced, weight);
    }

    Term weighing(double more) {
        return new Term(typed, folded, unfinished, unspaced, more);
    }

    private static String cut(String word) {
        return word.length() <= LONGEST
                ? word
                : word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /// The word as an expression of FTS5: a quoted string.
    String match() {
        return "\"" + typed.replace("\"", "\"\"") + (unfinished ? "\"*" : "\"");
    }

    /// How well a folded word of a text fits: 1 for the same, less for a beginning, 0 for neither.
    double fits(String word) {
        return word.equals(folded) ? 1 : unfinished && word.startsWith(folded) ? 0.75 : 0;
    }
}
