package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.Routine;
import app.adiuva.cloud.model.builtin.wish.Wish.Routine.Job;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What people have done every day or week, over all the rows at hand: sort the inbox, review the day.
final class Routines {
    private static final Set<String> ANY_MAIL = Set.of("", "it", "mail", "email", "e-mail", "message");
    private static final String TASKS = "[new|all] [the] (task|tasks|to-do|to-dos|todos|action items|things to do)";

    static final List<Rule> RULES = List.of(
            // "turn my mails into tasks"
            Rule.of(
                    said -> routine(said, Job.TASKS_OF_MAILS),
                    "(make|create|extract|find|get) [me] " + TASKS
                            + " (of|from|in|out of) [what] [{my}] [new|unread] {mail} ...",
                    "turn [{my}] [new|unread] {mail} into (tasks|a task|to-dos|todos)"),
            // "sort my inbox"
            Rule.of(
                    said -> routine(said, Job.SORTED_MAILS),
                    "(sort|triage|classify|categorize|categorise|label|file|tidy|clean) [out|through|up] [{my}] [new|unread] {mail}"
                            + " [up|please|into categories|by category]",
                    "go through [{my}] [new|unread] {mail}"),
            // "draft a reply to Paul that says “…”"
            Rule.of(
                    Routines::reply,
                    "(draft|write|compose) [me] [a|an|the] (reply|answer|response) to <whom> (that says|saying) <text>"),
            // "prepare me for the meeting with Paul"
            Rule.of(
                    said -> new Routine(
                            Job.MEETING,
                            Text.name(said.get("what")),
                            "",
                            said.clause().now()),
                    "(prepare|brief|ready) me (for|on|about) [{my}] [next] [meeting|event|appointment|call] [with|on|about] <what>"),
            // "give me an overview of the week ahead"
            Rule.of(
                    said -> routine(said, Job.DAYS_AHEAD),
                    "[{show}] [me] [an] [overview] [of] {my} (week|days) ahead [look|looks|please]",
                    "(what|how) (does|do|is) {my} (week|days) ahead [look] [like]",
                    "[{show}] [me] [an] overview of {my} (week|days|next days|coming week|coming days)"),
            // "spread my overdue tasks over the next days"
            Rule.of(
                    said -> routine(said, Job.OVERDUE),
                    "(spread|distribute|redistribute|replan|re-plan|rescue) [out] [all] [of] [{my}] overdue {task} ...",
                    "(spread|distribute|redistribute|replan|re-plan|rescue) [out] (what|everything) [that] is overdue ..."),
            Rule.maybe(
                    said -> said.clause().times().isEmpty()
                            ? Optional.of(routine(said, Job.OVERDUE))
                            : Optional.empty(),
                    "reschedule [all] [of] [{my}] overdue {task}",
                    "reschedule (what|everything) [that] is overdue"),
            // "make tasks of my notes"
            Rule.of(
                    said -> routine(said, Job.TASKS_OF_NOTES),
                    "(make|create|extract|find|get) [me] " + TASKS
                            + " (of|from|in|out of) [{my}] [meeting|inbox] (notes|note|thoughts|ideas) ...",
                    "turn [{my}] [meeting|inbox] (notes|thoughts|ideas) into (tasks|to-dos|todos)"),
            // "review my day"
            Rule.of(
                    said -> routine(said, Job.DAY_REVIEW),
                    "(review|wrap up|close|finish) {my} (day|work day|workday) [please]"));

    private Routines() {}

    private static Wish routine(Said said, Job job) {
        return new Routine(job, "", "", said.clause().now());
    }

    private static Wish reply(Said said) {
        String whom = Text.name(said.get("whom")).replaceFirst("(?i)(?:['’]s)? (?:e-?mail|mail|message)$", "");
        return new Routine(
                Job.REPLY,
                ANY_MAIL.contains(whom.toLowerCase(Locale.ROOT)) ? "" : whom,
                Text.title(said.get("text")),
                said.clause().now());
    }
}
