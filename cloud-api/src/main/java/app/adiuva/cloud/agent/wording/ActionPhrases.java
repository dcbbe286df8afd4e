package app.adiuva.cloud.agent.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds things to do in running text by the words people use for them: "I need to …", "please …", "- [ ] …".
public final class ActionPhrases {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST = 20;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\R+");
    private static final Pattern OPEN_BOX = Pattern.compile("^\\s*[-*]\\s*\\[ ]\\s*(?<todo>.+)$");
    private static final Pattern CUE = Pattern.compile(
            "\\b(?:(?:I|we|you)(?: really| still| also)? (?:need to|have to|must|should|ought to|want"
                    + " to)|(?:I|we)'(?:ve| have) (?:got )?to|remember to|remind me to|don'?t forget to|make sure"
                    + " to|to-?do:|please|(?:can|could|would) you(?: please)?)\\s+(?<todo>[^.!?\\n"
                    + "]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile("\\s+(?:please|thanks|thank you)$", Pattern.CASE_INSENSITIVE);

    private ActionPhrases() {}

    /// The phrases in the order of the text, each once, as titles: "Send the report". At most 20.
    public static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        SENTENCES
                .splitAsStream(text)
                .flatMap(s -> phrase(s).stream())
                .limit(MOST)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Optional<String> phrase(String sentence) {
        for (Pattern pattern : List.of(OPEN_BOX, CUE)) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.find()) {
                return Optional.of(title(matcher.group("todo")));
            }
        }
        return Optional.empty();
    }

    private static String title(String phrase) {
        String title = TAIL.matcher(phrase.strip()).replaceFirst("").replaceAll("[,;:]+$", "");
        String shortened = title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
        return Wording.capitalized(shortened);
    }
}
