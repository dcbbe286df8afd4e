package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions for numbers and reports.
final class Counting {
    private static final Pattern PERIOD =
            Pattern.compile("\\b(?:my|the|of) (day|week|month|year)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:for|of|about) (january|february|march|april|may|june|july|august|september|october|november|december)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String MANY = "[tell me|show me] (how many|number of|count)";

    static final List<Rule> RULES = List.of(
            // "how many things are on my shopping list?"
            Rule.of(
                    said -> new Wish.ShowTasks("", listed(said), false, false, "", Optional.empty()),
                    MANY + " ... (on|in) {my} [<list>] list [...]"),
            // "how many meetings do I have tomorrow?": what is to come stands on the calendar
            Rule.maybe(
                    said -> isPast(said)
                            ? Optional.empty()
                            : Optional.of(new Wish.ShowEvents(said.clause().slot(), "")),
                    "[about] " + MANY + " ... (meetings|events|appointments|meeting|appointment|event) ..."),
            // "how many tasks are overdue?", "how many open tasks do I have?"
            Rule.of(said -> new Wish.CountNow("overdue_tasks"), MANY + " ... overdue ..."),
            Rule.of(
                    said -> new Wish.CountNow("open_tasks"),
                    MANY + " [open|unfinished|pending] {task} do i (have|need|still have) ...",
                    MANY + " ... {task} ... (left|remaining|open|pending) ..."),
            Rule.of(
                    said -> new Wish.CountDays("tasks_completed", range(said)),
                    MANY + " ... {task} ... (finish|finished|complete|completed|done|closed|do) ...",
                    MANY + " (completed|finished|done) {task} ...",
                    MANY + " did i (finish|complete|do) ..."),
            Rule.of(
                    said -> new Wish.CountDays("tasks_created", range(said)),
                    MANY + " ... {task} ... (add|added|create|created) ...",
                    MANY + " new {task} ..."),
            Rule.of(said -> new Wish.CountNow("open_tasks"), MANY + " ... {task} ..."),
            Rule.of(
                    said -> new Wish.CountDays("thoughts_captured", range(said)),
                    MANY + " ... (thoughts|notes|ideas|thought) ..."),
            Rule.of(
                    said -> new Wish.CountDays("events", range(said)),
                    MANY + " ... (meetings|events|appointments|calls) ..."),
            // "how productive was I this month?", "summarize my week"
            Rule.maybe(
                    said -> said.clause().mentions("mail")
                            ? Optional.empty()
                            : Optional.of(new Wish.Report(range(said))),
                    "(what happened|what have i achieved|what did i achieve) ...",
                    "compare [this|my] [week|month|day|year] [with|to] ...",
                    "(how|was i|am i) ... productive ...",
                    "(summarize|summarise|recap) [{my}] [day|week|month|year] ...",
                    "[{show}] [me] [{my}] [weekly|monthly|daily|yearly] (report|summary|statistics|stats|review|recap) ...",
                    "[{show}] [me] [{my}] [weekly|monthly|daily] productivity ...",
                    "(make|create|generate|write|give|prepare) [me] [{my}] [weekly|monthly|daily|productivity]"
                            + " (report|summary|statistics|stats|recap) ...",
                    "how did (i|my week|my day|my month) (do|go) ...",
                    "how (was|were|has) my (week|day|month|year) [been] [so far]"));

    private Counting() {}

    private static String listed(Said said) {
        String name = Text.name(said.get("list")).toLowerCase(Locale.ROOT);
        return name.matches("(?:to[- ]?do)?") ? "" : name;
    }

    private static boolean isPast(Said said) {
        return said.clause().mentions("past")
                || said.clause()
                        .range()
                        .filter(range -> !range.to().isAfter(said.clause().now()))
                        .isPresent();
    }

    private static Wish.Range range(Said said) {
        ZonedDateTime now = said.clause().now();
        return said.clause()
                .range()
                .or(() -> ofMonth(said.clause()))
                .map(range -> range.from().isAfter(now)
                        ? new Wish.Range(range.from().minusYears(1), range.to().minusYears(1))
                        : range)
                .orElseGet(() -> current(said.clause()));
    }

    /// "A report for October": elsewhere the month would be part of a name, as in "book the campsite for July".
    private static Optional<Wish.Range> ofMonth(Clause clause) {
        return MONTH.matcher(clause.text())
                .results()
                .map(month -> Clause.of("in " + month.group(1), clause.now()))
                .flatMap(month -> month.range().stream())
                .findFirst();
    }

    /// "My month" is this one; without a word for it the week is meant.
    private static Wish.Range current(Clause clause) {
        ZonedDateTime midnight =
                clause.now().toLocalDate().atStartOfDay(clause.now().getZone());
        Matcher period = PERIOD.matcher(clause.text());
        return switch (period.find() ? period.group(1).toLowerCase(Locale.ROOT) : "week") {
            case "day" -> new Wish.Range(midnight, midnight.plusDays(1));
            case "month" -> {
                ZonedDateTime first = midnight.withDayOfMonth(1);
                yield new Wish.Range(first, first.plusMonths(1));
            }
            case "year" -> {
                ZonedDateTime first = midnight.withDayOfYear(1);
                yield new Wish.Range(first, first.plusYears(1));
            }
            default -> thisWeek(clause.now());
        };
    }

    private static Wish.Range thisWeek(ZonedDateTime now) {
        ZonedDateTime monday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(now.getZone());
        return new Wish.Range(monday, monday.plusDays(7));
    }
}
