package app.adiuva.cloud.agent.task;

import static app.adiuva.cloud.agent.ToolSpec.day;
import static app.adiuva.cloud.agent.ToolSpec.flag;
import static app.adiuva.cloud.agent.ToolSpec.moment;
import static app.adiuva.cloud.agent.ToolSpec.oneOf;
import static app.adiuva.cloud.agent.ToolSpec.recurrence;
import static app.adiuva.cloud.agent.ToolSpec.text;
import static app.adiuva.cloud.agent.ToolSpec.words;

import app.adiuva.cloud.agent.Parameter;
import app.adiuva.cloud.agent.ToolSpec;
import java.util.List;

/// The tools of the task agent, as the model sees them.
public final class TaskToolSpecs {
    private static final List<Parameter> FIELDS = List.of(
            new Parameter("title", text(500), true, "What to do, as a short imperative without the date: 'Call Anna'"),
            new Parameter("description", text(20_000), false, "Details beyond the title"),
            new Parameter("priority", oneOf("low", "normal", "high", "urgent"), false, "normal when left out"),
            new Parameter("due_at", moment(), false, "When it is due; for a day without a time its first moment"),
            new Parameter("all_day", flag(), false, "true when due_at means some time on that day"),
            new Parameter("tags", words(50, 60), false, "Labels without the # sign"),
            new Parameter("list", text(100), false, "Name of the list it belongs to, such as shopping"),
            new Parameter(
                    "recurrence", recurrence(), false, "RFC 5545 rule without 'RRULE:': FREQ=MONTHLY;BYMONTHDAY=1"));

    public static final ToolSpec CREATE_TASK = ToolSpec.named(
                    "create_task",
                    "Proposes a new task or reminder. Call it once for each task; several items for a list are several"
                            + " tasks.")
            .needs("title", FIELDS.getFirst().shape(), FIELDS.getFirst().description())
            .takesAll(FIELDS.subList(1, FIELDS.size()))
            .takes("parent_id", text(64), "The id, from list_tasks, of the task that this one is a part of")
            .build();

    public static final ToolSpec UPDATE_TASK = ToolSpec.named(
                    "update_task",
                    "Proposes a change of one task. Give only the fields that change. status done completes it.")
            .needs("id", text(64), "The task's id, from list_tasks")
            .takesAll(FIELDS)
            .takes("status", oneOf("open", "in_progress", "done", "archived"), "done when it is finished")
            .takes("clear", words(8, 20), "Names of fields to empty: description, due_at, list, recurrence, tags")
            .build();

    public static final ToolSpec DELETE_TASK = ToolSpec.named(
                    "delete_task",
                    "Proposes moving one task to the trash. The user is asked before anything is deleted.")
            .needs("id", text(64), "The task's id, from list_tasks")
            .build();

    public static final ToolSpec LIST_TASKS = ToolSpec.named(
                    "list_tasks",
                    "Finds the user's tasks. All given conditions must hold. Returns rows with their ids.")
            .takes("query", text(200), "Words that the title, description, list or tags contain")
            .takes(
                    "status",
                    oneOf("open", "in_progress", "done", "archived", "any"),
                    "open and in_progress when left out; 'any' for all")
            .takes("list", text(100), "Name of a list")
            .takes("priority", oneOf("low", "normal", "high", "urgent"), "Exactly this priority")
            .takes("tag", text(60), "A label without the # sign")
            .takes("due_from", moment(), "Due at this time or later")
            .takes("due_to", moment(), "Due before this time")
            .takes("completed_from", moment(), "Finished at this time or later; with status done")
            .takes("completed_to", moment(), "Finished before this time; with status done")
            .build();

    public static final ToolSpec SUGGEST_TASKS = ToolSpec.named(
                    "suggest_tasks",
                    "Finds things to do in the recent conversation and in the user's thoughts and documents. Proposes"
                            + " nothing: create_task does that for those the user wants.")
            .takes("text", text(8_000), "Look only into this text")
            .build();

    public static final ToolSpec SPREAD_OVERDUE = ToolSpec.named(
                    "spread_overdue",
                    "Proposes new days for all overdue tasks: four a weekday from today on, urgent and high ones first."
                            + " The result names those that are late for more than a month.")
            .build();

    public static final ToolSpec REVIEW_DAY = ToolSpec.named(
                    "review_day",
                    "Says what was finished on a day and what comes on the next one, and proposes to move what was left.")
            .needs("date", day(), "The day that ends")
            .build();

    public static final List<ToolSpec> ALL =
            List.of(CREATE_TASK, UPDATE_TASK, DELETE_TASK, LIST_TASKS, SUGGEST_TASKS, SPREAD_OVERDUE, REVIEW_DAY);

    private TaskToolSpecs() {}
}
