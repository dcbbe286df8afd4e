package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

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
                summary(RUN, text("picture.day"), text("picture.day.text"), true),
                summary("inbox_triage", text("picture.triage"), text("picture.triage.text"), true),
                summary("tasks_from_mail", text("picture.mail"), text("picture.mail.text"), true),
                summary("prepare_meeting", text("picture.meeting"), text("picture.meeting.text"), true),
                summary(BREAKS, text("picture.week"), text("picture.week.text"), true),
                summary("month_in_numbers", text("picture.month"), text("picture.month.text"), false));
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
        PlanAction rest = PlanAction.create(
                Table.TASKS, Map.of("title", text("picture.small"), "list", text("picture.today"), "priority", "low"));
        PlanAction walk =
                PlanAction.create(Table.TASKS, Map.of("title", text("picture.stroll"), "list", text("picture.today")));
        return new StepResult(text("picture.morning"), List.of(rest, walk), "task_agent", "built-in", null);
    }
}
