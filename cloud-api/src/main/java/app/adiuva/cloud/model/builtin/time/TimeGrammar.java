package app.adiuva.cloud.model.builtin.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds English expressions of date and time in a sentence and says what they mean relative to a clock.
///
/// What is ambiguous is read as an assistant would: days and times lie ahead; "friday" is the coming one, today
/// included; "next tuesday" is the Tuesday of next week; "at 3" falls into 7:00 to 18:59 unless that has passed
/// today; the "end of" a period is its last day. Immutable, for any thread.
public final class TimeGrammar {

    private static final int LONGEST_TEXT = 100_000;
    private static final Set<String> ALSO_WORDS =
            Set.of("may", "march", "sat", "sun", "wed", "second", "mar", "dec", "jan");

    private final Anchor anchor;

    private TimeGrammar(Anchor anchor) {
        this.anchor = anchor;
    }

    /// Weeks start on Monday and `2/3` is the 3rd of February.
    public static TimeGrammar of(ZonedDateTime now) {
        return of(now, DayOfWeek.MONDAY, DateOrder.MONTH_FIRST);
    }

    /// @param now the user's clock in the user's zone
    public static TimeGrammar of(ZonedDateTime now, DayOfWeek weekStart, DateOrder order) {
        return new TimeGrammar(new Anchor(now, weekStart, order));
    }

    /// Every expression of the text in order, the longest at each place, none overlapping. Never throws; of a text
    /// over 100,000 characters only that many are read.
    public List<TimeMatch> findAll(String text) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<Token> tokens = Token.all(read);
        Chart chart = new Chart(tokens, anchor, Grammar.ENGLISH.size());
        List<TimeMatch> matches = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Found<TimeExpression> found = startsWord(tokens, at) ? expression(chart, at) : null;
            if (found != null && Lookalikes.isName(read, tokens, at, found.end())) {
                found = null;
            }
            if (found == null) {
                at++;
            } else {
                int end = tokens.get(found.end() - 1).end();
                matches.add(new TimeMatch(tokens.get(at).start(), end, found.value()));
                at = found.end();
            }
        }
        return List.copyOf(matches);
    }

    private static @Nullable Found<TimeExpression> expression(Chart chart, int at) {
        Found<TimeExpression> found;
        try {
            found = chart.found(Grammar.ENGLISH.expression, at);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return null;
        }
        if (found == null || !endsWord(chart.tokens(), found.end())) {
            return null;
        }
        if (Lookalikes.isCount(chart.tokens(), at, found.value()) || Lookalikes.isFraction(chart, at, found.end())) {
            return null;
        }
        boolean whole = at == 0 && found.end() == chart.tokens().size();
        return whole || isSure(chart, at, found.end()) ? found : null;
    }

    /// A year, a month or a part of the day alone only counts as such when the text is nothing else, and "the 1st" not
    /// before a thing: "the 1st chapter".
    private static boolean isSure(Chart chart, int at, int end) {
        Found<When> when = chart.found(Grammar.ENGLISH.when, at);
        boolean doubtful = when != null
                && when.end() == end
                && !when.value().sure()
                && !when.value().isTimeOnly();
        boolean thing = when != null
                && when.end() == end
                && when.value().isDayOfMonthOnly()
                && !PieceRules.continues(chart, end);
        boolean word =
                end == at + 1 && ALSO_WORDS.contains(chart.tokens().get(at).text());
        return !doubtful && !word && !thing;
    }

    /// Nothing may be cut out of a longer word or number: no "v2.15", "$3", "555-1234".
    private static boolean startsWord(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.gap() || at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        if (before.isWord() || before.isNumber() || "$€£#&_%+~=".contains(before.text())) {
            return false;
        }
        boolean joins = "-.:/,'’".contains(before.text());
        return !(joins && token.isNumber() && at > 1 && !before.gap());
    }

    private static boolean endsWord(List<Token> tokens, int end) {
        if (end >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(end);
        if (next.text().equals("%") || next.text().equals("percent")) {
            return false;
        }
        if (next.gap()) {
            return true;
        }
        if (next.isWord() || next.isNumber() || "_$€£&=".contains(next.text())) {
            return false;
        }
        boolean more = end + 1 < tokens.size()
                && !tokens.get(end + 1).gap()
                && tokens.get(end + 1).isNumber();
        return !("-.:/,".contains(next.text()) && more);
    }
}
