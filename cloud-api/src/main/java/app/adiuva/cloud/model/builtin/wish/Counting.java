package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Questions for numbers and reports.
final class Counting {
    private static final String MANY = "[tell me|show me] (how many|number of|count)";

    static final List<Rule> RULES = List.of(
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
            Rule.of(
                    said -> new Wish.Report(range(said)),
                    "(how|was i|am i) ... productive ...",
                    "(summarize|summarise|recap) [{my}] [day|week|month|year] ...",
                    "[{show}] [me] [{my}] [weekly|monthly|daily|yearly] (report|summary|statistics|stats|review|recap) ...",
                    "[{show}] [me] [{my}] [weekly|monthly|daily] productivity ...",
                    "(make|create|generate|write|give|prepare) [me] [{my}] [weekly|monthly|daily|productivity]"
                            + " (report|summary|statistics|stats|recap) ...",
                    "how did (i|my week|my day|my month) (do|go) ..."));

    private Counting() {}

    private static Wish.Range range(Said said) {
        return said.clause().range().orElseGet(() -> thisWeek(said.clause().now()));
    }

    private static Wish.Range thisWeek(ZonedDateTime now) {
        ZonedDateTime monday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(now.getZone());
        return new Wish.Range(monday, monday.plusDays(7));
    }
}
