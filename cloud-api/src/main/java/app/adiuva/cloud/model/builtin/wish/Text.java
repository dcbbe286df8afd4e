package app.adiuva.cloud.model.builtin.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Small changes of what a user wrote. Stateless.
final class Text {
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.!?–-]+");
    private static final Pattern QUOTED = Pattern.compile("^[\"“„'](.+)[\"“”']$");
    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /// At the end of a title, where a day says more than that.
    private static final Pattern SOMETIME =
            Pattern.compile("(?<=\\S) (?:sometime|some time|at some point)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ITEMS =
            Pattern.compile("\\s*[,;\\n]\\s*(?:and\\s+)?|\\s+and\\s+|\\s+&\\s+|\\s+plus\\s+");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:my|the|a|an|our|all|that|this|some)(?:\\s+|$))+", Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND_FIRST = Pattern.compile(
            "^(?:tasks?|to-?dos?|reminders?)\\s+(?:(?:called|named|to|for|about)\\s+)?(?=\\S+\\s+\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND =
            Pattern.compile("\\s+(?:tasks?|to-?dos?|reminders?|items?|one|off)$", Pattern.CASE_INSENSITIVE);

    private Text() {}

    /// Without spaces and punctuation at both ends.
    static String trimmed(String text) {
        String stripped = text.strip();
        int end = stripped.length();
        while (end > 0 && ",;:.!?–- \t\n".indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        return EDGES.matcher(stripped.substring(0, end)).replaceFirst("");
    }

    /// As the title of a row: one line, without quotation marks around it, with a capital first letter.
    static String title(String text) {
        String line =
                SOMETIME.matcher(SPACES.matcher(trimmed(text)).replaceAll(" ")).replaceFirst("");
        return capitalized(QUOTED.matcher(line).replaceFirst("$1"));
    }

    /// The name by which something is looked up: "the dentist task" is "dentist", and so is "the task see the dentist"
    /// "see the dentist".
    static String name(String text) {
        String named = KIND_FIRST
                .matcher(ARTICLE.matcher(trimmed(text)).replaceFirst(""))
                .replaceFirst("");
        String bare = KIND.matcher(named).replaceFirst("");
        return QUOTED.matcher(bare.strip()).replaceFirst("$1");
    }

    static String withoutArticle(String text) {
        return ARTICLE.matcher(text.strip()).replaceFirst("");
    }

    /// "2 kg of apples, milk and eggs" is three items; what stands in quotation marks is one.
    static List<String> items(String text) {
        String line = trimmed(text);
        Matcher joint = ITEMS.matcher(masked(line));
        List<String> items = new ArrayList<>();
        int at = 0;
        while (joint.find()) {
            items.add(line.substring(at, joint.start()));
            at = joint.end();
        }
        items.add(line.substring(at));
        return items.stream()
                .map(item -> title(withoutArticle(trimmed(item))))
                .filter(item -> !item.isBlank())
                .toList();
    }

    /// The text with every letter in quotation marks, and the marks, replaced by x.
    static String masked(String text) {
        return IN_QUOTES
                .matcher(text)
                .replaceAll(quoted -> "x".repeat(quoted.group().length()));
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String uncapitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
