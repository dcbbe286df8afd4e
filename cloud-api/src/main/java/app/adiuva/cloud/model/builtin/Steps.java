package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.Results.Result;
import app.adiuva.cloud.model.builtin.wish.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tool calls that grant a wish: first the lookup or the proposal itself, then what the rows that were found call
/// for. Stateless.
final class Steps {
    private Steps() {}

    private record Call(String tool, ObjectNode arguments) {}

    /// The calls to begin with.
    ///
    /// @param index the wish's place in the request; the ids of its calls begin with it
    static List<ToolExecutionRequest> first(Wish wish, int index) {
        return numbered(opening(wish), index + "-");
    }

    private static List<Call> opening(Wish wish) {
        return switch (wish) {
            case Wish.NewTask task -> one("create_task", Arguments.of(task));
            case Wish.ListItems(String list, List<String> items) ->
                items.stream()
                        .map(item -> new Call(
                                "create_task", Arguments.of("title", item).put("list", list)))
                        .toList();
            case Wish.ChangeTasks(Wish.Which which, var _, var _) -> one("list_tasks", Arguments.of(which));
            case Wish.DeleteTasks(Wish.Which which, var _) -> one("list_tasks", Arguments.of(which));
            case Wish.ShowTasks show -> one("list_tasks", Arguments.of(show));
            case Wish.NewEvent event -> one("create_event", Arguments.of(event));
            case Wish.MoveEvent(String query, Optional<Wish.Range> from, var _, var _) ->
                one("list_events", Arguments.events(query, from));
            case Wish.DeleteEvent(String query, Optional<Wish.Range> on) ->
                one("list_events", Arguments.events(query, on));
            case Wish.ShowEvents(Optional<Wish.Range> range, String query) ->
                one("list_events", Arguments.events(query, range));
            case Wish.Conflicts(Wish.Range range) -> one("detect_conflicts", Arguments.times(range));
            case Wish.PlanDay(var day) -> one("plan_day", Arguments.of("date", day.toString()));
            case Wish.ShowMails mails -> one("list_mails", Arguments.of(mails));
            case Wish.CountDays(String metric, Wish.Range range) ->
                one("calculate_metrics", Arguments.days(range).put("metric", metric));
            case Wish.CountNow(String metric) ->
                one(
                        "calculate_metrics",
                        Arguments.of("metric", metric).put("from", "2000-01-01").put("to", "2000-01-01"));
            case Wish.Report(Wish.Range range) -> one("generate_report", Arguments.days(range));
            case Wish.Thought(String content, String type) ->
                one("capture_thought", Arguments.of("content", content).put("thought_type", type));
            case Wish.FindNotes(String query) -> one("find_notes", Arguments.of("query", query));
            case Wish.Abilities _ -> one("describe_abilities", Arguments.none());
            case Wish.Courtesy _, Wish.Beyond _ -> List.of();
        };
    }

    /// What the rows of a lookup call for; nothing when the lookup was all that was wished for.
    static List<ToolExecutionRequest> next(Wish wish, int index, Result lookup) {
        List<JsonNode> rows = new ArrayList<>();
        lookup.answer().path("rows").forEach(rows::add);
        return numbered(following(wish, rows), index + "+");
    }

    private static List<Call> following(Wish wish, List<JsonNode> rows) {
        long different =
                rows.stream().map(row -> row.path("id").asText()).distinct().count();
        return switch (wish) {
            case Wish.DeleteTasks(var _, boolean all)
            when all || different == 1 ->
                rows.stream()
                        .map(row -> new Call("delete_task", Arguments.id(row)))
                        .toList();
            case Wish.ChangeTasks(var _, Map<String, Object> fields, boolean all)
            when all || different == 1 ->
                rows.stream()
                        .map(row -> new Call("update_task", Arguments.changed(row, fields)))
                        .toList();
            case Wish.MoveEvent move when different == 1 -> one("update_event", Arguments.moved(rows.getFirst(), move));
            case Wish.DeleteEvent _ when different == 1 -> one("delete_event", Arguments.id(rows.getFirst()));
            default -> List.of();
        };
    }

    private static List<Call> one(String tool, ObjectNode arguments) {
        return List.of(new Call(tool, arguments));
    }

    private static List<ToolExecutionRequest> numbered(List<Call> calls, String prefix) {
        List<ToolExecutionRequest> requests = new ArrayList<>();
        for (Call call : calls) {
            requests.add(ToolExecutionRequest.builder()
                    .id(prefix + requests.size())
                    .name(call.tool())
                    .arguments(call.arguments().toString())
                    .build());
        }
        return requests;
    }
}
