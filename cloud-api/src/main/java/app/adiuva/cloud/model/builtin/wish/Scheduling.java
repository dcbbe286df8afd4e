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
    private static final int LONGEST_NAME = 5;
    private static final Pattern PEOPLE =
            Pattern.compile("\\bwith ((?:\\p{Lu}[\\p{L}.-]*)(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+)\\p{Lu}[\\p{L}.-]*)*)");
    private static final Pattern PRESENCE =
            Pattern.compile("\\bto (?:go to|attend|be at|come to|join|get to|make it to)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");
    private static final Pattern PLACE = Pattern.compile(
            "\\s+(?:in|at) ((?:the )?(?:room|building|hall|office|house|floor|cafe|café)\\b.*|\\p{Lu}.*|(?:the|my) \\S+(?: \\S+)?)$");

    /// "… and invite Marco"
    private static final Pattern INVITED = Pattern.compile("(?i:,?\\s+(?:and\\s+)?invite)\\s+(?=\\p{Lu})");

    /// "…, it takes" is what is left of "it takes 30 minutes".
    private static final String TAKING = "(?i)[\\s,]+(?:(?:it|which|that) )?(?:takes|lasts|taking|lasting|will take)$";

    /// "I have to meet Ines at 4": an appointment, not a task.
    static final List<Rule> MEETING =
            List.of(Rule.maybe(Scheduling::event, "i (have|need) to (meet|see) [with] <what>"));

    /// "remind me of the meeting with Jo on Friday at 3": an appointment that is to be kept is one of the calendar.
    static final List<Rule> REMINDED = List.of(
            Rule.maybe(
                    Scheduling::event,
                    "(set|put|add|make|create) [me] [a|an] (reminder|alert|note|entry) (on|in|to) {my} {calendar}"
                            + " [to|for|about|of|that] <what>"),
            Rule.maybe(
                    said -> isAppointed(said.get("what")) && (!Adding.isDeed(said.clause()) || isPresence(said))
                            ? event(said)
                            : Optional.empty(),
                    "remind [me|us] [that|about|of|for|on|to] [that] [i have|we have|there is] [{my}] <what>",
                    "[do] not let me forget [that|about] [i have|there is] [{my}] <what>",
                    "(set|create|make|add|give|put|schedule|turn on) [me] [up] [a|an|the|another|your|my] [new|daily|weekly|repeating]"
                            + " (reminder|reminders|alarm|alert|notification|notice) [for me] [to|for|about|that|of|on] [i have] [{my}] <what>",
                    "[a] [new] (reminder|notice) [to|for|about|of] [{my}] <what>",
                    "(notify|alert|nudge|ping|warn) me [about|of|when|that|for] [i have|there is] [{my}] <what>",
                    "send me [a] (notice|reminder|notification) [of|about|for] [{my}] <what>",
                    "{reminding} [me|us] to (go to|attend|be at|come to|join|get to|make it to) [{my}] <what>"),
            Rule.maybe(
                    said -> isHappening(said.get("what"))
                            ? Optional.of(new Wish.Beyond("calendar_agent", Wish.Beyond.Field.CALENDAR))
                            : Optional.empty(),
                    "{reminding} [me|us] ... before {my} <what>"));

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
                    "(set up|set|plan|create|add|make|put|put in|enter|have|host|start|mark|save) [me] [in] <what>",
                    "i have <what>",
                    "(get|give|find) me [in|down] [for] <what>",
                    "i am having <what>",
                    "(i am|we are|i will be) [away] (on|at) [a|the|my] <what>",
                    "new event <what>"),
            // "I'm meeting Paul for coffee on Thursday at 4"
            Rule.maybe(Scheduling::meetingWith, "(i am|we are|i will be) (seeing|meeting) [with] <whom>"),
            // "add Eva to the meeting with Paul"
            Rule.maybe(
                    said -> isHappening(said.get("what")) && said.get("who").matches("\\p{Lu}.*")
                            ? Optional.of(new Wish.Invite(
                                    Text.name(said.get("what")),
                                    Arrays.stream(AND.split(said.get("who"))).toList()))
                            : Optional.empty(),
                    "(add|invite) <who> to {my} <what>"),
            // "add the fair with Tom on Sunday", "put gym on Friday at 7": what takes place, with whom, at what hour
            Rule.maybe(
                    said -> takesPlace(said) || said.has("who") ? event(said) : Optional.empty(),
                    "(add|put|put in|enter|save|mark|insert|include) <who> with <what>",
                    "(pencil|put|note|mark) (in|down|me down for) <what>",
                    "i have [got] <what>",
                    "(add|put|put in|enter|save|mark|insert|include) <what>"),
            // "lunch with Sarah on Friday at noon", "dentist tomorrow at 9"
            Rule.maybe(Scheduling::noun, "<what>"),
            // "I'll be in Berlin from Monday to Wednesday"
            Rule.maybe(
                    said -> said.clause().endOfDays().isPresent()
                                    && !said.clause().asks()
                            ? event(said.clause(), said.get("what"))
                            : Optional.empty(),
                    "(i am|i will be|we are|we will be) [away|off] (in|on|at) [a|the] <what>"),
            // "the plumber comes on Thursday between 8 and 10", "my mother visits from Friday to Sunday"
            Rule.maybe(
                    said -> (said.clause().hasHour()
                                            || said.clause().endOfDays().isPresent())
                                    && !said.clause().asks()
                            ? event(
                                    said.clause(),
                                    Text.withoutArticle(said.clause().bare()))
                            : Optional.empty(),
                    "<what> (come|comes|are coming|is coming) to (visit|stay|see us|see me)",
                    "<what> (comes|arrives|visits|lands|starts|begins|is coming|are coming|is visiting|are visiting|is arriving|are arriving|come|arrive)"),
            // "gym tomorrow at 7"
            Rule.maybe(
                    said -> takesPlace(said)
                                    && said.clause().words().size() <= LONGEST_NAME
                                    && !said.clause().asks()
                            ? event(said)
                            : Optional.empty(),
                    "<what>"),
            // "schedule lunch with Mia", but when?
            Rule.maybe(
                    said -> isHappening(said.get("what"))
                            ? Optional.of(new Wish.Beyond("calendar_agent", Wish.Beyond.Field.NO_TIME))
                            : Optional.empty(),
                    "(set up|set|create|add|make|plan|put|enter|book|organize|organise|have) [me] [{my}] [new] <what>",
                    "i have <what>"),
            Rule.of(
                    said -> new Wish.Beyond("calendar_agent", Wish.Beyond.Field.NO_TIME),
                    "(schedule|arrange) <what>",
                    "{event} with <whom>"));

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

    /// "Remind me to be at the meeting" is no deed apart from the meeting.
    private static boolean isPresence(Said said) {
        return PRESENCE.matcher(said.clause().text()).find();
    }

    /// What has an hour and does not begin with a verb is an appointment, not a deed.
    private static boolean takesPlace(Said said) {
        List<Words.Word> words = Words.of(said.get("what")).all();
        boolean verb = words.isEmpty()
                || Vocabulary.set("chore").contains(words.getFirst().lower())
                || Vocabulary.set("verb").contains(words.getFirst().lower());
        return !verb
                && !said.clause().isMarked()
                && !said.clause().mentions("list_word")
                && !said.clause().mentions("world")
                && (said.clause().hasHour() || isHappening(said.get("what")));
    }

    /// Whether a thing is named by a noun that takes place: "the biology test at school".
    private static boolean isHappening(String what) {
        return isNamed(what, "event") || isNamed(what, "happening");
    }

    /// Whether it is called a meeting, an appointment or an event: other reminders are tasks.
    private static boolean isAppointed(String what) {
        return isNamed(what, "appointed");
    }

    private static boolean isNamed(String what, String set) {
        List<String> name = Words.of(what).all().stream()
                .map(Words.Word::lower)
                .takeWhile(word -> !Vocabulary.set("preposition").contains(word))
                .toList();
        return !name.isEmpty() && Vocabulary.set(set).contains(name.getLast());
    }

    private static Optional<Wish> meetingWith(Said said) {
        return event(said.clause(), "meeting with " + said.get("whom"));
    }

    private static Optional<Wish> event(Said said) {
        String with = said.has("who") ? said.get("who") + " with " + said.get("what") : said.get("what");
        return event(
                said.clause(),
                Text.withoutArticle(INVITED.matcher(with).replaceFirst(" with "))
                        .replaceAll("(?i)^(?:for|remember) (?=\\S)| is$", "")
                        .replaceFirst(TAKING, "")
                        .replaceFirst("(?i)^(?:event|appointment) (?:for|called|named|to) ", ""));
    }

    private static Optional<Wish> event(Clause clause, String what) {
        return clause.when().map(when -> {
            Matcher place = PLACE.matcher(what);
            boolean placed = place.find() && place.start() > 0;
            // "at Mario's with Lena": who comes is a part of the title
            String where = placed ? place.group(1) : "";
            Matcher with = PEOPLE.matcher(where);
            boolean together = with.find();
            Optional<String> location = placed
                    ? Optional.of(together ? where.substring(0, with.start()).strip() : where)
                            .filter(name -> !name.isEmpty())
                    : Optional.empty();
            String title = placed
                    ? what.substring(0, place.start()) + (together ? " " + where.substring(with.start()) : "")
                    : what;
            return new Wish.NewEvent(
                    Text.title(title),
                    when,
                    clause.endOfDays(),
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
