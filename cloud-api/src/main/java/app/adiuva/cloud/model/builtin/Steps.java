package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.Results.Result;
import app.adiuva.cloud.model.builtin.wish.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tool calls that grant a wish: first the lookup or the proposal itself, then what the rows that were found call
/// for. Stateless.
final class Steps {
    /// What stands behind the wish's number in the id of a call.
    static final String FIRST = "-";

    static final String NEXT = "+";

    private Steps() {}

    record Call(String tool, ObjectNode arguments) {}

    /// The calls to begin with.
    ///
    /// @param index the wish's place in the request; the ids of its calls begin with it
    static List<ToolExecutionRequest> first(Wish wish, int index) {
        return numbered(opening(wish), index + FIRST);
    }

    private static List<Call> opening(Wish wish) {
        return switch (wish) {
            case Wish.NewTask task -> one("create_task", Arguments.of(task));
            case Wish.ListItems(String list, List<Wish.NewTask> items) ->
                items.stream()
                        .map(item -> new Call("create_task", Arguments.of(item).put("list", list)))
                        .toList();
            case Wish.NewParts(Wish.Which whole, var _) -> lookups(whole);
            case Wish.ChangeTasks(Wish.Which which, var _, var _) -> lookups(which);
            case Wish.DeleteTasks(Wish.Which which, var _) -> lookups(which);
            case Wish.ShowTasks show -> one("list_tasks", Arguments.of(show));
            case Wish.NewEvent event -> one("create_event", Arguments.of(event));
            case Wish.MoveEvent(String query, Optional<Wish.Range> from, var _, var _) ->
                one("list_events", Arguments.events(query, from));
            case Wish.Shift(String query, boolean event, var _) ->
                event
                        ? one("list_events", Arguments.events(query, Optional.empty()))
                        : lookups(new Wish.Which(query, "", ""));
            case Wish.Invite(String query, var _) -> one("list_events", Arguments.events(query, Optional.empty()));
            case Wish.DraftReply(String query) -> one("list_mails", Arguments.reply(query));
            case Wish.DeleteEvents(String query, Optional<Wish.Range> on, var _) ->
                one("list_events", Arguments.events(query, on));
            case Wish.ShowEvents(Optional<Wish.Range> range, String query) ->
                one("list_events", Arguments.events(query, range));
            case Wish.NextEvent(var after, String query) -> one("list_events", Arguments.next(query, after));
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
            case Wish.Thought thought -> one("capture_thought", Arguments.of(thought));
            case Wish.FindNotes(String query) -> one("find_notes", Arguments.of("query", query));
            case Wish.Routine routine -> List.of(Routines.first(routine));
            case Wish.Abilities _ -> one("describe_abilities", Arguments.none());
            case Wish.Courtesy _, Wish.Beyond _ -> List.of();
        };
    }

    /// What the rows of the lookups call for, each row once; nothing when to look was all that was wished for.
    static List<ToolExecutionRequest> next(Wish wish, int index, List<Result> lookups) {
        List<Call> calls = decisive(lookups).stream()
                .flatMap(lookup -> following(wish, lookup.rows()).stream())
                .distinct()
                .toList();
        return numbered(calls, index + NEXT);
    }

    /// The lookup of the whole name when it found something, or else those of its parts.
    static List<Result> decisive(List<Result> lookups) {
        boolean whole = lookups.size() < 2 || !lookups.getFirst().rows().isEmpty();
        return whole ? lookups.subList(0, Math.min(1, lookups.size())) : lookups.subList(1, lookups.size());
    }

    private static List<Call> following(Wish wish, List<JsonNode> rows) {
        long different = ids(rows);
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
            case Wish.NewParts(var _, List<Wish.NewTask> parts) ->
                onlyOne(rows).stream()
                        .flatMap(whole -> parts.stream().map(part -> partOf(whole, part)))
                        .toList();
            case Wish.Shift shift ->
                onlyOne(rows)
                        .flatMap(row -> Arguments.shifted(row, shift))
                        .map(moved -> one(shift.event() ? "update_event" : "update_task", moved))
                        .orElse(List.of());
            case Wish.Invite(var _, List<String> people) ->
                onlyOne(rows)
                        .map(row -> one("update_event", Arguments.changed(row, Map.of("attendees", people))))
                        .orElse(List.of());
            case Wish.DraftReply _ ->
                rows.stream()
                        .limit(1)
                        .map(row -> new Call("draft_response", Arguments.id(row)))
                        .toList();
            case Wish.MoveEvent move ->
                onlyOne(startingWith(rows, move.from()))
                        .map(row -> one("update_event", Arguments.moved(row, move)))
                        .orElse(List.of());
            case Wish.DeleteEvents(var _, var _, boolean all)
            when all ->
                rows.stream()
                        .filter(row -> !row.has("recurrence"))
                        .map(row -> new Call("delete_event", Arguments.id(row)))
                        .toList();
            case Wish.DeleteEvents(var _, Optional<Wish.Range> on, var _) ->
                onlyOne(startingWith(rows, on))
                        .filter(row -> on.isEmpty() || !row.has("recurrence"))
                        .map(row -> one("delete_event", Arguments.id(row)))
                        .orElse(List.of());
            case Wish.Routine routine -> Routines.next(routine, rows);
            default -> List.of();
        };
    }

    private static Call partOf(JsonNode whole, Wish.NewTask part) {
        return new Call(
                "create_task",
                Arguments.of(part).put("parent_id", whole.path("id").asText()));
    }

    private static Optional<JsonNode> onlyOne(List<JsonNode> rows) {
        return ids(rows) == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    private static long ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("id").asText()).distinct().count();
    }

    /// Of several events at one time those that begin then: at 10 that is not the one from 9:30 to 11.
    private static List<JsonNode> startingWith(List<JsonNode> rows, Optional<Wish.Range> range) {
        List<JsonNode> exact = rows.stream()
                .filter(row -> range.filter(
                                r -> isAt(r.from(), row.path("starts_at").asText()))
                        .isPresent())
                .toList();
        return exact.isEmpty() ? rows : exact;
    }

    private static boolean isAt(ZonedDateTime time, String iso) {
        return !iso.isEmpty() && OffsetDateTime.parse(iso).isEqual(time.toOffsetDateTime());
    }

    private static List<Call> lookups(Wish.Which which) {
        return which.readings().stream()
                .map(reading -> new Call("list_tasks", Arguments.of(reading)))
                .toList();
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
