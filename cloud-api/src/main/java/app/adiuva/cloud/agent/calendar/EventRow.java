package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.RowReader;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A calendar entry, or one occurrence of a recurring one.
///
/// @param id empty for an entry that was proposed in this request
/// @param endsAt exclusive
record EventRow(
        String id,
        String title,
        ZonedDateTime startsAt,
        ZonedDateTime endsAt,
        boolean allDay,
        List<String> attendees,
        Optional<String> location,
        String description,
        Optional<String> recurrence) {

    /// Reads a row; empty when it has no title or start. Without an end it lasts an hour, or the day.
    static Optional<EventRow> of(Map<String, Object> row, ZoneId zone) {
        RowReader reader = new RowReader(row, zone);
        Optional<String> title = reader.text("title");
        Optional<ZonedDateTime> start = reader.time("starts_at");
        if (title.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        boolean allDay = reader.flag("all_day");
        ZonedDateTime end = reader.time("ends_at")
                .filter(e -> e.isAfter(start.get()))
                .orElse(allDay ? start.get().plusDays(1) : start.get().plusHours(1));
        return Optional.of(new EventRow(
                reader.textOr("id", ""),
                title.get(),
                start.get(),
                end,
                allDay,
                reader.words("attendees"),
                reader.text("location"),
                reader.textOr("description", ""),
                reader.text("recurrence")));
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    EventRow at(ZonedDateTime start) {
        ZonedDateTime end = allDay
                ? start.plusDays(Math.max(1, startsAt.toLocalDate().until(endsAt.toLocalDate(), ChronoUnit.DAYS)))
                : start.plus(length());
        return new EventRow(id, title, start, end, allDay, attendees, location, description, recurrence);
    }

    boolean overlaps(ZonedDateTime from, ZonedDateTime to) {
        return startsAt.isBefore(to) && endsAt.isAfter(from);
    }

    /// The event as a row for the model, without what is absent.
    Map<String, Object> toRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("title", title);
        row.put("starts_at", Moment.iso(startsAt));
        row.put("ends_at", Moment.iso(endsAt));
        if (allDay) {
            row.put("all_day", true);
        }
        if (!attendees.isEmpty()) {
            row.put("attendees", attendees);
        }
        location.ifPresent(place -> row.put("location", place));
        recurrence.ifPresent(rule -> row.put("recurrence", rule));
        return row;
    }
}
