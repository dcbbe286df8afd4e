package app.adiuva.desktop.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the user typed as a query of FTS5 in which every word is a quoted string, so that nothing is an operator.
///
/// @param match the expression for `MATCH`
/// @param isShort whether it is a single beginning of one or two letters
record FtsQuery(String match, boolean isShort) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 100;

    /// Empty when the text holds no letter and no digit.
    static Optional<FtsQuery> of(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String match =
                words.stream().map(FtsQuery::quoted).collect(Collectors.joining(" AND ", "{title body} : (", "*)"));
        boolean isShort = words.size() == 1 && words.getFirst().length() <= 2;
        return Optional.of(new FtsQuery(match, isShort));
    }

    /// Rows of one kind that contain any of the words.
    static String anyOf(String kind, List<String> words) {
        return words.stream()
                .limit(MOST_WORDS)
                .map(FtsQuery::quoted)
                .collect(Collectors.joining(" OR ", "kind : " + quoted(kind) + " AND {title body} : (", ")"));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST_WORDS)
                .toList();
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
