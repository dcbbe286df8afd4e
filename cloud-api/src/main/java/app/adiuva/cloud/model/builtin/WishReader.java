package app.adiuva.cloud.model.builtin;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads wishes out of English sentences. Stateless.
final class WishReader {
    private static final int LONGEST_TEXT = 4_000;
    private static final String VERBS =
            "add|put|remind|schedule|create|make|mark|delete|remove|move|cancel|plan|show|list|note|set"
                    + " up|book|buy|call|pay|complete|finish|tell|check|email|send|reschedule|what|which|how|do i|save";
    private static final Pattern AND = Pattern.compile(
            "(?:\\s*[;.]\\s+|,?\\s+(?:and then|and also|and|then)\\s+|,\\s+(?:then|also)\\s+)(?=(?:" + VERBS + ")\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMIND =
            pattern("remind me(?: to| about| of| that)? (.+)|(?:don'?t|do not) (?:let me )?forget (?:to"
                    + " )?(.+)|(?:set|create|make|add) a reminder (?:to|for|about) (.+)");
    private static final Pattern TO_LIST =
            pattern("(?:add|put|write) (.+?) (?:to|on|onto|in) (?:my |the |our )?(.+?)[ -]?list");
    private static final Pattern ADD_TASK = pattern(
            "(?:add|create|make|new)(?: me)?(?: a| an| the)?(?: new)? (?:task|to-?do|todo)(?: to| for|:| called|"
                    + " named)? (.+)|(?:i need to|i have to|i must|i should|todo:?|add) (.+)");
    private static final Pattern SCHEDULE =
            pattern("(?:schedule|book|set up|arrange|plan|create|add|make|put)(?: me)?(?: in)?(?: an?| the)?"
                    + " ?(.*?(?:meeting|appointment|call|lunch|dinner|breakfast|brunch|coffee|interview|event|session|review|visit|dentist|doctor|party|date|workshop|standup)\\b.*)|(?:schedule|book)"
                    + " (.+)");
    private static final Pattern CALENDAR = pattern(
            "(?:what(?:'s| is| do i have| have i got)?|show(?: me)?|list|anything|do i have anything|what are)(?:"
                    + " on)?(?: my| the)?.*(?:calendar|agenda|schedule|appointments?|meetings?|events?)(?: for| on)?(?:"
                    + " look like)?.*|what do i have|what's (?:on|up)|when(?:'s| is) (?:my |the )?(.+)|am i"
                    + " (?:free|busy)");
    private static final Pattern CONFLICT = pattern(".*\\b(?:conflicts?|clash(?:es)?|double[- ]booked|overlaps?)\\b.*");
    private static final Pattern PLAN = pattern("(?:plan|organi[sz]e|structure)(?: out)?(?: my)?(?: day)?");
    private static final Pattern MAILS = pattern(".*\\b(?:e-?mails?|mails?|messages?|inbox)\\b.*");
    private static final Pattern COUNT = pattern("how (?:many|much) (.+)");
    private static final Pattern REPORT =
            pattern(".*\\b(?:report|summary|summari[sz]e|statistics|stats|productivity|productive|review of)\\b.*");
    private static final Pattern TASKS =
            pattern("(?:what|which|show|list|do i have|are there|give me|tell me|what's).*\\b(?:tasks?|to-?dos?|to"
                    + " do|due|overdue|lists?)\\b.*");
    private static final Pattern TO_DO =
            pattern("what (?:do i|have i got to|should i|must i|is there to|is left to)(?: have to| need to)? ?do.*");
    private static final Pattern NAMED_LIST = pattern("(?:my|the) (\\S+) list");
    private static final Pattern NOTE = pattern(
            "(?:note|jot down|write down|remember|capture|save)(?: this| a)?(?: note| thought| idea)?(?: that|:)?"
                    + " (.+)|(idea|thought|note|journal|question):? (.+)");
    private static final Pattern NOTES = pattern(
            "(?:what did i (?:write|note|say|think)|find|search|look up)(?: in)?(?: my notes)?(?: about| for| on)?"
                    + " (.+)");
    private static final Pattern ABILITIES =
            pattern("(?:help|what can you do.*|what do you do|who are you|how do you work|what are you|hi|hello|hey)");
    private static final Pattern THANKS = pattern("(?:thanks|thank you|cheers|great|perfect|well done)\\b.*");
    private static final Pattern SENDING =
            pattern("(?:write|send|draft|compose)(?: me)?(?: an?| the)? (?:e-?mail|mail|message|text|sms)\\b.*");
    private static final Pattern EVENT_ALONE = pattern(
            "(?:meeting|appointment|lunch|dinner|breakfast|brunch|coffee|drinks|interview|party|workshop|date|call) with .+");
    private static final Pattern NEXT = pattern("when(?:'s| is) (?:my |the )?next (?:meeting|appointment|event|call)");
    private static final Pattern EXPLICIT_TASK =
            pattern("(?:add|create|make|new)(?: me)?(?: a| an| the)?(?: new)? (?:task|to-?do|todo)\\b.*");
    private static final Pattern CHORE = pattern("(?:pay|call|phone|buy|get|clean|water|wash|fix|repair|pick"
            + " up|order|renew|return|finish|prepare|submit|review|take|feed|print|bring|walk|mow|iron|pack|sign|read|study|practi[sc]e|collect|drop"
            + " off|tidy|ask|visit|write|fill|file|charge|cook|bake|change|replace|update|wrap|exercise|book|email|mail|send|check|do|go|meet|learn|make|build|paint|plant|sell|cancel|text|invite|answer|reply|talk)\\b"
            + " .+");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:my|the|a|an|our|all|that|this)\\s+", Pattern.CASE_INSENSITIVE);
    static final Pattern KIND = Pattern.compile("\\s+(?:tasks?|to-?dos?|reminders?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEMS = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*");
    private static final Pattern WITH =
            Pattern.compile("\\bwith ((?:\\p{Lu}[\\p{L}.-]*)(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+)\\p{Lu}[\\p{L}.-]*)*)");

