package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.wish.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The JSON arguments of the tools that grant wishes. Stateless.
final class Arguments {
    private static final Pattern EVENT_WORD =
            Pattern.compile("(?:^|\\s+)(?:event|meeting|appointment)s?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH = Pattern.compile("\\bwith\\s+", Pattern.CASE_INSENSITIVE);

    private Arguments() {}

    static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode of(String name, String value) {
        return none().put(name, value);
    }

    static ObjectNode of(Wish.NewTask task) {
        ObjectNode node = of("title", task.title());
        task.due().ifPresent(due -> node.put("due_at", iso(due.at())).put("all_day", due.allDay()));
        task.recurrence().ifPresent(rule -> node.put("recurrence", rule));
        task.priority().ifPresent(priority -> node.put("priority", priority));
        return putWords(node, "tags", task.tags());
    }

    static ObjectNode of(Wish.Thought thought) {
        ObjectNode node = of("content", thought.content()).put("thought_type", thought.type());
        return putWords(node, "tags", thought.tags());
    }

    static ObjectNode of(Wish.Which which) {
        ObjectNode node = putText(none(), "query", which.query());
        putText(node, "status", which.status());
        which.due().ifPresent(due -> node.put("due_from", iso(due.from())).put("due_to", iso(due.to())));
        return putText(node, "list", which.list());
    }

    static ObjectNode of(Wish.ShowTasks show) {
        ObjectNode node = show.completed() ? of("status", "done") : none();
        putText(node, "query", show.query());
        putText(node, "priority", show.priority());
        putText(node, "list", show.list());
        show.due().ifPresent(range -> {
            if (show.completed()) {
                node.put("completed_from", iso(range.from())).put("completed_to", iso(range.to()));
                return;
            }
            if (!show.overdue()) {
                node.put("due_from", iso(range.from()));
            }
            node.put("due_to", iso(range.to()));
        });
        return node;
    }

    static ObjectNode of(Wish.NewEvent event) {
        ObjectNode node =
                of("title", event.title()).put("starts_at", iso(event.start().at()));
        if (event.start().allDay()) {
            node.put("all_day", true);
            event.until().ifPresent(end -> node.put("ends_at", iso(end)));
        } else {
            node.put("duration_minutes", event.minutes());
        }
        event.location().ifPresent(place -> node.put("location", place));
        event.recurrence().ifPresent(rule -> node.put("recurrence", rule));
        return putWords(node, "attendees", event.attendees());
    }

    static ObjectNode of(Wish.ShowMails mails) {
        ObjectNode node = none();
        if (mails.needsAnswer()) {
            node.put("needs_answer", true);
        }
        return putText(node, "from", mails.from());
    }

    /// The message that a reply is for.
    static ObjectNode reply(String query) {
        return query.isEmpty() ? none().put("needs_answer", true) : of("query", query);
    }

    /// The events that a name and a time mean. "The meeting with Paul" is any event that names Paul.
    static ObjectNode events(String query, Optional<Wish.Range> range) {
        ObjectNode node = range.map(Arguments::times).orElseGet(Arguments::none);
        String bare = EVENT_WORD.matcher(query).replaceFirst("").strip();
        String named =
                WITH.matcher(bare.isEmpty() && range.isEmpty() ? query : bare).replaceAll("");
        return putText(node, "query", named.replaceFirst("(?i)^(?:meeting|appointment)\\s+", ""));
    }

    /// The first event that begins after this time.
    static ObjectNode next(String query, ZonedDateTime after) {
        return events(query, Optional.empty()).put("from", iso(after)).put("next", true);
    }

    static ObjectNode times(Wish.Range range) {
        return none().put("from", iso(range.from())).put("to", iso(range.to()));
    }

    /// First and last day, both inclusive.
    static ObjectNode days(Wish.Range range) {
        return none().put("from", range.from().toLocalDate().toString())
                .put("to", range.to().minusNanos(1).toLocalDate().toString());
    }

    static ObjectNode id(JsonNode row) {
        return of("id", row.path("id").asText());
    }

    /// The row's id and the new values. New tags come to those that the task has.
    static ObjectNode changed(JsonNode row, Map<String, Object> fields) {
        ObjectNode node = id(row);
        fields.forEach((name, value) -> {
            if (value instanceof List<?> words) {
                ArrayNode all = node.putArray(name);
                row.path(name).forEach(all::add);
                words.forEach(word -> all.add(word.toString()));
            } else {
                node.put(name, value instanceof Wish.When when ? time(when) : value.toString());
            }
        });
        return node;
    }

    /// The row's id and its new start; a time of day alone stays on the day of the row.
    static ObjectNode moved(JsonNode row, Wish.MoveEvent move) {
        String start = row.path("starts_at").asText();
        if (!move.sameDay() || start.isEmpty()) {
            return id(row).put("starts_at", time(move.to()));
        }
        ZonedDateTime to = move.to().at();
        LocalDate day =
                OffsetDateTime.parse(start).atZoneSameInstant(to.getZone()).toLocalDate();
        return id(row).put("starts_at", iso(day.atTime(to.toLocalTime()).atZone(to.getZone())));
    }

    /// The row's id and its time, moved by so much; of a row without a time nothing.
    static Optional<ObjectNode> shifted(JsonNode row, Wish.Shift shift) {
        String name = shift.event() ? "starts_at" : "due_at";
        String time = row.path(name).asText();
        if (time.isEmpty()) {
            return Optional.empty();
        }
        OffsetDateTime at = OffsetDateTime.parse(time)
                .plus(shift.by().period())
                .plus(shift.by().duration());
        boolean wholeDay =
                row.path("all_day").asBoolean() && shift.by().duration().isZero();
        return Optional.of(id(row).put(
                        name,
                        wholeDay ? at.toLocalDate().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at)));
    }

    static String time(Wish.When when) {
        return when.allDay() ? when.at().toLocalDate().toString() : iso(when.at());
    }

    private static ObjectNode putText(ObjectNode node, String name, String value) {
        return value.isEmpty() ? node : node.put(name, value);
    }

    private static ObjectNode putWords(ObjectNode node, String name, List<String> words) {
        if (!words.isEmpty()) {
            words.forEach(node.putArray(name)::add);
        }
        return node;
    }

    private static String iso(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
