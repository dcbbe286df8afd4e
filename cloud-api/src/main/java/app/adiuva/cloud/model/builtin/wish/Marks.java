package app.adiuva.cloud.model.builtin.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tags and the priority that a clause carries: `!high`, `#home`, "tagged home", "with high priority", "(urgent)".
///
/// @param rest the clause without them
record Marks(String rest, List<String> tags, Optional<String> priority) {
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#([\\p{L}\\p{N}_-]+)");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
    private static final String NAME = "[\\p{L}\\p{N}_-]+";

    /// "…, tag it work and finance", "… tagged work": at the end, where nothing else is meant by it.
    private static final Pattern TAGGED = Pattern.compile(
            "(?:,\\s*(?:and\\s+)?tag(?:ged)?(?:\\s+(?:it|this|them))?(?:\\s+(?:with|as))?|\\s+(?:and\\s+)?tagged(?:\\s+(?:with|as))?"
                    + "|\\s+(?:and\\s+)?tag it(?:\\s+(?:with|as))?|\\s+with (?:the )?tags?):?\\s+(" + NAME
                    + "(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*)" + NAME + "){0,9})\\s*[.!]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,&]\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final String LEVEL = "(low|normal|medium|high|top|urgent)";
    private static final Pattern PRIORITY = Pattern.compile(
            "(?<!\\S)!" + LEVEL + "\\b|[,(]?\\s*\\b(?:with |at |as )?(?:an? )?" + LEVEL
                    + "[ -]priority\\b\\)?|[,(]?\\s*\\bpriority:? " + LEVEL + "\\b\\)?|(?:,\\s*|\\()(urgent)\\b\\)?"
                    + "|^(urgent)(?=[:,!])[:,!]",
            Pattern.CASE_INSENSITIVE);

    Marks {
        tags = List.copyOf(tags);
    }

    static Marks of(String text) {
        List<String> tags = new ArrayList<>();
        String untagged = untagged(text, tags);
        Matcher found = PRIORITY.matcher(untagged);
        if (!found.find()) {
            return new Marks(untagged, tags, Optional.empty());
        }
        String rest = untagged.substring(0, found.start()) + " " + untagged.substring(found.end());
        return new Marks(rest, tags, Optional.of(level(firstGroup(found))));
    }

    /// The tags of a text that is kept: those at its end stand beside it, others in it, too.
    static Marks ofNote(String text) {
        List<String> tags = new ArrayList<>();
        untagged(text, tags);
        return new Marks(TAGGED.matcher(withoutTagsAtEnd(text)).replaceFirst(""), tags, Optional.empty());
    }

    private static String withoutTagsAtEnd(String text) {
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        int end = withoutSpaceAtEnd(text, text.length());
        for (MatchResult tag : tags.reversed()) {
            if (tag.end() != end) {
                break;
            }
            end = withoutSpaceAtEnd(text, tag.start());
        }
        return text.substring(0, end);
    }

    private static int withoutSpaceAtEnd(String text, int length) {
        int end = length;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String untagged(String text, List<String> tags) {
        String unmarked = TAG.matcher(text).replaceAll(found -> {
            tags.add(found.group(1));
            return "";
        });
        // long runs of spaces are what the patterns are slow on
        return TAGGED.matcher(SPACES.matcher(unmarked).replaceAll(" ")).replaceFirst(found -> {
            BETWEEN_NAMES.splitAsStream(found.group(1)).forEach(tags::add);
            return "";
        });
    }

    /// The word of the wire for what people say.
    static String level(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "top", "important" -> "high";
            case "medium" -> "normal";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }

    private static String firstGroup(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return "normal";
    }
}