    private WishReader() {}

    static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// A clause and what it asks for.
    record Read(String text, Wish wish) {}

    static List<Read> read(String text, ZonedDateTime now) {
        String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<Read> reads = new ArrayList<>();
        for (String part : AND.split(some.strip())) {
            if (!part.isBlank()) {
                reads.add(new Read(part.strip(), wish(Clause.of(part, now))));
            }
        }
        return reads;
    }

    private static Wish wish(Clause clause) {
        return abilities(clause)
                .or(() -> impossible(clause))
                .or(() -> reminder(clause))
                .or(() -> analytics(clause))
                .or(() -> planning(clause))
                .or(() -> mails(clause))
                .or(() -> questions(clause))
                .or(() -> notes(clause))
                .or(() -> lists(clause))
                .or(() -> ChangeReader.read(clause))
                .or(() -> clause.fits(EXPLICIT_TASK).isPresent() ? newTask(clause) : newEvent(clause))
                .or(() -> newTask(clause))
                .orElseGet(Wish.Unknown::new);
    }

    private static Optional<Wish> abilities(Clause clause) {
        Optional<Wish> thanks = clause.fits(THANKS).map(m -> new Wish.Thanks());
        return thanks.or(() -> clause.fits(ABILITIES).map(m -> new Wish.Abilities()));
    }

    /// Sending is nothing that any tool does; a task in its place would look like a promise.
    private static Optional<Wish> impossible(Clause clause) {
        return clause.fits(SENDING).map(m -> new Wish.Unknown());
    }

    private static Optional<Wish> reminder(Clause clause) {
        return clause.fits(REMIND).map(m -> task(clause, group(m), true));
    }

    private static Optional<Wish> analytics(Clause clause) {
        Optional<Matcher> count = clause.fits(COUNT);
        if (count.isPresent()) {
            return counted(clause, count.get().group(1).toLowerCase(Locale.ROOT));
        }
        boolean report = clause.fits(REPORT).isPresent()
                && clause.text()
                        .matches("(?i)(?:show|give|make|generate|create|how|what|my|weekly|monthly|summari[sz]e).*");
        return report
                ? Optional.of(new Wish.Report(clause.range().orElseGet(() -> thisWeek(clause.now()))))
                : Optional.empty();
    }

