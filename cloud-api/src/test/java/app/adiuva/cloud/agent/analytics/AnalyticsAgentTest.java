package app.adiuva.cloud.agent.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.AgentBench;
import app.adiuva.contracts.chat.ChatContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnalyticsAgentTest {
    private static final String LAST_WEEK = "'from':'2026-11-09','to':'2026-11-15'}";

    private final AgentBench bench = new AgentBench(new AnalyticsAgent());

    @Test
    void counts_exactly_and_names_the_days() {
        assertEquals(
                "You finished 7 tasks last week (Monday, 9 November to Sunday, 15 November). That is 1 a day, the most"
                        + " on Sunday, 15 November (4).",
                bench.summary("calculate_metrics", "{'metric':'tasks_completed'," + LAST_WEEK));
        assertEquals(
                "You finished 3 tasks yesterday.",
                bench.summary(
                        "calculate_metrics", "{'metric':'tasks_completed','from':'2026-11-20','to':'2026-11-20'}"));
    }

    @Test
    void a_week_that_is_not_over_is_averaged_over_its_days_so_far() {
        var row = bench.call("calculate_metrics", "{'metric':'tasks_completed','from':'2026-11-16','to':'2026-11-22'}")
                .path("rows")
                .path(0);
        assertEquals("2026-11-21", row.path("to").asText());
        assertEquals(4, row.path("sum").asInt());
        assertEquals("0.7", row.path("daily_average").asText());
    }

    @Test
    void counts_of_this_moment() {
        assertEquals(
                "You have 1 overdue task.",
                bench.summary("calculate_metrics", "{'metric':'overdue_tasks'," + LAST_WEEK));
        assertEquals(
                "Your open tasks by list:\n\n- shopping: 1",
                bench.summary("calculate_metrics", "{'metric':'open_tasks_by_list'," + LAST_WEEK));
    }

    @Test
    void says_when_the_numbers_are_absent_instead_of_zero() {
        ChatContext empty = new ChatContext(
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("open_tasks", "many"),
                "2026-11-21T15:00:00+01:00",
                "Europe/Berlin");
        AgentBench poor = new AgentBench(new AnalyticsAgent(), empty);
        for (String metric : new String[] {"tasks_completed", "open_tasks", "open_tasks_by_priority"}) {
            String summary = poor.summary("calculate_metrics", "{'metric':'" + metric + "'," + LAST_WEEK);
            assertTrue(summary.startsWith("I can't say"), summary);
        }
        assertTrue(poor.summary("generate_report", "{" + LAST_WEEK).startsWith("I can't say"));
    }

    @Test
    void compares_a_span_with_the_one_before() {
        assertEquals(
                "You finished 4 tasks this week (Monday, 16 November to today), 1 fewer (−20 %) than the 5 tasks in"
                        + " the 6 days before. First half 1 task, second half 3 tasks.",
                bench.summary("trend_analysis", "{'metric':'tasks_completed','from':'2026-11-16','to':'2026-11-22'}"));
    }

    @Test
    void reports_everything_that_was_counted() {
        assertEquals("""
            Your report, last week (Monday, 9 November to Sunday, 15 November):

            - Tasks finished: 7 (0 in the 7 days before; most on Sunday, 15 November, 4)
            - Tasks added: 5 (0 in the 7 days before; most on Tuesday, 10 November, 5)
            - Thoughts captured: 0 (0 in the 7 days before)
            - Events on your calendar: 0 (0 in the 7 days before)
            - Open tasks now: 4
            - Overdue tasks now: 1
            - Open tasks by priority: high 1, low 1, normal 1, urgent 1
            - Open tasks by list: shopping 1\
            """, bench.summary("generate_report", "{" + LAST_WEEK));
    }

    @Test
    void survives_counts_that_no_desktop_would_send() {
        ChatContext odd = new ChatContext(
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(
                        "tasks_completed_by_day",
                        Map.of("2026-11-10", Long.MAX_VALUE, "2026-11-11", Long.MAX_VALUE, "x", 1, "2026-11-12", "y")),
                "2026-11-21T15:00:00+01:00",
                "Europe/Berlin");
        assertTrue(new AgentBench(new AnalyticsAgent(), odd)
                .summary("trend_analysis", "{'metric':'tasks_completed'," + LAST_WEEK)
                .startsWith("You finished 2000000 tasks"));
    }
}
