package app.adiuva.desktop.ui.tasks;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A task in the trash, put together from what the journal kept of it.
final class DeletedTask {
    private DeletedTask() {}

    /// @param deletion the journal entry of kind `DELETE` on the tasks
    static Task of(JournalEntry deletion) {
        Map<String, @Nullable Object> row = deletion.diff().before();
        return new Task(
                Objects.requireNonNull(deletion.diff().id()),
                Objects.requireNonNullElse(text(row, "title"), ""),
                text(row, "description"),
                TaskStatus.valueOf(word(row, "status", "open")),
                Priority.valueOf(word(row, "priority", "normal")),
                instant(row, "due_at"),
                Boolean.TRUE.equals(row.get("all_day")),
                row.get("tags") instanceof List<?> tags
                        ? tags.stream().map(String::valueOf).toList()
                        : List.of(),
                text(row, "list"),
                text(row, "recurrence"),
                text(row, "parent_id"),
                instant(row, "remind_at"),
                null,
                deletion.appliedAt(),
                deletion.appliedAt(),
                instant(row, "completed_at"));
    }

    private static @Nullable String text(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof String value ? value : null;
    }

    private static String word(Map<String, @Nullable Object> row, String field, String usual) {
        return Objects.requireNonNullElse(text(row, field), usual).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(Map<String, @Nullable Object> row, String field) {
        String value = text(row, field);
        return value == null ? null : OffsetDateTime.parse(value).toInstant();
    }
}
