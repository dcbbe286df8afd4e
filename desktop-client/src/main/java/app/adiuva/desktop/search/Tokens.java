package app.adiuva.desktop.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// Walks through the words of a text, cut and folded as the index does it (`unicode61` of FTS5 without diacritics).
/// Confined to one thread.
final class Tokens {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;
    private int start;
    private int end;

    Tokens(String text) {
        this.text = text;
    }

    /// Moves to the next word; false when there is none.
    boolean next() {
        start = end;
        while (start < text.length() && !isOfWord(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        end = start;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > start;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String word() {
        return text.substring(start, end);
    }

    /// The current word in lower case and without accents.
    String folded() {
        return fold(word());
    }

    static String fold(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String bare = MARKS.matcher(Normalizer.normalize(word, Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
