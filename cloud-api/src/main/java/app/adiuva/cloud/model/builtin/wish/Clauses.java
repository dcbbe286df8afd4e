package app.adiuva.cloud.model.builtin.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a request into the parts that each ask for one thing: at line ends, semicolons and ends of sentences, and
/// where "and" or "then" is followed by a verb that begins a wish. Never inside quotation marks. Stateless.
final class Clauses {
    private static final Pattern SENTENCE_END = Pattern.compile(
            "\\s*[\\n\\r]+\\s*(?:[-*•]\\s+)?|\\s*;\\s*|(?<!\\b(?:Dr|Mr|Mrs|Ms|St|Prof|vs|etc|No|p\\.m|a\\.m))[.!?]+\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final String STRONG = "add|put|remind|schedule|create|mark|delete|remove|cancel|reschedule|note|move"
            + "|don'?t (?:let me )?forget|rename|set|tell|let me know|jot down|show|what|which|how|do i|when";
    private static final String WEAK = "make|plan|list|book|buy|call|pay|complete|finish|check|email|send|save|ask|get"
            + "|text|order|clean|water|feed|pick|fetch|write|renew|visit|fix|wash|return|prepare"
            + "|pack|print|sell|bring|walk|mow|ring|phone|submit|vacuum|tidy|collect|drop off|replace|sign|take out";
    /// Verbs that no list of things begins with.
    private static final String DEEDS =
            "ask|buy|fetch|call|pay|email|send|feed|pick up|renew|visit|return|prepare|order|book (?:an?|the)";
    /// "… and every Monday take out the bins": a time may stand before the verb.
    private static final String TIME_FIRST =
            "(?:(?:every|each|on|next|this)\\s+(?:other\\s+)?\\p{L}{3,12}|tomorrow|tonight|today|at\\s+\\d[\\d:.]{0,4}(?:\\s?[ap]m)?)"
                    + "(?:\\s+(?:morning|afternoon|evening|night))?(?:\\s+at\\s+[\\d:.]+\\s*(?:am|pm)?)?\\s+";
    private static final String TIMED = TIME_FIRST + "(?:" + WEAK + "|take|bring|walk|do|go|meet)\\b";
    private static final Pattern JOINT = Pattern.compile(
            "(?:,?\\s+(?:and then|and also|and please|and|then|also|plus)\\s+(?:to\\s+)?|,\\s+(?=(?:" + STRONG + "|"
                    + DEEDS + ")\\b|" + TIMED + "))" + "(?=(?:please\\s+)?(?:((?:" + TIME_FIRST + ")?(?:" + STRONG
                    + "))|(" + WEAK + "))\\b|" + TIMED + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLS_A_LIST = Pattern.compile(
            "(?:please\\s+)?(?:add|put|write)\\b(?!.*\\blist\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// "Make a project called Kitchen with tasks measure, order tiles, call the plumber"
    private static final Pattern OPENS_A_LIST = Pattern.compile(
            "(?:please\\s+)?(?:make|create|start|begin|new)\\b[^,:]{0,80}\\b(?:list|project)\\b[^,:]{0,60}?(?:\\bwith\\b|:).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// After a question these are nouns rather than verbs: "what did I pay for gas and water?"
    private static final Pattern ASKS = Pattern.compile(
            "(?:please\\s+)?(?:what|which|who|when|where|why|how|is|are|do|does|did|was|were)\\b",
            Pattern.CASE_INSENSITIVE);

    /// "Write a mail to Paul and ask him …": what follows is what to write.
    private static final Pattern WRITES = Pattern.compile(
            "(?:please\\s+|can you\\s+|could you\\s+)*(?:send|write|email|e-mail|mail|text|reply|message|tell)\\b",
            Pattern.CASE_INSENSITIVE);
    /// Of a note all that follows is kept, verbs too …
    private static final Pattern NOTE = Pattern.compile(
            "(?:please\\s+)?(?:(?:note|idea|thought|journal|question|remember)\\b(?:\\s+that\\b|\\s*(?<all>:))|(?:jot|write) down\\b"
                    + "|(?:take|make) a note\\b|new (?:note|idea|thought)\\b)",
            Pattern.CASE_INSENSITIVE);

    /// … but "and remind me to" or "and put it on my list" asks for more, unless a colon opened the note.
    private static final Pattern LEAVES_THE_NOTE = Pattern.compile(
            ",?\\s+and\\s+(?:also\\s+|then\\s+)?(?:please\\s+)?(?=remind me\\b"
                    + "|(?:put|add)\\b[^.;]{1,100}?\\b(?:to|on|onto) (?:my|the|our)\\b[^.;]{0,30}?\\b(?:list|calendar|to-?dos?)\\b)",
            Pattern.CASE_INSENSITIVE);

    /// "Remind me tomorrow to …" holds for all that follows: "… call Anna and buy milk".
    private static final Pattern OPENS_ALL = Pattern.compile(
            "(?:please\\s+)?remind (?:me|us) (?!about\\b|of\\b|that\\b)(?:\\P{P}{0,40}? )??to (?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private static final String ON_A_DAY = " (?:tomorrow|tonight|today|(?:on|next|this) \\p{L}{3,9})";

    /// "Buy milk tomorrow and bread on Friday": one verb, two days.
    private static final Pattern SHARED_VERB = Pattern.compile(
            "(?<one>(?<verb>" + DEEDS + "|get|order|bring|clean|water|book|schedule) \\P{P}{1,60}?" + ON_A_DAY
                    + "),? and (?<other>\\P{P}{1,60}?" + ON_A_DAY + ")[.!]?",
            Pattern.CASE_INSENSITIVE);

    /// "Tomorrow at 4 call Mum, at 5 fetch the laundry": the day holds for what follows.
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:please\\s+)?((?:tomorrow|today|(?:on|next|this)\\s+\\p{L}{6,9})\\s+)at\\s+\\d",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HOUR_FIRST = Pattern.compile("at\\s+\\d", Pattern.CASE_INSENSITIVE);

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
        int next = 0;
        String opening = "";
        Optional<Matcher> joint = joint(sentence, at, next);
        while (joint.isPresent()) {
            Matcher found = joint.get();
            String before = sentence.substring(at, found.start());
            boolean weak = found.pattern() == JOINT && found.group(2) != null;
            next = found.end();
            if (!weak || !goesOn(before)) {
                add(opening + text.substring(from + at, from + found.start()), clauses);
                opening = found.pattern() == JOINT && found.group(1) != null ? "" : opening(before, opening);
                opening = opening.isEmpty() ? day(before, sentence.substring(next)) : opening;
                at = next;
            }
            joint = joint(sentence, at, next);
        }
        add(opening + text.substring(from + at, to), clauses);
    }

    /// Where the part that begins at `at` ends, not before `next`.
    private static Optional<Matcher> joint(String sentence, int at, int next) {
        Matcher note = NOTE.matcher(sentence).region(at, sentence.length());
        boolean keeps = note.lookingAt();
        Matcher joint = (keeps ? LEAVES_THE_NOTE : JOINT).matcher(sentence);
        boolean all = keeps && note.group("all") != null;
        return !all && joint.find(next) ? Optional.of(joint) : Optional.empty();
    }

    /// Whether a verb that may be a noun, too, belongs to what is said already.
    private static boolean goesOn(String before) {
        return FILLS_A_LIST.matcher(before).matches()
                || OPENS_A_LIST.matcher(before).matches()
                || ASKS.matcher(before).lookingAt()
                || WRITES.matcher(before).lookingAt();
    }

    private static String opening(String before, String soFar) {
        Matcher opens = OPENS_ALL.matcher(before);
        return opens.lookingAt() ? opens.group() : soFar;
    }

    private static String day(String before, String after) {
        Matcher day = DAY_FIRST.matcher(before);
        return day.lookingAt() && HOUR_FIRST.matcher(after).lookingAt() ? day.group(1) : "";
    }

    private static void add(String part, List<String> clauses) {
        String clause = part.strip();
        Matcher shared = SHARED_VERB.matcher(clause);
        if (shared.matches()) {
            clauses.add(shared.group("one"));
            clauses.add(shared.group("verb") + " " + shared.group("other"));
        } else if (!clause.isEmpty() && !clause.startsWith(">")) {
            clauses.add(clause);
        }
    }
}
