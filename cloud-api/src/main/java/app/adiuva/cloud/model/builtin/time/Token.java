package app.adiuva.cloud.model.builtin.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word, a run of ASCII digits or a single other character, as it stands in the text.
///
/// @param text in lower case
/// @param gap whether white space (or the start of the text) comes before it
record Token(Kind kind, String text, int start, int end, boolean gap) {

    enum Kind {
        WORD,
        NUMBER,
        SYMBOL
    }

    static List<Token> all(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = skipSpace(text, at);
            if (start == text.length()) {
                break;
            }
            Kind kind = kindOf(text.charAt(start));
            int end = start + 1;
            while (kind != Kind.SYMBOL && end < text.length() && kindOf(text.charAt(end)) == kind) {
                end++;
            }
            boolean gap = start == 0 || start > at;
            tokens.add(new Token(kind, text.substring(start, end).toLowerCase(Locale.ROOT), start, end, gap));
            at = end;
        }
        return List.copyOf(tokens);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Kind kindOf(char c) {
        if (c >= '0' && c <= '9') {
            return Kind.NUMBER;
        }
        return Character.isLetter(c) ? Kind.WORD : Kind.SYMBOL;
    }
}
