package app.adiuva.cloud.agent;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A task of the context.
///
/// @param status `open`, `in_progress`, `done` or `archived`
/// @param priority `low`, `normal`, `high` or `urgent`
public record TaskRow(
        String id,
        String title,
        String description,
        String status,
        String priority,
        Optional<ZonedDateTime> dueAt,
        boolean allDay,
        List<String> tags,
        Optional<String> list,
        Optional<String> recurrence,
        Optional<ZonedDateTime> completedAt) {

    private static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");

    /// Reads a row; empty when it has no id or title.
    public static Optional<TaskRow> of(Map<String, Object> row, ZoneId zone) {
        RowReader reader = new RowReader(row, zone);
        Optional<String> id = reader.text("id");
        Optional<String> title = reader.text("title");
        if (id.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TaskRow(
                id.get(),
                title.get(),
                reader.textOr("description", ""),
                reader.textOr("status", "open"),
                reader.textOr("priority", "normal"),
                reader.time("due_at"),
                reader.flag("all_day"),
                reader.words("tags"),
                reader.text("list"),
                reader.text("recurrence"),
                reader.time("completed_at")));
    }

    /// Neither done nor archived.
    public boolean active() {
        return status.equals("open") || status.equals("in_progress");
    }

    /// Whether its time has passed; a task for a whole day has until the end of that day.
    public boolean overdue(ZonedDateTime now) {
        return active()
                && dueAt.isPresent()
                && (allDay
                        ? dueAt.get().toLocalDate().isBefore(now.toLocalDate())
                        : dueAt.get().isBefore(now));
    }

    /// 0 for urgent, up to 3 for low.
    public int rank() {
        int rank = PRIORITIES.indexOf(priority);
        return rank < 0 ? PRIORITIES.indexOf("normal") : rank;
    }

    /// The task as a row for the model, without what is absent.
    public Map<String, Object> toRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("title", title);
        row.put("status", status);
        row.put("priority", priority);
        dueAt.ifPresent(due -> {
            row.put("due_at", Moment.iso(due));
            row.put("all_day", allDay);
        });
        if (!tags.isEmpty()) {
            row.put("tags", tags);
        }
        list.ifPresent(name -> row.put("list", name));
        recurrence.ifPresent(rule -> row.put("recurrence", rule));
        return row;
    }
}
