package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.Steps.Call;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.Wish.Routine.Job;
import app.adiuva.cloud.model.builtin.wish.WishReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tool calls of routines: one that reads or plans, then one for each row that calls for it. Stateless.
final class Routines {
    private Routines() {}

    static Call first(Wish.Routine routine) {
        return switch (routine.job()) {
            case TASKS_OF_MAILS, SORTED_MAILS -> new Call("list_mails", Arguments.none());
            case REPLY ->
                new Call(
                        "list_mails",
                        routine.about().isEmpty() ? Arguments.none() : Arguments.of("from", routine.about()));
            case MEETING -> new Call("prepare_event", Arguments.of("event", routine.about()));
            case DAYS_AHEAD -> new Call("review_days", day(routine, "from"));
            case OVERDUE -> new Call("spread_overdue", Arguments.none());
            case TASKS_OF_NOTES -> new Call("suggest_tasks", Arguments.none());
            case DAY_REVIEW -> new Call("review_day", day(routine, "date"));
        };
    }

    private static ObjectNode day(Wish.Routine routine, String name) {
        return Arguments.of(name, routine.now().toLocalDate().toString());
    }

    static List<Call> next(Wish.Routine routine, List<JsonNode> rows) {
        return switch (routine.job()) {
            case TASKS_OF_MAILS ->
                rows.stream().flatMap(row -> tasks(row, routine)).distinct().toList();
            case SORTED_MAILS -> rows.stream().map(Routines::sorted).toList();
            case REPLY ->
                replied(rows, routine).map(row -> reply(row, routine)).stream().toList();
            case TASKS_OF_NOTES ->
                rows.stream()
                        .flatMap(row -> WishReader.task(row.path("title").asText(), routine.now()).stream())
                        .map(task -> new Call("create_task", Arguments.of(task)))
                        .distinct()
                        .toList();
            case MEETING, DAYS_AHEAD, OVERDUE, DAY_REVIEW -> List.of();
        };
    }

    private static Stream<Call> tasks(JsonNode row, Wish.Routine routine) {
        MailJudgement mail = MailJudgement.of(row);
        return mail.tasks(routine.now()).stream().map(task -> {
            ObjectNode arguments = Arguments.of(task).put("description", mail.origin());
            arguments.withArray("tags").add("mail");
            return new Call("create_task", arguments);
        });
    }

    private static Call sorted(JsonNode row) {
        MailJudgement mail = MailJudgement.of(row);
        return new Call(
                "classify_email",
                Arguments.id(row).put("category", mail.category()).put("needs_answer", mail.needsAnswer()));
    }

    /// The one message; of several by the one who was named, the newest.
    private static Optional<JsonNode> replied(List<JsonNode> rows, Wish.Routine routine) {
        return rows.size() == 1 || !routine.about().isEmpty() ? rows.stream().findFirst() : Optional.empty();
    }

    private static Call reply(JsonNode row, Wish.Routine routine) {
        ObjectNode arguments = Arguments.id(row);
        return new Call(
                "draft_response", routine.text().isEmpty() ? arguments : arguments.put("answer", routine.text()));
    }

    /// Whether one row has to be chosen, so that several are a question.
    static boolean choosesOne(Wish.Routine routine) {
        return routine.job() == Job.REPLY;
    }
}
