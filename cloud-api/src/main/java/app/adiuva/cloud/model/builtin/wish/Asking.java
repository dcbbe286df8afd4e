package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions about tasks, lists, the calendar and mails, and the wish to have a day planned.
final class Asking {
    private static final int DAYS_FOR_CONFLICTS = 7;
    private static final int DAYS_AHEAD = 14;
    private static final Pattern NEEDS_ANSWER =
            Pattern.compile("\\b(?:answer|reply|replies|respond|response)", Pattern.CASE_INSENSITIVE);

    /// "What do I have to finish?" asks for what is open, though it names the end.
    private static final Pattern STILL_TO_DO =
            Pattern.compile("\\b(?:to|not|get|must|should|be) (?:be |get )?(?:done|finish|complete|check)");

    /// "plan my day", "plan tomorrow"
    static final List<Rule> PLANNING = List.of(Rule.of(
            said -> new Wish.PlanDay(said.clause()
                    .when()
                    .map(Wish.When::at)
                    .orElse(said.clause().now())
                    .toLocalDate()),
            "(plan|organize|organise|structure|arrange) [out] [my|the|our] [day|schedule|work day|workday] [ahead|please]",
            "(make|create|suggest|propose) [me] [a] plan [for] [my|the] [day]",
            "(plan|organize|organise) (my|the|our) week"));

    /// "do I have any conflicts tomorrow?"
    static final List<Rule> CONFLICTS = List.of(Rule.of(
            said -> new Wish.Conflicts(said.clause().range().orElseGet(() -> coming(said, DAYS_FOR_CONFLICTS))),
            "... (conflict|conflicts|conflicting|clash|clashes|clashing|double-booked|overlap|overlaps|overlapping) ...",
            "... double booked ..."));

    /// "which mails need an answer?", "any new messages from Paul?"
    static final List<Rule> MAILS = List.of(Rule.of(
            Asking::mails,
            "{question} ... {mail} ...",
            "(show|list|read|check|open|look|see|find|give|tell|get|search|go|play|summarize|summarise|triage|sort|anything|anyone|anybody) ... {mail} ...",
            "(did|has) <sender> (write|written|email|emailed|mail|mailed|reply|replied|answer|answered) [me|back|to me] [yet|again]",
            "who ... (answer|reply|respond|write back) ...",
            "who (is|am i) ... waiting for ...",
            "[{my}|new|unread|any] [new|unread] (mail|mails|email|emails|e-mail|e-mails|inbox|messages) [from <sender>]",
            "(who|has anyone|did anyone|has <sender>) (emailed|mailed|written) ..."));

    /// "what's on my shopping list?", "show overdue tasks", "what do I have to do today?"
    static final List<Rule> TASKS = List.of(
            // "show me everything tagged #home"
            Rule.maybe(
                    said -> said.clause().tags().isEmpty() ? Optional.empty() : Optional.of(tasks(said, "", "")),
                    "(show|list|display|see|view|find|get) [me] (everything|all|anything) [that] [is] [tagged|with|under]",
                    "(what|which) [things|ones] (is|are) [there] [tagged|with|under]"),
            // "what should we get?", "do we need to get bread?"
            Rule.of(said -> tasks(said, "", "shopping"), "what (do|should|must) (i|we) [need|have] [to] (buy|get) ..."),
            Rule.of(
                    said -> tasks(said, Text.name(said.get("query")), "shopping"),
                    "do (i|we) (need|have) to (buy|get) <query> [at|from] [the] [store]",
                    "do (i|we) need <query> (at|from) the (store|shop|market|supermarket)"),
            Rule.of(
                    said -> tasks(said, "", said.get("list")),
                    "(what|what all|which ...) is [there] (on|in) {my} <list> list",
                    "(what|which) ... (on|in) {my} <list> list ...",
                    "(show|read|give|tell|list|see|view|open|get|pull up|display|check|review) [me|out|up] [what is on] [{my}] <list> list"
                            + " [to me|out|please|out loud|items|contents]",
                    "(is|are|do i have|did i put|have i got) <query> (on|in) {my} <list> list",
                    "how is {my} <list> list"),
            // "what should I tackle first?", "what's most urgent?": all that is open, the most urgent first
            Rule.of(
                    said -> new Wish.ShowTasks("", "", false, false, "", Optional.empty()),
                    "(what is|what are|what should i|what do i|which) [...] (first|urgent|important|priority|priorities|pressing|next up)"
                            + " [today|now|task|tasks|thing|things|to do|for me|at the moment]",
                    "(what|where) (should|do|can|shall) i (start|begin|focus|tackle|work on|do) [on|with|first|next|now]"),
            // "what is left for today?", "anything due?", "what was I supposed to remember?"
            Rule.of(
                    said -> tasks(said, "", ""),
                    "(what|what all|anything|how much) is [still] (left|open|outstanding|to do) [to do|undone|to be done]",
                    "(what|anything) (else|more|do i still) [is|have|need] [there] to (do|get done|finish)",
                    "what [else] (do|should|am|did|was|is it|were) (i|you) [supposed|need|have|want|wanted|told you] [to]"
                            + " (remember|bear in mind|keep in mind|do|buy|get|pick up|remind me) ..."),
            Rule.of(
                    said -> tasks(said, "", ""),
                    "(what|which|show|list|do i have|are there|give|tell|read|any|see|display|view|check|review|get|find|is there|have i got|is|go"
                            + " over) ... {task} ...",
                    "(what|which|show|list|do i have|is there|is|are there|give|tell|any|anything) ... (due|overdue|late|to do|on my list|on my plate) ...",
                    "(what|which|show|read|give|tell|do i have|list|how many|are there) ... (list|lists) ...",
                    "what (do i|have i got to|should i|must i|is there to|is left to|can i|did i) [still|have to|need to|get] [have to|need to|to] (do|did|done|finish|complete) ...",
                    "[my|all|open] [open|overdue] (tasks|to-dos|todos|reminders)",
                    "what did i ask you to remind me ..."));

