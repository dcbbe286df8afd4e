package app.adiuva.desktop.ui;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.playbook.PlaybookCloud;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The playbooks of the cloud in the pictures: one answers, one breaks off.
record DemoPlaybooks() implements PlaybookCloud {
    static final String RUN = "plan_my_day";
    static final String BREAKS = "weekly_report";

    @Override
    public List<PlaybookSummary> list() {
        return List.of(
                summary(RUN, "Plan my day", "Looks at tasks and appointments and says what to do when.", true),
                summary("inbox_triage", "Sort the inbox", "Says which mails need an answer and which can wait.", true),
                summary("tasks_from_mail", "Make tasks of a mail", "Finds what a mail wants of you.", true),
                summary("prepare_meeting", "Prepare a meeting", "Gathers what you know about it and who comes.", true),
                summary(BREAKS, "Report on the week", "Writes what was done and what is left.", true),
                summary("month_in_numbers", "The month in numbers", "Counts, compares and shows trends.", false));
    }

    private static PlaybookSummary summary(String id, String title, String summary, boolean available) {
        return new PlaybookSummary(id, title, summary, available ? BillingTier.FREE : BillingTier.PRO, available, true);
    }

    @Override
    public Playbook playbook(String id) {
        PlaybookSummary told =
                list().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        List<PlanStep> steps = List.of(
                query(Source.TASKS, "open", null),
                query(Source.EVENTS, DataQuery.ANY, 0),
                new PlanStep(StepKind.GENERATE.wire(), id, Map.of(), 1),
                new PlanStep(StepKind.PROPOSE.wire(), null, null, 2));
        return new Playbook(
                id,
                told.title(),
                told.summary(),
                told.tier(),
                List.of(),
                new ExecutionPlan(new UUID(0, 1), ExecutionPlan.VERSION, "task_agent", told.title(), steps));
    }

    private static PlanStep query(Source source, String state, @Nullable Integer from) {
        DataQuery query = new DataQuery(source, state, from == null ? null : 0, from == null ? null : 1, null, 50);
        return new PlanStep(StepKind.QUERY.wire(), null, query.variables(), from);
    }

    @Override
    public StepResult execute(StepRequest step) {
        if (step.templateId().equals(BREAKS)) {
            throw Drawn.silence();
        }
        String text = """
                **The morning is free**, so begin with what needs a clear head:

                1. Finish the slides while it is quiet
                2. Call the dentist before noon
                3. Everything small after lunch, in one go

                Two things can wait until Monday.
                """;
        PlanAction rest = PlanAction.create(
                Table.TASKS, Map.of("title", "Half an hour for everything small", "list", "Today", "priority", "low"));
        PlanAction walk = PlanAction.create(Table.TASKS, Map.of("title", "A walk before the evening", "list", "Today"));
        return new StepResult(text, List.of(rest, walk), "task_agent", "built-in", null);
    }
}
