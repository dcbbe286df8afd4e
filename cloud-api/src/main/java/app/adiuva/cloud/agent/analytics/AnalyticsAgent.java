package app.adiuva.cloud.agent.analytics;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.List;

/// Answers questions about the user's own numbers, exactly.
public final class AnalyticsAgent implements Agent {
    @Override
    public String name() {
        return AgentGrant.ANALYTICS_AGENT.agent();
    }

    @Override
    public String description() {
        return "numbers about the user's own work: how many tasks, thoughts and events, reports, trends, productivity";
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Tool(AnalyticsToolSpecs.CALCULATE_METRICS, AnalyticsTools::calculate),
                new Tool(AnalyticsToolSpecs.GENERATE_REPORT, AnalyticsTools::report),
                new Tool(AnalyticsToolSpecs.TREND_ANALYSIS, AnalyticsTools::trend));
    }
}
