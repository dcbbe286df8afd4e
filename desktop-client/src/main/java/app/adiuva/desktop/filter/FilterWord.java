package app.adiuva.desktop.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One word of a filter line, taken apart: `-due<"next friday"` is negated, of the field `due`, its sign `<`.
///
/// @param typed as it stands in the line
/// @param negated whether it begins with `-`
/// @param field in lower case; `tag` for `#tag`, `priority` for `!high`, empty for a plain word
/// @param sign `:`, `<`, `<=`, `>` or `>=`; `:` where there is none
/// @param value what is left, without quotation marks
public record FilterWord(String typed, boolean negated, String field, String sign, String value) {
    private static final Pattern WORD = Pattern.compile("-?(?:\\p{L}+(?:[:<>]=?))?\"[^\"]*\"|\\S+");
    private static final Pattern TERM = Pattern.compile("(\\p{L}+)(:|<=|>=|<|>)(.*)", Pattern.DOTALL);

    static List<FilterWord> all(String line) {
        List<FilterWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(of(word.group()));
        }
        return words;
    }

    private static FilterWord of(String typed) {
        boolean negated = typed.length() > 1 && typed.startsWith("-");
        String word = negated ? typed.substring(1) : typed;
        if (word.length() > 1 && word.startsWith("#")) {
            return new FilterWord(typed, negated, "tag", ":", word.substring(1));
        }
        if (word.length() > 1 && word.startsWith("!")) {
            return new FilterWord(typed, negated, "priority", ":", word.substring(1));
        }
        Matcher term = TERM.matcher(word);
        return term.matches()
                ? new FilterWord(
                        typed, negated, term.group(1).toLowerCase(Locale.ROOT), term.group(2), unquoted(term.group(3)))
                : new FilterWord(typed, negated, "", ":", unquoted(word));
    }

    /// Whether it is a plain word that names no field.
    public boolean plain() {
        return field.isEmpty();
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }
}
