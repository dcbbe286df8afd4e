package app.adiuva.cloud.model.builtin.time;

import java.util.List;
import java.util.Set;

/// Words that look like times but are counts or names.
final class Lookalikes {

    private static final Set<String> COUNTS =
            Set.of(("once twice thrice times per one two three four five six seven eight nine ten several many few"
                            + " euros dollars pounds")
                    .split(" ", -1));
    private static final Set<String> STARTS_REPEAT = Set.of("every", "each", "on", "at", "daily", "weekly", "monthly");

    private static final Set<String> FRACTIONS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1/8");

    private Lookalikes() {}

    /// "twice a week" and "$5 a month" say how often or how much, "two mondays" how many; none says when.
    static boolean isCount(List<Token> tokens, int at, TimeExpression value) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        String first = tokens.get(at).text();
        return switch (value) {
            case TimeExpression.Length _ ->
                (first.equals("a") || first.equals("an")) && (before.isNumber() || COUNTS.contains(before.text()));
            case TimeExpression.Repeat _ ->
                !STARTS_REPEAT.contains(first) && (before.isNumber() || COUNTS.contains(before.text()));
            case TimeExpression.Moment _, TimeExpression.Span _, TimeExpression.Bound _ -> false;
        };
    }

    /// "the Sunday Times", "Friday Night Lights": capitals go on after the words, and an article stands before them or
    /// there are several.
    static boolean isName(String text, List<Token> tokens, int at, int end) {
        boolean goesOn = end < tokens.size() && isCapital(text, tokens.get(end));
        boolean several = end - at > 1;
        boolean article = at > 0 && tokens.get(at - 1).text().equals("the");
        return goesOn
                && (several || article)
                && tokens.subList(at, end).stream().allMatch(token -> isCapital(text, token));
    }

    /// "1/2 cup", but not "1/2 at noon".
    static boolean isFraction(Chart chart, int at, int end) {
        List<Token> tokens = chart.tokens();
        boolean slashed = end == at + 3 && tokens.get(at + 1).text().equals("/");
        return slashed
                && FRACTIONS.contains(
                        tokens.get(at).text() + "/" + tokens.get(at + 2).text())
                && !PieceRules.continues(chart, end);
    }

    private static boolean isCapital(String text, Token token) {
        return token.isWord() && token.gap() && Character.isUpperCase(text.charAt(token.start()));
    }
}