    private static Optional<Wish> counted(Clause clause, String words) {
        if (words.contains("mail") || words.contains("message")) {
            return Optional.empty();
        }
        Wish.Range range = clause.range().orElseGet(() -> thisWeek(clause.now()));
        boolean tasks = words.contains("task") || words.contains("to-do") || words.contains("todo");
        if (words.contains("overdue")) {
            return Optional.of(new Wish.CountNow("overdue_tasks"));
        }
        boolean waiting = words.matches(".*\\b(?:open|left|remaining|pending|unfinished)\\b.*|.*\\bdo i have\\b.*");
        if (tasks && waiting) {
            return Optional.of(new Wish.CountNow("open_tasks"));
        }
        if (tasks
                && words.matches(".*\\b(?:finish|finished|complete|completed|done|do)\\b.*")
                && !words.contains("have to do")) {
            return Optional.of(new Wish.CountDays("tasks_completed", range));
        }
        if (tasks && words.matches(".*\\b(?:add|added|create|created)\\b.*")) {
            return Optional.of(new Wish.CountDays("tasks_created", range));
        }
        if (tasks) {
            return Optional.of(new Wish.CountNow("open_tasks"));
        }
        if (words.contains("thought") || words.contains("note") || words.contains("idea")) {
            return Optional.of(new Wish.CountDays("thoughts_captured", range));
        }
        boolean events = words.contains("event") || words.contains("meeting") || words.contains("appointment");
        return events ? Optional.of(new Wish.CountDays("events", range)) : Optional.empty();
    }

    private static Wish.Range thisWeek(ZonedDateTime now) {
        ZonedDateTime monday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(now.getZone());
        return new Wish.Range(monday, monday.plusDays(7));
    }

    private static Optional<Wish> planning(Clause clause) {
        boolean plan =
                clause.fits(PLAN).isPresent() && clause.text().matches("(?i)(?:plan|organi[sz]e|structure)\\b.*");
        return plan
                ? Optional.of(new Wish.PlanDay(
                        clause.when().map(Wish.When::at).orElse(clause.now()).toLocalDate()))
                : Optional.empty();
    }

    private static Optional<Wish> mails(Clause clause) {
        boolean question = clause.text().matches("(?i)(?:which|what|show|list|do i|are there|any|how many|who).*");
        if (!question || clause.fits(MAILS).isEmpty()) {
            return Optional.empty();
        }
        Matcher from =
                Pattern.compile("\\bfrom (\\S+)", Pattern.CASE_INSENSITIVE).matcher(clause.bare());
        boolean answer = clause.text().matches("(?i).*\\b(?:answer|reply|respond|response)\\w*\\b.*");
        return Optional.of(new Wish.ShowMails(answer, from.find() ? from.group(1) : ""));
    }

    private static Optional<Wish> questions(Clause clause) {
        if (clause.fits(NEXT).isPresent()) {
            return Optional.of(new Wish.ShowEvents(
                    Optional.of(new Wish.Range(clause.now(), clause.now().plusDays(14))), ""));
        }
        if (clause.fits(CONFLICT).isPresent()) {
            return Optional.of(new Wish.Conflicts(clause.range()
                    .orElseGet(() -> new Wish.Range(clause.now(), clause.now().plusDays(7)))));
        }
        if (clause.text()
                        .matches("(?i)(?:what|which|show|list|do i have|are"
                                + " there).*\\b(?:tasks?|to-?dos?|due|overdue|shopping list)\\b.*")
                && clause.fits(TASKS).isPresent()) {
            boolean overdue = clause.text().toLowerCase(Locale.ROOT).contains("overdue");
            boolean completed = clause.text().matches("(?i).*\\b(?:completed|finished|done)\\b.*");
            Matcher list = NAMED_LIST.matcher(clause.bare());
            Optional<Wish.Range> due =
                    overdue ? Optional.of(new Wish.Range(clause.now(), clause.now())) : clause.range();
            return Optional.of(new Wish.ShowTasks(
                    list.find() ? list.group(1) : "",
                    overdue,
                    completed,
                    clause.priority().orElse(""),
                    due));
        }
        if (clause.fits(TO_DO).isPresent()) {
            return Optional.of(new Wish.ShowTasks("", true, false, "", clause.range()));
        }
        boolean asks = clause.text().matches("(?i)(?:what|when|show|list|am i|anything|do i have).*");
        Optional<Matcher> calendar = asks ? clause.fits(CALENDAR) : Optional.empty();
        return calendar.map(m -> new Wish.ShowEvents(clause.range(), m.group(1) == null ? "" : bareName(m.group(1))));
    }