    /// "when is my next meeting?"
    static final List<Rule> NEXT = List.of(
            Rule.of(
                    said -> new Wish.ShowTasks(Text.name(said.get("what")), "", false, false, "", Optional.empty()),
                    "when (is|are|do|does) [{my}] <what> due"),
            Rule.of(
                    said -> new Wish.NextEvent(said.clause().now(), Text.name(said.get("what"))),
                    "(when|what|where|who) is {my} next (meeting|appointment|event)",
                    "(when|what|where|who) (do i have|is) {my} next <what>",
                    "what is [up] next [on {my} {calendar}]"));

    /// "which items are on my calendar?": an item there is no task.
    static final List<Rule> ON_THE_CALENDAR = List.of(
            Rule.of(
                    said -> new Wish.ShowEvents(said.clause().slot(), ""),
                    "{question} ... {task} ... (on|in) (my|the|our) {calendar} ...",
                    "(what|which) ... (on|in) (my|the|our) {calendar} [...]",
                    "(when|what time) am i (supposed|scheduled|meant) to ...",
                    "(do|did) (i|we) have to (meet|see) ...",
                    "(update|edit|modify|refresh|sync|print) {my} {calendar} ..."),
            Rule.maybe(
                    said -> said.clause().mentions("list_word")
                            ? Optional.empty()
                            : Optional.of(new Wish.ShowEvents(said.clause().slot(), "")),
                    "(what|which|do|have|is) ... (i|we|me) ... (going on|planned|scheduled|coming up) ...",
                    "(what|which) ... (going on|planned|scheduled|coming up) ... (for|with) (me|us) ...",
                    "(go|walk) (over|through) my ... {calendar} ..."));

