package app.adiuva.cloud.plan;

import static app.adiuva.cloud.plan.StepTemplate.reading;
import static app.adiuva.contracts.plan.AgentGrant.ANALYTICS_AGENT;
import static app.adiuva.contracts.plan.AgentGrant.CALENDAR_AGENT;
import static app.adiuva.contracts.plan.AgentGrant.EMAIL_AGENT;
import static app.adiuva.contracts.plan.AgentGrant.TASK_AGENT;
import static app.adiuva.contracts.playbook.DataQuery.Source.DOCUMENTS;
import static app.adiuva.contracts.playbook.DataQuery.Source.EVENTS;
import static app.adiuva.contracts.playbook.DataQuery.Source.MAILS;
import static app.adiuva.contracts.playbook.DataQuery.Source.METRICS;
import static app.adiuva.contracts.playbook.DataQuery.Source.TASKS;
import static app.adiuva.contracts.playbook.DataQuery.Source.THOUGHTS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The model steps that playbooks are made of.
public final class StepTemplates {
    public static final List<StepTemplate> ALL = List.of(
            reading("tasks_from_mails", EMAIL_AGENT, MAILS).forEachRecord(),
            reading("draft_reply", EMAIL_AGENT, MAILS).forEachRecord().with("answer"),
            reading("triage_mails", EMAIL_AGENT, MAILS).forEachRecord(),
            reading("plan_day", CALENDAR_AGENT, TASKS, EVENTS).with("day"),
            reading("prepare_meeting", CALENDAR_AGENT, EVENTS, TASKS, MAILS, THOUGHTS, DOCUMENTS)
                    .with("event"),
            reading("week_ahead", CALENDAR_AGENT, EVENTS, TASKS),
            reading("spread_overdue", TASK_AGENT, TASKS),
            reading("tasks_from_notes", TASK_AGENT, THOUGHTS, DOCUMENTS, TASKS).orText(),
            reading("review_day", TASK_AGENT, TASKS, EVENTS),
            reading("report", ANALYTICS_AGENT, METRICS).with("span"));

    private static final Map<String, StepTemplate> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StepTemplate::id, Function.identity()));

    private StepTemplates() {}

    public static Optional<StepTemplate> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