    private static Optional<Wish> notes(Clause clause) {
        Optional<Matcher> note = Optional.of(NOTE.matcher(clause.text())).filter(Matcher::matches);
        if (note.isPresent()) {
            String type = note.get().group(2) == null
                    ? (clause.text().contains("idea") ? "idea" : "note")
                    : note.get().group(2).toLowerCase(Locale.ROOT);
            String content = note.get().group(1) == null
                    ? note.get().group(3)
                    : note.get().group(1);
            return Optional.of(new Wish.Thought(capitalized(content), type.equals("thought") ? "note" : type));
        }
        return clause.fits(NOTES).map(m -> new Wish.FindNotes(m.group(1)));
    }

    private static Optional<Wish> lists(Clause clause) {
        return clause.fits(TO_LIST)
                .map(m -> new Wish.ListItems(
                        m.group(2).replaceAll("(?i)^to-?do$", "to-do").toLowerCase(Locale.ROOT),
                        Arrays.stream(ITEMS.split(m.group(1)))
                                .map(String::strip)
                                .filter(i -> !i.isEmpty())
                                .map(WishReader::capitalized)
                                .toList()));
    }

    private static Optional<Wish> newEvent(Clause clause) {
        return clause.fits(EVENT_ALONE)
                .or(() -> clause.fits(SCHEDULE))
                .filter(m -> clause.when().isPresent())
                .map(m -> {
                    Wish.When when = clause.when().orElseThrow();
                    Matcher with = WITH.matcher(clause.bare());
                    List<String> people = with.find()
                            ? Arrays.stream(ITEMS.split(with.group(1))).toList()
                            : List.of();
                    String title = capitalized(ARTICLE.matcher((m.groupCount() == 0 ? clause.bare() : group(m)).strip())
                            .replaceFirst("")
                            .replaceAll("(?i)\\s+(?:on|to|in) (?:my|the) calendar$", ""));
                    return new Wish.NewEvent(title, when, clause.minutes().orElse(60), people, clause.recurrence());
                });
    }

    private static Optional<Wish> newTask(Clause clause) {
        Optional<Matcher> add = clause.fits(ADD_TASK);
        if (add.isPresent()) {
            return Optional.of(task(clause, group(add.get()), false));
        }
        boolean question =
                clause.text().matches("(?i)(?:what|which|who|when|where|why|how|is|are|do|does|did|can)\\b.*");
        boolean marked = !clause.tags().isEmpty()
                || clause.priority().isPresent()
                || clause.recurrence().isPresent();
        boolean chore = clause.fits(CHORE).isPresent()
                && (marked || clause.when().isPresent() || clause.bare().split(" ").length > 1);
        return !question && (chore || marked) ? Optional.of(task(clause, clause.bare(), false)) : Optional.empty();
    }

    private static Wish task(Clause clause, String title, boolean reminder) {
        return new Wish.NewTask(
                capitalized(title.strip()),
                clause.when(),
                clause.recurrence(),
                clause.priority(),
                clause.tags(),
                reminder);
    }

    static String group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        return "";
    }

    /// The name without article and kind: "the dentist task" is "dentist".
    static String bareName(String text) {
        return KIND.matcher(ARTICLE.matcher(text.strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
