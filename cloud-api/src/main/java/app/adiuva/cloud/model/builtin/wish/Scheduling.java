package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wishes for new events. Without a time there is none: what "lunch with Sarah" alone wants cannot be known.
final class Scheduling {
    private static final int USUAL_MINUTES = 60;
    private static final Pattern PEOPLE =
            Pattern.compile("\\bwith ((?:\\p{Lu}[\\p{L}.-]*)(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+)\\p{Lu}[\\p{L}.-]*)*)");
    private static final Pattern AND = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final Pattern PLACE = Pattern.compile(
            "\\s+(?:in|at) ((?:the )?(?:room|building|hall|office|house|floor|cafe|café)\\b.*|\\p{Lu}.*|(?:the|my) \\S+(?: \\S+)?)$");

    /// "I have to meet Ines at 4": an appointment, not a task.
    static final List<Rule> MEETING =
            List.of(Rule.maybe(Scheduling::event, "i (have|need) to (meet|see) [with] <what>"));

    static final List<Rule> RULES = List.of(
            // "schedule a 45 minute meeting with Paul next Tuesday at 10", "add Brunch to my calendar on Sunday"
            Rule.maybe(
                    Scheduling::event,
                    "(schedule|book|set up|set|arrange|plan|create|add|make|put|enter|mark|block|save|include)"
                            + " [me] [in] <what> (to|on|in|into|onto|for) {my} {calendar}",
                    "(put|add|mark) (to|on|in) {my} {calendar} [that|a|an] <what>",
                    "(schedule|book|arrange|organize|organise|block|block out|block off) [me] [in] [time] <what>"),
            // "set up a call with Mia tomorrow at 4"
            Rule.maybe(
                    said -> said.clause().mentions("event") ? event(said) : Optional.empty(),
                    "(set up|set|plan|create|add|make|put|put in|enter|have|host|start) [me] [in] <what>",
                    "i have <what>",
                    "i am (having|seeing|meeting) <what>",
                    "new event <what>"),
            // "lunch with Sarah on Friday at noon", "dentist tomorrow at 9"
            Rule.maybe(Scheduling::noun, "<what>"));

    private Scheduling() {}

    /// An event that begins with its noun: no verb came before.
    private static Optional<Wish> noun(Said said) {
        List<Words.Word> words = said.clause().words().all();
        boolean first = Vocabulary.set("event").contains(words.getFirst().lower());
        boolean verb = words.getFirst().lower().equals("call")
                || words.getFirst().lower().equals("visit");
        boolean second = words.size() > 1
                && Vocabulary.set("event").contains(words.get(1).lower())
                && !Vocabulary.set("chore").contains(words.getFirst().lower());
        boolean with = words.size() > 1 && words.get(1).lower().equals("with");
        boolean asks = said.clause().asks();
        return !asks && (first && (!verb || with) || second) ? event(said) : Optional.empty();
    }

    private static Optional<Wish> event(Said said) {
        Clause clause = said.clause();
        return clause.when().map(when -> {
            String what = Text.withoutArticle(said.get("what"))
                    .replaceFirst("(?i)^(?:event|appointment) (?:for|called|named|to) ", "");
            Matcher place = PLACE.matcher(what);
            Optional<String> location =
                    place.find() && place.start() > 0 ? Optional.of(place.group(1)) : Optional.empty();
            String title = location.isPresent() ? what.substring(0, place.start()) : what;
            return new Wish.NewEvent(
                    Text.title(title),
                    when,
                    clause.minutes().orElse(USUAL_MINUTES),
                    people(what),
                    clause.recurrence(),
                    location);
        });
    }

    private static List<String> people(String what) {
        Matcher with = PEOPLE.matcher(what);
        return with.find() ? Arrays.stream(AND.split(with.group(1))).toList() : List.of();
    }
}
