package app.adiuva.desktop.chat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a request, as far as they tell what data it is about.
///
/// @param all in lower case, in order
/// @param telling without those that stand in any sentence
record Words(List<String> all, List<String> telling) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int MOST = 400;
    private static final int MOST_TELLING = 12;
    private static final Set<String> COMMON = Set.of(
            ("a an and any are as at be by can could did do does for from give have has i in into is it its list make many "
                            + "me mine mark more my need new no not of on or our please put remind schedule set show so task tasks "
                            + "tell that the their them then there these they this to today tomorrow us was we what when where "
                            + "which who will with would you your add all am delete remove move next week day month now how done")
                    .split(" "));
    private static final Set<String> FINISHED = Set.of(
            "done",
            "completed",
            "complete",
            "finished",
            "finish",
            "archived",
            "closed",
            "reopen",
            "undo",
            "all",
            "everything");
    private static final Set<String> NUMBERS = Set.of(
            "many",
            "much",
            "number",
            "count",
            "average",
            "mean",
            "total",
            "rate",
            "percent",
            "percentage",
            "statistics",
            "stats",
            "report",
            "summary",
            "summarize",
            "summarise",
            "productive",
            "productivity",
            "progress",
            "trend",
            "trends",
            "review",
            "compare",
            "busiest",
            "most",
            "often",
            "metrics",
            "analytics",
            "numbers",
            "finish",
            "finished",
            "complete",
            "completed",
            "accomplish",
            "accomplished");

    static Words of(String request) {
        List<String> all = WORD.matcher(request)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .limit(MOST)
                .toList();
        List<String> telling = all.stream()
                .filter(word -> !COMMON.contains(word) && word.length() > 1)
                .distinct()
                .limit(MOST_TELLING)
                .toList();
        return new Words(all, telling);
    }

    /// Whether tasks that are done may matter.
    boolean speakOfFinished() {
        return all.stream().anyMatch(FINISHED::contains);
    }

    /// Whether figures over time may matter.
    boolean askForNumbers() {
        return all.stream().anyMatch(NUMBERS::contains);
    }
}
