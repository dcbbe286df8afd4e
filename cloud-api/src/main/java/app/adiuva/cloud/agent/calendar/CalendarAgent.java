package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.List;

/// Keeps the calendar: events, conflicts, free time, the plan of a day.
public final class CalendarAgent implements Agent {
    @Override
    public String name() {
        return AgentGrant.CALENDAR_AGENT.agent();
    }

    @Override
    public String description() {
        return "calendar, meetings and appointments: schedule, move, cancel and list them, find conflicts and free"
                + " time, plan a day";
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Tool(CalendarToolSpecs.CREATE_EVENT, EventWriting::create),
                new Tool(CalendarToolSpecs.UPDATE_EVENT, EventWriting::update),
                new Tool(CalendarToolSpecs.DELETE_EVENT, EventWriting::delete),
                new Tool(CalendarToolSpecs.LIST_EVENTS, EventReading::list),
                new Tool(CalendarToolSpecs.DETECT_CONFLICTS, EventReading::conflicts),
                new Tool(CalendarToolSpecs.SUGGEST_RESCHEDULE, EventReading::freeTimes),
                new Tool(CalendarToolSpecs.PLAN_DAY, DayPlan::propose),
                new Tool(CalendarToolSpecs.REVIEW_DAYS, DaysAhead::review),
                new Tool(CalendarToolSpecs.PREPARE_EVENT, EventBrief::write));
    }
}