    /// "what's on my calendar this week?", "am I free on Friday afternoon?"
    static final List<Rule> EVENTS = List.of(
            Rule.of(
                    said -> new Wish.ShowEvents(
                            Optional.of(said.clause().slot().orElseGet(() -> coming(said, DAYS_AHEAD))), ""),
                    "what is coming up ..."),
            Rule.of(
                    said -> new Wish.ShowEvents(said.clause().slot().or(() -> Optional.of(today(said.clause()))), ""),
                    "(what|how) (does|is|about) my day ..."),
            Rule.of(
                    said -> new Wish.ShowEvents(said.clause().days(), ""),
                    "(when|what time) am i (free|available|busy) ...",
                    "(when|where) (do i have|is there) [some|any|a] (time|gap|slot|free slot) ...",
                    "find [me] [a|some] [free] (time|slot|gap|free time) ...",
                    "find me for <what>",
                    "(what|how) (does|is|will) [it|the day] look [like]"),
            Rule.of(
                    said -> new Wish.ShowEvents(said.clause().slot(), Text.name(said.get("what"))),
                    "(when|what time|what day) is {my} <what>",
                    "{show} me (when|what time|where) [{my}] <what> (is|are|starts|start|begins|takes place) [for|at|on|scheduled]",
                    "how long is {my} <what>",
                    "how long [do i have] (until|till|before) {my} <what>",
                    "(who|whom) did i (meet|see) ...",
                    "(who|whom) (am i|are we) (meeting|seeing|having) ...",
                    "(when|what time) (do i|does|did i) (have|see|meet|meet with) [{my}] <what>",
                    "(do i have|is there|have i got) [{my}|any] <what> (on|in) {my} {calendar}",
                    "(am i|are we) (meeting|seeing) [with] <what>",
                    "(do i have|is there|have i got) {my} {event} with <what>"),
            Rule.of(
                    said -> new Wish.ShowEvents(Optional.empty(), Text.name(said.get("what"))),
                    "(is|are) {my} <what> [on|at|in] (or|before|after) [or] [...]"),
            Rule.maybe(
                    said -> said.clause().mentions("event")
                            ? Optional.of(new Wish.ShowEvents(said.clause().slot(), Text.name(said.get("what"))))
                            : Optional.empty(),
                    "(where|how long) is {my} <what>",
                    "(find|search for|look up|look for) [{my}] [next|upcoming] <what>"),
            Rule.of(
                    said -> new Wish.ShowEvents(said.clause().slot(), ""),
                    "{question} ... {calendar} ...",
                    "(show|list|read|give|tell|check|open|see|pull|display|view|look|describe|get|let) ... {calendar} ...",
                    "(what|which|do i have|have i|are there|is there|any|anything|show|list|tell|give|check|how) ..."
                            + " (meeting|meetings|appointment|appointments|event|events|calls|meetings) ...",
                    "(what|anything) (do|have) i [have] [got] [planned|scheduled|going on|on|coming up|left]",
                    "(what|anything) is (on|up|happening|planned|scheduled|going on|coming up) ...",
                    "what are [{my}] plans ...",
                    "what is [{my}] plan",
                    "(am i|are we|will i be) (free|busy|available|booked|open) ...",
                    "(do i have|have i got) (time|anything|something|plans|any plans|free time) ...",
                    "how (busy|full|packed|free) (am i|are we|is my) ...",
                    "is [still] (free|busy|full)",
                    "(what|how) (does|is|about) my (week|morning|afternoon|evening|weekend|month) ...",
                    "{my} {calendar}",
                    "(agenda|calendar|schedule)"));

    private Asking() {}

    private static Wish.Range today(Clause clause) {
        ZonedDateTime midnight =
                clause.now().toLocalDate().atStartOfDay(clause.now().getZone());
        return new Wish.Range(midnight, midnight.plusDays(1));
    }

    private static Wish.Range coming(Said said, int days) {
        ZonedDateTime now = said.clause().now();
        return new Wish.Range(now, now.plusDays(days));
    }

    private static Wish mails(Said said) {
        Matcher from = Pattern.compile("\\bfrom (?:my |the )?(\\S+)", Pattern.CASE_INSENSITIVE)
                .matcher(said.clause().bare());
        String sender = said.has("sender") ? Text.trimmed(said.get("sender")) : "";
        return new Wish.ShowMails(
                sender.isEmpty() && NEEDS_ANSWER.matcher(said.clause().text()).find(),
                from.find() ? Text.trimmed(from.group(1)) : sender);
    }

    private static Wish tasks(Said said, String words, String list) {
        Clause clause = said.clause();
        String query = words.isEmpty() ? clause.tags().stream().findFirst().orElse("") : words;
        String text = clause.text().toLowerCase(Locale.ROOT);
        boolean overdue = text.contains("overdue") || text.matches(".*\\blate\\b.*");
        boolean completed =
                clause.mentions("done") && !STILL_TO_DO.matcher(text).find();
        boolean past = clause.words().all().stream().anyMatch(w -> w.lower().equals("did"));
        Optional<Wish.Range> due = overdue
                ? Optional.of(new Wish.Range(clause.now(), clause.now()))
                : completed || past ? Optional.empty() : clause.range();
        if ((completed || past) && clause.range().isPresent() && query.isEmpty() && list.isEmpty()) {
            return text.contains("how many")
                    ? new Wish.CountDays("tasks_completed", clause.range().get())
                    : new Wish.ShowTasks("", "", false, true, clause.priority().orElse(""), clause.range());
        }
        boolean today = due.filter(
                        r -> r.from().toLocalDate().equals(clause.now().toLocalDate()))
                .isPresent();
        String name = Text.name(list).toLowerCase(Locale.ROOT);
        return new Wish.ShowTasks(
                query,
                name.matches("(?:|to[- ]?dos?|to do|task|tasks|my|current|whole)") ? "" : name,
                overdue || today,
                completed || past,
                clause.priority().orElse(""),
                due);
    }
}
