package app.adiuva.cloud.agent.wording;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Small pieces of English and Markdown for tool answers.
public final class Wording {
    private static final int MOST_LINES = 50;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wording() {}

    /// "1 task", "3 tasks".
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// A name in quotation marks.
    public static String quoted(String text) {
        return "“" + text + "”";
    }

    /// "a", "a and b", "a, b and c".
    public static String join(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /// A heading sentence and a Markdown list below it, 50 lines long at most.
    public static String bullets(String heading, Collection<String> lines) {
        String more = lines.size() > MOST_LINES ? "\n- … and " + (lines.size() - MOST_LINES) + " more" : "";
        return heading + "\n\n"
                + lines.stream().limit(MOST_LINES).map(line -> "- " + line).collect(Collectors.joining("\n")) + more;
    }

    /// Whether the text contains every word of the query, regardless of case, order and a plural's s.
    public static boolean matches(String query, String text) {
        String haystack = text.toLowerCase(Locale.ROOT);
        return SPACES.splitAsStream(query.toLowerCase(Locale.ROOT).strip())
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .allMatch(haystack::contains);
    }

    /// The text with a capital first letter.
    public static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
