package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.calendar.Event;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records as the JSON objects of the public contract: names of [Table], times in ISO-8601 with the user's offset.
public final class Rows {
    private final ZoneId zone;

    public Rows(ZoneId zone) {
        this.zone = zone;
    }

    public Map<String, @Nullable Object> task(Task task) {
        return object(
                "id", task.id(),
                "title", task.title(),
                "description", task.description(),
                "status", wire(task.status()),
                "priority", wire(task.priority()),
                "due_at", time(task.dueAt()),
                "all_day", task.allDay(),
                "tags", task.tags(),
                "list", task.list(),
                "recurrence", task.recurrence(),
                "remind_at", time(task.remindAt()),
                "snoozed_until", time(task.snoozedUntil()),
                "source_thought_id", task.sourceThoughtId(),
                "parent_id", task.parentId(),
                "created_at", time(task.createdAt()),
                "updated_at", time(task.updatedAt()),
                "completed_at", time(task.completedAt()));
    }

    public Map<String, @Nullable Object> event(Event event) {
        return object(
                "id", event.id(),
                "title", event.title(),
                "description", event.description(),
                "starts_at", time(event.startsAt()),
                "ends_at", time(event.endsAt()),
                "all_day", event.allDay(),
                "attendees", event.attendees(),
                "location", event.location(),
                "recurrence", event.recurrence(),
                "created_at", time(event.createdAt()),
                "updated_at", time(event.updatedAt()));
    }

    public Map<String, @Nullable Object> thought(Thought thought) {
        return object(
                "id", thought.id(),
                "content", thought.content(),
                "tags", thought.tags(),
                "status", wire(thought.status()),
                "thought_type", wire(thought.thoughtType()),
                "is_actionable", thought.actionable(),
                "created_at", time(thought.createdAt()),
                "updated_at", time(thought.updatedAt()));
    }

    public Map<String, @Nullable Object> entry(JournalEntry entry) {
        Map<String, @Nullable Object> row = object(
                "id", entry.id(),
                "plan_id", entry.planId(),
                "origin", entry.origin(),
                "summary", entry.summary(),
                "applied_at", time(entry.appliedAt()),
                "undone_at", time(entry.undoneAt()));
        row.put("diff", diff(entry.diff()));
        return row;
    }

    public Map<String, @Nullable Object> trashed(Trashed item) {
        return object(
                "table", item.table(),
                "id", item.id(),
                "title", item.title(),
                "deleted_at", time(item.deletedAt()));
    }

    public static Map<String, @Nullable Object> hit(Hit hit) {
        return object(
                "kind", hit.kind(),
                "id", hit.id(),
                "title", hit.title(),
                "snippet", hit.snippet(),
                "score", hit.score());
    }

    public static Map<String, @Nullable Object> action(PlanAction action) {
        return object("type", action.type().wire(), "table", name(action.table()), "data", action.data());
    }

    public static Map<String, @Nullable Object> diff(RowDiff diff) {
        return object(
                "action", diff.action(),
                "kind", wire(diff.kind()),
                "table", name(diff.table()),
                "id", diff.id(),
                "title", diff.title(),
                "before", diff.before(),
                "after", diff.after());
    }

    /// ISO-8601 with the offset of the user's zone, to the millisecond.
    @Nullable
    public String time(@Nullable Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), zone));
    }

    private static @Nullable String name(@Nullable Table table) {
        return table == null ? null : table.wire();
    }

    private static String wire(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
