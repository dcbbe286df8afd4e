package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.Results.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tool calls that grant a wish: first the lookup or the proposal itself, then what the rows that were found call
/// for. Stateless.
final class Steps {
    private Steps() {}

    /// The calls to begin with.
    static List<ToolExecutionRequest> first(Wish wish, int index) {
        List<ObjectNode> arguments = new ArrayList<>();
        String tool = switch (wish) {
            case Wish.NewTask task -> {
                arguments.add(task(task));
                yield "create_task";
            }
            case Wish.ListItems(String list, List<String> items) -> {
                items.forEach(item -> arguments.add(object().put("title", item).put("list", list)));
                yield "create_task";
            }
            case Wish.ChangeTasks(Wish.Which which, var _, var _) -> {
                arguments.add(which(which));
                yield "list_tasks";
            }
            case Wish.DeleteTasks(Wish.Which which, var _) -> {
                arguments.add(which(which));
                yield "list_tasks";
            }
            case Wish.ShowTasks show -> {
                arguments.add(show(show));
                yield "list_tasks";
            }
            case Wish.NewEvent event -> {
                arguments.add(event(event));
                yield "create_event";
            }
            case Wish.MoveEvent(String query, Optional<Wish.Range> from, var _) -> {
                ObjectNode node = object().put("query", eventQuery(query));
                from.ifPresent(r -> node.put("from", iso(r.from())).put("to", iso(r.to())));
                arguments.add(node);
                yield "list_events";
            }
            case Wish.DeleteEvent(String query) -> {
                arguments.add(object().put("query", eventQuery(query)));
                yield "list_events";
            }
            case Wish.ShowEvents(Optional<Wish.Range> range, String query) -> {
                ObjectNode node = object();
                range.ifPresent(r -> node.put("from", iso(r.from())).put("to", iso(r.to())));
                arguments.add(query.isEmpty() ? node : node.put("query", query));
                yield "list_events";
            }
            case Wish.Conflicts(Wish.Range r) -> {
                arguments.add(object().put("from", iso(r.from())).put("to", iso(r.to())));
                yield "detect_conflicts";
            }
            case Wish.PlanDay(var day) -> {
                arguments.add(object().put("date", day.toString()));
                yield "plan_day";
            }
            case Wish.ShowMails(boolean needsAnswer, String from) -> {
                ObjectNode node = object();
                if (needsAnswer) {
                    node.put("needs_answer", true);
                }
                arguments.add(from.isEmpty() ? node : node.put("from", from));
                yield "list_mails";
            }
            case Wish.CountDays(String metric, Wish.Range r) -> {
                arguments.add(days(r).put("metric", metric));
                yield "calculate_metrics";
            }
            case Wish.CountNow(String metric) -> {
                arguments.add(
                        object().put("metric", metric).put("from", "2000-01-01").put("to", "2000-01-01"));
                yield "calculate_metrics";
            }
            case Wish.Report(Wish.Range r) -> {
                arguments.add(days(r));
                yield "generate_report";
            }
            case Wish.Thought(String content, String type) -> {
                arguments.add(object().put("content", content).put("thought_type", type));
                yield "capture_thought";
            }
            case Wish.FindNotes(String query) -> {
                arguments.add(object().put("query", query));
                yield "find_notes";
            }
            case Wish.Abilities _, Wish.Unknown _ -> {
                arguments.add(object());
                yield "describe_abilities";
            }
            case Wish.Thanks _ -> "describe_abilities";
        };
        List<ToolExecutionRequest> calls = new ArrayList<>();
        arguments.forEach(a -> calls.add(call(index + "-" + calls.size(), tool, a)));
        return calls;
    }

