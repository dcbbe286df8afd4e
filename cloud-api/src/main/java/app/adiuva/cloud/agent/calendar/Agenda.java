package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The calendar as it would be if everything proposed so far in this request were approved. Immutable.
final class Agenda {
    private static final Comparator<EventRow> BY_START = Comparator.comparing(
                    (EventRow event) -> event.startsAt().toInstant())
            .thenComparing(EventRow::title);

    private final List<EventRow> entries;

    private Agenda(List<EventRow> entries) {
        this.entries = entries.stream().distinct().toList();
    }

    static Agenda of(Turn turn) {
        List<Map<String, Object>> rows = new ArrayList<>(turn.events());
        for (PlanAction action : turn.proposed()) {
            if (action.table() == Table.EVENTS) {
                apply(action, rows);
            }
        }
        return new Agenda(rows.stream()
                .flatMap(row -> EventRow.of(row, turn.zone()).stream())
                .toList());
    }

    private static void apply(PlanAction action, List<Map<String, Object>> rows) {
        Object id = action.data().getOrDefault("id", "");
        switch (action.type()) {
            case CREATE_RECORD -> rows.add(merged(Map.of(), action.data()));
            case UPDATE_RECORD ->
                rows.replaceAll(
                        row -> row.get("id") instanceof String s && s.equals(id) ? merged(row, action.data()) : row);
            case DELETE_RECORD -> rows.removeIf(row -> row.get("id") instanceof String s && s.equals(id));
            case INDEX_DOCUMENT, SEND_NOTIFICATION -> {}
        }
    }

    private static Map<String, Object> merged(Map<String, Object> row, Map<String, @Nullable Object> changes) {
        Map<String, Object> merged = new LinkedHashMap<>(row);
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    /// The event with this id.
    ///
    /// @throws ToolRefusal when there is none
    EventRow event(String id) {
        return entries.stream()
                .filter(event -> !id.isEmpty() && event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ToolRefusal("no event has this id; look it up with list_events"));
    }

    /// What takes place between two times, each occurrence by itself, earliest first.
    List<EventRow> between(ZonedDateTime from, ZonedDateTime to) {
        return entries.stream()
                .flatMap(event -> occurrences(event, from, to))
                .filter(event -> event.overlaps(from, to))
                .distinct()
                .sorted(BY_START)
                .toList();
    }

    /// Everything from a time on; of a recurring event only the next occurrence within a year.
    List<EventRow> from(ZonedDateTime from) {
        ZonedDateTime horizon = from.plusYears(1);
        return entries.stream()
                .flatMap(event -> event.recurrence().isPresent()
                        ? occurrences(event, from, horizon)
                                .filter(e -> e.endsAt().isAfter(from))
                                .limit(1)
                        : Stream.of(event).filter(e -> e.endsAt().isAfter(from)))
                .distinct()
                .sorted(BY_START)
                .toList();
    }

    /// Every entry once, whenever it was.
    List<EventRow> all() {
        return entries.stream().sorted(BY_START).toList();
    }

    /// What takes time between two times: everything but whole-day entries and the event with the id `except`.
    List<EventRow> busy(ZonedDateTime from, ZonedDateTime to, String except) {
        return between(from, to).stream()
                .filter(event ->
                        !event.allDay() && (except.isEmpty() || !event.id().equals(except)))
                .toList();
    }

    private static Stream<EventRow> occurrences(EventRow event, ZonedDateTime from, ZonedDateTime to) {
        Optional<Recurrence> rule = event.recurrence().flatMap(Recurrence::parse);
        if (rule.isEmpty()) {
            return Stream.of(event);
        }
        LocalDate first = event.startsAt().toLocalDate();
        LocalDate earliest = from.minus(event.length()).toLocalDate();
        return rule.get().days(first, earliest, to.toLocalDate()).stream()
                .map(day -> event.at(day.atTime(event.startsAt().toLocalTime())
                        .atZone(event.startsAt().getZone())));
    }
}
