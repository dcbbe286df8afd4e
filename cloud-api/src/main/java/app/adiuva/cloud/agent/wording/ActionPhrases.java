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
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+|\\R+");
    private static final Pattern OPEN_BOX = Pattern.compile("^\\s*[-*]\\s*\\[ ]\\s*(?<todo>.+)$");
    private static final Pattern CUE = Pattern.compile(
            "\\b(?:(?:I|we|you)(?: really| still| also)? (?:need to|have to|must|should|ought to|want"
                    + " to)|(?:I|we)'(?:ve| have) (?:got )?to|remember to|remind me to|don'?t forget to|make sure"
                    + " to|to-?do:|please|(?:can|could|would) you(?: please)?)\\s+(?<todo>[^.!?\\n"
                    + "]+)",
            Pattern.CASE_INSENSITIVE);
    /// Verbs with which people note what is to be done.
    private static final String VERBS =
            "send|write|call|phone|email|mail|text|ask|tell|talk to|buy|get|pick up|order|book"
                    + "|reserve|renew|pay|cancel|return|fix|repair|clean|check|review|update|share|prepare|draft|finish|submit"
                    + "|sign|schedule|organi[sz]e|arrange|plan|set up|contact|confirm|find|look up|look into|research|invite"
                    + "|print|file|read|apply for|register|sort out|follow up|make|water|bring|take|move|replace|install";

    /// Such as "Action: …"
    private static final Pattern MARKED = Pattern.compile(
            "^\\s*(?:[-*•]\\s*)?(?:action(?: items?)?|next steps?|follow[- ]?up|to-?do|task)\\s*[:–-]\\s*(?<todo>\\S.*)$",
            Pattern.CASE_INSENSITIVE);

    /// "I'll send the minutes", "we will book the room"
    private static final Pattern PROMISED = Pattern.compile(
            "\\b(?:(?:I|we)(?:'|’)ll|(?:I|we) will|let(?:'|’)s)\\s+(?<todo>(?:" + VERBS + ")\\s[^.!?\\n]+)",
            Pattern.CASE_INSENSITIVE);

    /// "Anna to check the numbers": somebody else does it, and the user sees to it.
    private static final Pattern DELEGATED = Pattern.compile(
            "^\\s*(?:[-*•]\\s*)?(?!(?:We|You|They|It|He|She|This|That|There|How|What|Where|When|Who|Why|Meeting|Time|Ready|Going)\\b)(?<who>\\p{Lu}\\p{Ll}+) (?:will|to|should|must|needs to|has to|is going to) (?<todo>(?:"
                    + VERBS + ")\\s[^.!?\\n]+)");

    /// "Call the plumber", but neither "Order 1234" nor "Review of the year".
    private static final Pattern COMMANDED = Pattern.compile("^\\s*(?:[-*•]\\s*)?(?<todo>(?i:" + VERBS
            + ") (?!(?:of|for your|with|on|is|was|has|from|and)\\b)(?!\\d|#)[^.!?\\n]+)[.!]?\\s*$");

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
        for (Pattern pattern : List.of(OPEN_BOX, MARKED, CUE, PROMISED, COMMANDED)) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.find()) {
                return Optional.of(Wording.capitalized(bare(deed(matcher.group("todo")))));
            }
        }
        Matcher delegated = DELEGATED.matcher(sentence);
        return delegated.find()
                ? Optional.of(delegated.group("who") + ": " + bare(delegated.group("todo")))
                : Optional.empty();
    }

    /// "I should book the dentist" is to be done as "book the dentist".
    private static String deed(String phrase) {
        Matcher cue = CUE.matcher(phrase);
        return cue.lookingAt() ? cue.group("todo") : phrase;
    }

    private static String bare(String phrase) {
        String title = TAIL.matcher(phrase.strip()).replaceFirst("").replaceAll("[,;:]+$", "");
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }
}
