package app.adiuva.cloud.playbook;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import java.util.List;
import java.util.Map;

/// Playbooks of numbers, which the desktop counts and the analytics agent puts into words.
final class ReportPlaybooks {
    static final List<Playbook> ALL = List.of(
            report("weekly_report", "Weekly report", "this week"),
            report("last_week_report", "Report of last week", "last week"),
            report("month_in_numbers", "The month in numbers", "the last 30 days"));

    private ReportPlaybooks() {}

    private static Playbook report(String id, String title, String span) {
        return Recipe.of(
                        id,
                        title,
                        "Sums up what you finished, added and had on your calendar (" + span
                                + "), beside the time before, and keeps it as a document.")
                .from(BillingTier.PRO)
                .of(plan -> plan.addDataStep(Recipe.some(Source.METRICS, "any", 1))
                        .addLlmStep("report", Map.of("span", span), 0)
                        .addStep(
                                ActionType.INDEX_DOCUMENT,
                                Table.DOCUMENTS,
                                Map.of("title", title, "content", "{{text}}"),
                                1));
    }
}
