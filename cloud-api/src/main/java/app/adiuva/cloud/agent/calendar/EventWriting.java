package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.RecurrenceWords;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The calendar tools that propose changes of single events.
final class EventWriting {
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);
    private static final Set<String> CLEARABLE = Set.of("description", "location", "attendees", "recurrence");

    private EventWriting() {}

    private record Times(ZonedDateTime from, ZonedDateTime to, boolean allDay) {
        Times {
            if (!from.isBefore(to)) {
                throw new ToolRefusal("ends_at must be later than starts_at");
            }
        }

        void putInto(Map<String, @Nullable Object> fields) {
            fields.put("starts_at", Moment.iso(from));
            fields.put("ends_at", Moment.iso(to));
            fields.put("all_day", allDay);
        }
    }

    static ToolAnswer create(ToolArguments arguments, Turn turn) {
        Times times = newTimes(arguments);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", arguments.needed("title"));
        times.putInto(fields);
        fields.putAll(details(arguments));
        String clash = clash(times, turn, "");
        PlanAction action = PlanAction.create(Table.EVENTS, fields);
        turn.propose(action);
        String summary = "schedule " + Wording.quoted(arguments.needed("title")) + " for "
                + span(times, turn.friendly()) + besides(fields) + clash;
        return new ToolAnswer.Proposed(summary, List.of(action));
    }

    static ToolAnswer update(ToolArguments arguments, Turn turn) {
        EventRow event = Agenda.of(turn).event(arguments.needed("id"));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        arguments.text("title").ifPresent(title -> fields.put("title", title));
        Optional<Times> moved = movedTimes(event, arguments);
        moved.ifPresent(times -> times.putInto(fields));
        fields.putAll(details(arguments));
        arguments.words("clear").ifPresent(names -> names.forEach(name -> clear(fields, name)));
        if (fields.isEmpty()) {
            throw new ToolRefusal("nothing to change is given");
        }
        String clash = moved.map(times -> clash(times, turn, event.id())).orElse("");
        PlanAction action = PlanAction.update(Table.EVENTS, event.id(), fields);
        turn.propose(action);
        return new ToolAnswer.Proposed(updateSummary(event, moved, fields, turn.friendly()) + clash, List.of(action));
    }

    static ToolAnswer delete(ToolArguments arguments, Turn turn) {
        EventRow event = Agenda.of(turn).event(arguments.needed("id"));
        PlanAction action = PlanAction.delete(Table.EVENTS, event.id());
        turn.propose(action);
        String series = event.recurrence()
                .map(rule -> ", " + RecurrenceWords.of(rule) + ",")
                .orElse("");
        String summary = "move " + Wording.quoted(event.title()) + " ("
                + turn.friendly().span(event.startsAt(), event.endsAt(), event.allDay()) + ")" + series
                + " to the trash";
        return new ToolAnswer.Proposed(summary, List.of(action));
    }

    private static Times newTimes(ToolArguments arguments) {
        Moment start = arguments.moment("starts_at").orElseThrow();
        boolean allDay = arguments
                .flag("all_day")
                .orElse(start.dateOnly() && arguments.whole("duration_minutes").isEmpty());
        if (allDay) {
            ZonedDateTime first =
                    start.at().toLocalDate().atStartOfDay(start.at().getZone());
            return new Times(first, lastMidnight(first, arguments), true);
        }
        return new Times(
                start.at(), end(start.at(), arguments).orElse(start.at().plus(USUAL_LENGTH)), false);
    }

    /// The exclusive end of a whole-day event: the given day, or the day after when it is the first day itself.
    private static ZonedDateTime lastMidnight(ZonedDateTime first, ToolArguments arguments) {
        ZonedDateTime next = first.plusDays(1);
        return arguments
                .moment("ends_at")
                .map(end -> end.at().toLocalDate().atStartOfDay(first.getZone()))
                .filter(end -> !end.isEqual(first))
                .orElse(next);
    }

    private static Optional<ZonedDateTime> end(ZonedDateTime start, ToolArguments arguments) {
        return arguments
                .moment("ends_at")
                .map(Moment::at)
                .or(() -> arguments.whole("duration_minutes").map(start::plusMinutes));
    }

    private static Optional<Times> movedTimes(EventRow event, ToolArguments arguments) {
        boolean timesGiven = List.of("starts_at", "ends_at", "duration_minutes", "all_day").stream()
                .anyMatch(arguments::has);
        if (!timesGiven) {
            return Optional.empty();
        }
        Optional<Moment> start = arguments.moment("starts_at");
        boolean allDay = arguments
                .flag("all_day")
                .orElse(event.allDay() && start.map(Moment::dateOnly).orElse(true));
        ZonedDateTime from = start.map(s -> s.dateOnly() && !event.allDay()
                        ? s.at().with(event.startsAt().toLocalTime())
                        : s.at())
                .orElse(event.startsAt());
        if (allDay) {
            ZonedDateTime first = from.toLocalDate().atStartOfDay(from.getZone());
            return Optional.of(
                    new Times(first, event.allDay() ? event.at(first).endsAt() : lastMidnight(first, arguments), true));
        }
        ZonedDateTime usual =
                event.allDay() ? from.plus(USUAL_LENGTH) : event.at(from).endsAt();
        return Optional.of(new Times(from, end(from, arguments).orElse(usual), false));
    }

    private static Map<String, @Nullable Object> details(ToolArguments arguments) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        arguments.words("attendees").ifPresent(names -> fields.put("attendees", names));
        for (String name : List.of("location", "description", "recurrence")) {
            arguments.text(name).ifPresent(value -> fields.put(name, value));
        }
        return fields;
    }

    private static void clear(Map<String, @Nullable Object> fields, String name) {
        if (!CLEARABLE.contains(name)) {
            throw new ToolRefusal(
                    "clear takes only names of " + CLEARABLE.stream().sorted().toList());
        }
        fields.put(name, name.equals("attendees") ? List.of() : null);
    }

    private static String clash(Times times, Turn turn, String except) {
        if (times.allDay()) {
            return "";
        }
        List<String> others = Agenda.of(turn).busy(times.from(), times.to(), except).stream()
                .map(event ->
                        Wording.quoted(event.title()) + " (" + turn.friendly().clock(event.startsAt()) + "–"
                                + turn.friendly().clock(event.endsAt()) + ")")
                .toList();
        return others.isEmpty() ? "" : ", which overlaps " + Wording.join(others);
    }

    private static String span(Times times, FriendlyTime friendly) {
        return friendly.span(times.from(), times.to(), times.allDay());
    }

    private static String updateSummary(
            EventRow event, Optional<Times> moved, Map<String, @Nullable Object> fields, FriendlyTime friendly) {
        String title = Wording.quoted(event.title());
        String renamed = fields.get("title") instanceof String name ? ", now " + Wording.quoted(name) : "";
        String series = event.recurrence().isPresent() ? " (the whole series)" : "";
        String head = moved.map(times -> "move " + title + series + " to " + span(times, friendly))
                .orElse("change the event " + title + series);
        return head + renamed + besides(fields);
    }

    private static String besides(Map<String, @Nullable Object> fields) {
        StringBuilder text = new StringBuilder();
        // A title such as "Meeting with Paul" has said it already.
        List<String> others = fields.get("attendees") instanceof List<?> names
                ? names.stream()
                        .map(String::valueOf)
                        .filter(name -> !String.valueOf(fields.get("title")).contains(name))
                        .toList()
                : List.of();
        if (!others.isEmpty()) {
            text.append(", with ").append(Wording.join(others));
        }
        if (fields.get("location") instanceof String place) {
            text.append(", at ").append(place);
        }
        if (fields.get("recurrence") instanceof String rule) {
            text.append(", ").append(RecurrenceWords.of(rule));
        }
        return text.toString();
    }
}
