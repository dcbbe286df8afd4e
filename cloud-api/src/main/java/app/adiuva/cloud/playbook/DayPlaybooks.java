package app.adiuva.cloud.playbook;

import app.adiuva.cloud.plan.ExecutionPlanBuilder;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput.Kind;
import java.util.List;
import java.util.Map;

/// Playbooks about the days to come and the day that ends.
final class DayPlaybooks {
    private static final int WEEK = 7;
    private static final int MOST = 100;

    private static final List<String> TO_PACK = List.of(
            "Passport or identity card",
            "Tickets and bookings",
            "Keys, wallet and cards",
            "Chargers and adapters",
            "Clothes for the weather",
            "Toiletries and medicine",
            "Check windows, heating and bin");

    static final List<Playbook> ALL = List.of(
            dayPlan("plan_my_day", "Plan my day", "today", 0),
            dayPlan("plan_tomorrow", "Plan tomorrow", "tomorrow", 1),
            Recipe.of(
                            "week_ahead",
                            "The week ahead",
                            "Shows the coming seven days: appointments, what is due, what overlaps, where there is"
                                    + " time.")
                    .of(plan -> plan.addDataStep(Recipe.between(Source.EVENTS, "any", 0, WEEK - 1, MOST))
                            .addDataStep(Recipe.some(Source.TASKS, "open", MOST), 0)
                            .addLlmStep("week_ahead", Map.of(), 1)),
            Recipe.of(
                            "daily_review",
                            "Review the day",
                            "Says what you finished today and what comes tomorrow, and proposes to move what is left.")
                    .of(plan -> plan.addDataStep(Recipe.between(Source.TASKS, "done", 0, 0, MOST))
                            .addDataStep(Recipe.some(Source.TASKS, "open", MOST), 0)
                            .addDataStep(Recipe.between(Source.EVENTS, "any", 0, 1, MOST), 1)
                            .addLlmStep("review_day", Map.of(), 2)
                            .addProposal(3)),
            Recipe.of(
                            "overdue_rescue",
                            "Rescue what is overdue",
                            "Spreads overdue tasks over the next working days, the most pressing ones first.")
                    .of(plan -> plan.addDataStep(Recipe.some(Source.TASKS, "overdue", MOST))
                            .addLlmStep("spread_overdue", Map.of(), 0)
                            .addProposal(1)),
            Recipe.of(
                            "packing_list",
                            "Packing list",
                            "Puts what every journey needs on a list, to be ticked off before you leave.")
                    .asking(
                            Recipe.needed("destination", "Where do you go?", Kind.TEXT),
                            Recipe.needed("day", "When must everything be packed?", Kind.DAY))
                    .of(DayPlaybooks::packing));

    private DayPlaybooks() {}

    private static Playbook dayPlan(String id, String title, String day, int daysAhead) {
        return Recipe.of(
                        id,
                        title,
                        "Blocks time " + (day.equals("today") ? "today" : "tomorrow")
                                + " for the tasks that press, around what is on your calendar.")
                .of(plan -> plan.addDataStep(Recipe.some(Source.TASKS, "open", MOST))
                        .addDataStep(Recipe.between(Source.EVENTS, "any", daysAhead, daysAhead, MOST), 0)
                        .addLlmStep("plan_day", Map.of("day", day), 1)
                        .addProposal(2));
    }

    private static ExecutionPlanBuilder packing(ExecutionPlanBuilder plan) {
        for (String item : TO_PACK) {
            plan.addStep(
                    ActionType.CREATE_RECORD,
                    Table.TASKS,
                    Map.of("title", item, "list", "Packing: {{destination}}", "due_at", "{{day}}", "all_day", true),
                    null);
        }
        return plan;
    }
}
