package app.adiuva.desktop.thought;

import app.adiuva.desktop.quickadd.TagWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be told of a captured sentence without thinking: its tags, and whether it asks, plans or notes.
final class CaptureRules {
    private static final int MOST_TAGS = 50;
    private static final Pattern TO_DO = Pattern.compile(
            "^(todo|to do|remember to|don'?t forget|remind me|buy|call|send|book|pay|fix|write|email|ask|check|order|renew)\\b"
                    + "|\\b(i|we) (need|have|must|should|ought)( to)?\\b"
                    + "|^(nicht vergessen|zu erledigen|muss noch)\\b|\\b(ich|wir) (muss|müssen|sollte|sollten)\\b(?! nicht)");
    private static final Pattern IDEA = Pattern.compile("^(idea|what if|maybe we could|idee|was wäre,? wenn)\\b");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f&&[^\\t\\n\\r]]");

    private CaptureRules() {}

    /// The text without the characters that no row may hold.
    static String withoutControls(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /// The fields of a new row in the table of thoughts.
    ///
    /// @param asks whether it says what to do, as far as is known otherwise
    static Map<String, @Nullable Object> fields(String content, boolean asks) {
        String start = content.strip().toLowerCase(Locale.ROOT);
        ThoughtType type = type(start.length() > 300 ? start.substring(0, 300) : start);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("content", content);
        fields.put("tags", tags(content));
        fields.put("thought_type", type.name().toLowerCase(Locale.ROOT));
        fields.put("is_actionable", asks || type == ThoughtType.TASK);
        return fields;
    }

    static List<String> tags(String content) {
        return TagWord.WITHIN
                .matcher(content)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static ThoughtType type(String start) {
        if (TO_DO.matcher(start).find()) {
            return ThoughtType.TASK;
        }
        if (IDEA.matcher(start).find()) {
            return ThoughtType.IDEA;
        }
        return start.endsWith("?") ? ThoughtType.QUESTION : ThoughtType.NOTE;
    }
}
