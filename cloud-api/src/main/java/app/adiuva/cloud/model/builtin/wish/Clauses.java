package app.adiuva.cloud.model.builtin.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a request into the parts that each ask for one thing: at line ends, semicolons and ends of sentences, and
/// where "and" or "then" is followed by a verb that begins a wish. Never inside quotation marks. Stateless.
final class Clauses {
    private static final Pattern SENTENCE_END = Pattern.compile(
            "\\s*[\\n\\r]+\\s*(?:[-*•]\\s+)?|\\s*;\\s*|(?<!\\b(?:Dr|Mr|Mrs|Ms|St|Prof|vs|etc|No|p\\.m|a\\.m))[.!?]+\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final String STRONG = "add|put|remind|schedule|create|mark|delete|remove|cancel|reschedule|note|move"
            + "|don'?t (?:let me )?forget|rename|set|tell|show|what|which|how|do i|when";
    private static final String WEAK = "make|plan|list|book|buy|call|pay|complete|finish|check|email|send|save|ask|get"
            + "|text|order|clean|water|feed|pick|write|renew|visit|fix|wash|return|prepare";
    /// Verbs that no list of things begins with.
    private static final String DEEDS = "buy|call|pay|email|send|feed|pick up|renew|visit|return|prepare";
    private static final Pattern JOINT = Pattern.compile(
            "(?:,?\\s+(?:and then|and also|and please|and|then|also|plus)\\s+(?:to\\s+)?|,\\s+(?=(?:" + STRONG + "|"
                    + DEEDS + ")\\b))" + "(?=(?:please\\s+)?(?:(" + STRONG + ")|(" + WEAK + "))\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLS_A_LIST = Pattern.compile(
            "(?:please\\s+)?(?:add|put|write)\\b(?!.*\\blist\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// After a question these are nouns rather than verbs: "what did I pay for gas and water?"
    private static final Pattern ASKS = Pattern.compile(
            "(?:please\\s+)?(?:what|which|who|when|where|why|how|is|are|do|does|did|was|were)\\b",
            Pattern.CASE_INSENSITIVE);

    /// "Write a mail to Paul and ask him …": what follows is what to write.
    private static final Pattern WRITES = Pattern.compile(
            "(?:please\\s+|can you\\s+|could you\\s+)*(?:send|write|email|e-mail|mail|text|reply|message|tell)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEEPS_THE_REST = Pattern.compile(
            "(?:note|idea|thought|journal|question|remember)\\b(?:\\s+that\\b|\\s*:).*|(?:jot|write) down\\b.*"
                    + "|(?:take|make) a note\\b.*|new (?:note|idea|thought)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// "Remind me tomorrow to …" holds for all that follows: "… call Anna and buy milk".
    private static final Pattern OPENS_ALL = Pattern.compile(
            "(?:please\\s+)?remind (?:me|us) (?!about\\b|of\\b|that\\b)(?:\\P{P}{0,40}? )??to (?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /// The parts in order. Lines that quote a mail (`> …`) are none.
    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        String masked = Text.masked(text);
        int at = 0;
        Matcher end = SENTENCE_END.matcher(masked);
        while (end.find()) {
            addParts(text, masked, at, end.start(), clauses);
            at = end.end();
        }
        addParts(text, masked, at, text.length(), clauses);
        return List.copyOf(clauses);
    }

    private static void addParts(String text, String masked, int from, int to, List<String> clauses) {
        String sentence = masked.substring(from, to);
        int at = 0;
        String opening = "";
        Matcher joint = JOINT.matcher(sentence);
        while (!KEEPS_THE_REST.matcher(sentence.substring(at)).matches() && joint.find()) {
            String before = sentence.substring(at, joint.start());
            boolean goesOn = joint.group(2) != null
                    && (FILLS_A_LIST.matcher(before).matches()
                            || ASKS.matcher(before).lookingAt()
                            || WRITES.matcher(before).lookingAt());
            if (!goesOn) {
                add(opening + text.substring(from + at, from + joint.start()), clauses);
                opening = joint.group(2) == null ? "" : opening(before, opening);
                at = joint.end();
            }
        }
        add(opening + text.substring(from + at, to), clauses);
    }

    private static String opening(String before, String soFar) {
        Matcher opens = OPENS_ALL.matcher(before);
        return opens.lookingAt() ? opens.group() : soFar;
    }

    private static void add(String part, List<String> clauses) {
        String clause = part.strip();
        if (!clause.isEmpty() && !clause.startsWith(">")) {
            clauses.add(clause);
        }
    }
}
