package app.adiuva.cloud.agent.calendar;

import static app.adiuva.cloud.agent.ToolSpec.day;
import static app.adiuva.cloud.agent.ToolSpec.flag;
import static app.adiuva.cloud.agent.ToolSpec.moment;
import static app.adiuva.cloud.agent.ToolSpec.recurrence;
import static app.adiuva.cloud.agent.ToolSpec.text;
import static app.adiuva.cloud.agent.ToolSpec.whole;
import static app.adiuva.cloud.agent.ToolSpec.words;

import app.adiuva.cloud.agent.Parameter;
import app.adiuva.cloud.agent.ToolSpec;
import java.util.List;

/// The tools of the calendar agent, as the model sees them.
public final class CalendarToolSpecs {
    private static final int ONE_WEEK_IN_MINUTES = 7 * 24 * 60;

    private static final List<Parameter> DETAILS = List.of(
            new Parameter("ends_at", moment(), false, "When it ends, exclusive"),
            new Parameter(
                    "duration_minutes",
                    whole(1, ONE_WEEK_IN_MINUTES),
                    false,
                    "How long it lasts, instead of ends_at; 60 when neither is given"),
            new Parameter("all_day", flag(), false, "true for an event that takes whole days"),
            new Parameter("attendees", words(200, 320), false, "Names or addresses of the others"),
            new Parameter("location", text(500), false, "Where it takes place"),
            new Parameter("description", text(20_000), false, "Details beyond the title"),
            new Parameter("recurrence", recurrence(), false, "RFC 5545 rule without 'RRULE:': FREQ=WEEKLY;BYDAY=TU"));

    public static final ToolSpec CREATE_EVENT = ToolSpec.named(
                    "create_event", "Proposes a new calendar entry. The result names the events that it overlaps.")
            .needs("title", text(500), "What it is, without date and time: 'Meeting with Paul'")
            .needs("starts_at", moment(), "When it starts")
            .takesAll(DETAILS)
            .build();

    public static final ToolSpec UPDATE_EVENT = ToolSpec.named(
                    "update_event",
                    "Proposes a change of one event. Give only the fields that change; a moved event keeps its length.")
            .needs("id", text(64), "The event's id, from list_events")
            .takes("title", text(500), "A new title")
            .takes("starts_at", moment(), "The new start; a date alone keeps the time of day")
            .takesAll(DETAILS)
            .takes("clear", words(8, 20), "Names of fields to empty: description, location, attendees, recurrence")
            .build();

    public static final ToolSpec DELETE_EVENT = ToolSpec.named(
                    "delete_event",
                    "Proposes moving one event to the trash. The user is asked before anything is deleted.")
            .needs("id", text(64), "The event's id, from list_events")
            .build();

    public static final ToolSpec LIST_EVENTS = ToolSpec.named(
                    "list_events", "Finds calendar entries, earliest first. Returns rows with their ids.")
            .takes("from", moment(), "Events that end after this time")
            .takes("to", moment(), "Events that start before this time")
            .takes("query", text(200), "Words that the title, location, description or attendees contain")
            .takes("next", flag(), "true for only the next event that begins at from or later")
            .build();

    public static final ToolSpec DETECT_CONFLICTS = ToolSpec.named(
                    "detect_conflicts", "Finds pairs of events that overlap between two times.")
            .needs("from", moment(), "Start of the time to look at")
            .needs("to", moment(), "End of the time to look at, exclusive")
            .build();

    public static final ToolSpec SUGGEST_RESCHEDULE = ToolSpec.named(
                    "suggest_reschedule",
                    "Finds free times, 09:00 to 18:00 on weekdays, into which an event fits. Proposes nothing:"
                            + " update_event moves it.")
            .needs("id", text(64), "The event's id, from list_events")
            .takes("from", moment(), "Earliest time; now when left out")
            .takes("to", moment(), "Latest time, exclusive; seven days after from when left out")
            .build();

    public static final ToolSpec PLAN_DAY = ToolSpec.named(
                    "plan_day",
                    "Proposes time blocks for open and overdue tasks in the free time of a day, 09:00 to 18:00, urgent"
                            + " and due tasks first, with noon to one kept for lunch. The result says what fits and what does not.")
            .needs("date", day(), "The day to plan")
            .build();

    public static final ToolSpec REVIEW_DAYS = ToolSpec.named(
                    "review_days",
                    "Shows several days, each with its events and with the tasks that are due, and names overlaps and"
                            + " what is overdue.")
            .needs("from", day(), "The first day")
            .takes("days", whole(1, 31), "How many days; 7 when left out")
            .build();

    public static final ToolSpec PREPARE_EVENT = ToolSpec.named(
                    "prepare_event",
                    "Gathers the tasks, mails and notes that have to do with an event, and proposes half an hour before"
                            + " it to prepare where there is time.")
            .needs("event", text(200), "The event's id, or words of its title or of those who attend")
            .build();

    public static final List<ToolSpec> ALL = List.of(
            CREATE_EVENT,
            UPDATE_EVENT,
            DELETE_EVENT,
            LIST_EVENTS,
            DETECT_CONFLICTS,
            SUGGEST_RESCHEDULE,
            PLAN_DAY,
            REVIEW_DAYS,
            PREPARE_EVENT);

    private CalendarToolSpecs() {}
}
