package app.adiuva.cloud.agent.task;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.RecurrenceWords;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The task tools that propose changes.
public final class TaskWriting {
    private static final Set<String> CLEARABLE = Set.of("description", "due_at", "list", "recurrence", "tags");

    private TaskWriting() {}

    /// `create_task`; the e-mail agent offers it too.
    public static ToolAnswer create(ToolArguments arguments, Turn turn) {
        Map<String, @Nullable Object> fields = plainFields(arguments, turn);
        arguments.moment("due_at").ifPresent(due -> putDue(fields, due.at(), allDay(arguments, due)));
        Optional<TaskRow> whole = arguments.text("parent_id").map(turn::task);
        whole.ifPresent(task -> fields.put("parent_id", task.id()));
        PlanAction action = PlanAction.create(Table.TASKS, fields);
        turn.propose(action);
        return new ToolAnswer.Proposed(
                createSummary(fields, turn.friendly(), arguments)
                        + whole.map(task -> ", as a part of " + Wording.quoted(task.title()))
                                .orElse(""),
                List.of(action));
    }

    static ToolAnswer update(ToolArguments arguments, Turn turn) {
        TaskRow task = turn.task(arguments.needed("id"));
        Map<String, @Nullable Object> fields = plainFields(arguments, turn);
        arguments.text("status").ifPresent(status -> fields.put("status", status));
        arguments.moment("due_at").ifPresent(due -> moveDue(fields, task, due, arguments));
        if (!arguments.has("due_at") && arguments.flag("all_day").isPresent()) {
            fields.put("all_day", arguments.flag("all_day").get());
        }
        arguments.words("clear").ifPresent(names -> names.forEach(name -> clear(fields, name)));
        if (fields.isEmpty()) {
            throw new ToolRefusal("nothing to change is given");
        }
        PlanAction action = PlanAction.update(Table.TASKS, task.id(), fields);
        turn.propose(action);
        return new ToolAnswer.Proposed(updateSummary(task, fields, turn.friendly()), List.of(action));
    }

    static ToolAnswer delete(ToolArguments arguments, Turn turn) {
        TaskRow task = turn.task(arguments.needed("id"));
        PlanAction action = PlanAction.delete(Table.TASKS, task.id());
        turn.propose(action);
        return new ToolAnswer.Proposed(
                "move the task " + Wording.quoted(task.title()) + " to the trash", List.of(action));
    }

    private static Map<String, @Nullable Object> plainFields(ToolArguments arguments, Turn turn) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name : List.of("title", "description", "priority", "recurrence")) {
            arguments.text(name).ifPresent(value -> fields.put(name, value));
        }
        arguments
                .words("tags")
                .ifPresent(tags -> fields.put(
                        "tags", tags.stream().map(TaskWriting::tag).distinct().toList()));
        arguments.text("list").ifPresent(list -> fields.put("list", knownList(list, turn)));
        return fields;
    }

    private static String tag(String word) {
        return word.startsWith("#") ? word.substring(1) : word;
    }

    /// The list's name as the user already writes it, so that "Shopping" and "shopping" stay one list.
    private static String knownList(String name, Turn turn) {
        return turn.tasks().stream()
                .flatMap(task -> task.list().stream())
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private static boolean allDay(ToolArguments arguments, Moment due) {
        return arguments.flag("all_day").orElse(due.dateOnly());
    }

    private static void putDue(Map<String, @Nullable Object> fields, ZonedDateTime due, boolean allDay) {
        ZonedDateTime at = allDay ? due.toLocalDate().atStartOfDay(due.getZone()) : due;
        fields.put("due_at", Moment.iso(at));
        fields.put("all_day", allDay);
    }

    /// A date alone keeps the time of day that the task has.
    private static void moveDue(
            Map<String, @Nullable Object> fields, TaskRow task, Moment due, ToolArguments arguments) {
        boolean keepsTime = due.dateOnly()
                && arguments.flag("all_day").isEmpty()
                && task.dueAt().isPresent()
                && !task.allDay();
        if (keepsTime) {
            putDue(fields, due.at().with(task.dueAt().get().toLocalTime()), false);
        } else {
            putDue(fields, due.at(), allDay(arguments, due));
        }
    }

    private static void clear(Map<String, @Nullable Object> fields, String name) {
        if (!CLEARABLE.contains(name)) {
            throw new ToolRefusal(
                    "clear takes only names of " + CLEARABLE.stream().sorted().toList());
        }
        fields.put(name, name.equals("tags") ? List.of() : null);
        if (name.equals("due_at")) {
            fields.put("all_day", false);
        }
    }

    private static String createSummary(
            Map<String, @Nullable Object> fields, FriendlyTime friendly, ToolArguments arguments) {
        String title = Wording.quoted(arguments.needed("title"));
        Object list = fields.get("list");
        String what = list == null ? "add the task " + title : "put " + title + " on your " + list + " list";
        return what + details(fields, friendly);
    }

    private static String updateSummary(TaskRow task, Map<String, @Nullable Object> fields, FriendlyTime friendly) {
        String title = Wording.quoted(task.title());
        if (fields.keySet().equals(Set.of("status"))) {
            return "done".equals(fields.get("status"))
                    ? "mark " + title + " as done"
                    : "mark " + title + " as "
                            + String.valueOf(fields.get("status")).replace('_', ' ');
        }
        List<String> changes = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (value == null) {
                changes.add("no " + name.replace("_at", " date"));
            }
        });
        String renamed = fields.get("title") instanceof String name ? ", now " + Wording.quoted(name) : "";
        String status = fields.get("status") instanceof String word ? ", " + word.replace('_', ' ') : "";
        String list = fields.get("list") instanceof String name ? ", on your " + name + " list" : "";
        String without = changes.isEmpty() ? "" : ", " + Wording.join(changes);
        return "change the task " + title + ":"
                + (renamed + status + list + details(fields, friendly) + without).replaceFirst("^,", "");
    }

    private static String details(Map<String, @Nullable Object> fields, FriendlyTime friendly) {
        StringBuilder text = new StringBuilder();
        if (fields.get("due_at") instanceof String due) {
            boolean allDay = Boolean.TRUE.equals(fields.get("all_day"));
            Moment.parse(due, friendly.now().getZone())
                    .ifPresent(m -> text.append(", due ").append(friendly.when(m.at(), allDay)));
        }
        if (fields.get("recurrence") instanceof String rule) {
            text.append(", ").append(RecurrenceWords.of(rule));
        }
        if (fields.get("priority") instanceof String priority && !priority.equals("normal")) {
            text.append(", ").append(priority).append(" priority");
        }
        if (fields.get("tags") instanceof List<?> tags && !tags.isEmpty()) {
            text.append(", tagged ")
                    .append(Wording.join(tags.stream().map(t -> "#" + t).toList()));
        }
        return text.toString();
    }
}