    /// What the rows of a lookup call for; nothing when the lookup was all that was wished for.
    static List<ToolExecutionRequest> next(Wish wish, int index, Result lookup) {
        List<JsonNode> rows = new ArrayList<>();
        lookup.answer().path("rows").forEach(rows::add);
        List<ToolExecutionRequest> calls = new ArrayList<>();
        switch (wish) {
            case Wish.DeleteTasks(var _, boolean all)
            when all || rows.size() == 1 ->
                rows.forEach(row -> calls.add(call(index + "+" + calls.size(), "delete_task", id(row))));
            case Wish.ChangeTasks(var _, Map<String, Object> fields, boolean all)
            when all || rows.size() == 1 ->
                rows.forEach(row -> calls.add(call(index + "+" + calls.size(), "update_task", changed(row, fields))));
            case Wish.MoveEvent(var _, var _, Wish.When to)
            when ids(rows).size() == 1 ->
                calls.add(call(index + "+0", "update_event", id(rows.getFirst()).put("starts_at", time(to))));
            case Wish.DeleteEvent _
            when ids(rows).size() == 1 -> calls.add(call(index + "+0", "delete_event", id(rows.getFirst())));
            default -> {}
        }
        return calls;
    }

    private static Set<String> ids(List<JsonNode> rows) {
        return Set.copyOf(
                rows.stream().map(row -> row.path("id").asText()).distinct().toList());
    }

    private static String eventQuery(String query) {
        return query.replaceAll("(?i)\\s+(?:event|meeting|appointment)$", "").isBlank()
                ? query
                : query.replaceAll("(?i)\\s+(?:event|meeting|appointment)$", "");
    }

    private static ObjectNode task(Wish.NewTask task) {
        ObjectNode node = object().put("title", task.title());
        task.due().ifPresent(due -> node.put("due_at", iso(due.at())).put("all_day", due.allDay()));
        task.recurrence().ifPresent(rule -> node.put("recurrence", rule));
        task.priority().ifPresent(priority -> node.put("priority", priority));
        if (!task.tags().isEmpty()) {
            ArrayNode tags = node.putArray("tags");
            task.tags().forEach(tags::add);
        }
        return node;
    }

    private static ObjectNode which(Wish.Which which) {
        ObjectNode node = object();
        Map.of("query", which.query(), "status", which.status(), "list", which.list())
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        node.put(name, value);
                    }
                });
        return node;
    }

    /// The row's id and the new values. New tags come to those that the task has.
    private static ObjectNode changed(JsonNode row, Map<String, Object> fields) {
        ObjectNode node = id(row);
        fields.forEach((name, value) -> {
            if (value instanceof List<?> words) {
                ArrayNode all = node.putArray(name);
                row.path(name).forEach(all::add);
                words.forEach(word -> all.add(word.toString()));
            } else {
                node.put(name, value.toString());
            }
        });
        return node;
    }

    private static ObjectNode show(Wish.ShowTasks show) {
        ObjectNode node = object();
        if (!show.priority().isEmpty()) {
            node.put("priority", show.priority());
        }
        if (show.completed()) {
            node.put("status", "done");
        }
        if (!show.query().isEmpty()) {
            node.put("list", show.query());
        }
        show.due().ifPresent(range -> {
            if (!show.overdue()) {
                node.put("due_from", iso(range.from()));
            }
            node.put("due_to", iso(range.to()));
        });
        return node;
    }

    private static ObjectNode event(Wish.NewEvent event) {
        ObjectNode node = object().put("title", event.title())
                .put("starts_at", iso(event.start().at()));
        if (event.start().allDay()) {
            node.put("all_day", true);
        } else {
            node.put("duration_minutes", event.minutes());
        }
        if (!event.attendees().isEmpty()) {
            ArrayNode people = node.putArray("attendees");
            event.attendees().forEach(people::add);
        }
        event.recurrence().ifPresent(rule -> node.put("recurrence", rule));
        return node;
    }

    private static ObjectNode days(Wish.Range range) {
        return object().put("from", range.from().toLocalDate().toString())
                .put("to", range.to().minusNanos(1).toLocalDate().toString());
    }

    private static ObjectNode id(JsonNode row) {
        return object().put("id", row.path("id").asText());
    }

    static String time(Wish.When when) {
        return when.allDay() ? when.at().toLocalDate().toString() : iso(when.at());
    }

    private static String iso(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ToolExecutionRequest call(String id, String tool, ObjectNode arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(arguments.toString())
                .build();
    }
}
