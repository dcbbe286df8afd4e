package app.adiuva.cloud.agent.analytics;

import static app.adiuva.cloud.agent.ToolSpec.day;
import static app.adiuva.cloud.agent.ToolSpec.oneOf;

import app.adiuva.cloud.agent.Shape;
import app.adiuva.cloud.agent.ToolSpec;
import java.util.List;

/// The tools of the analytics agent, as the model sees them. Days are inclusive at both ends.
public final class AnalyticsToolSpecs {
    private static final Shape DAILY_METRIC = oneOf("tasks_completed", "tasks_created", "thoughts_captured", "events");
    private static final Shape METRIC = oneOf(
            "tasks_completed",
            "tasks_created",
            "thoughts_captured",
            "events",
            "open_tasks",
            "overdue_tasks",
            "open_tasks_by_priority",
            "open_tasks_by_list");
    private static final String FROM = "First day, inclusive";
    private static final String TO = "Last day, inclusive";

    public static final ToolSpec CALCULATE_METRICS = ToolSpec.named(
                    "calculate_metrics",
                    "Counts one thing over a span of days: sum, daily average, best day. The open_tasks metrics and"
                            + " overdue_tasks are counts of this moment whatever the days.")
            .needs("metric", METRIC, "What to count")
            .needs("from", day(), FROM)
            .needs("to", day(), TO)
            .build();

    public static final ToolSpec GENERATE_REPORT = ToolSpec.named(
                    "generate_report", "Makes a report of everything counted over a span of days, as Markdown.")
            .needs("from", day(), FROM)
            .needs("to", day(), TO)
            .build();

    public static final ToolSpec TREND_ANALYSIS = ToolSpec.named(
                    "trend_analysis",
                    "Compares a span of days with the span of the same length before it, and its halves with each"
                            + " other.")
            .needs("metric", DAILY_METRIC, "What to compare")
            .needs("from", day(), FROM)
            .needs("to", day(), TO)
            .build();

    public static final List<ToolSpec> ALL = List.of(CALCULATE_METRICS, GENERATE_REPORT, TREND_ANALYSIS);

    private AnalyticsToolSpecs() {}
}
