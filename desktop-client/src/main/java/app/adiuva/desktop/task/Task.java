package app.adiuva.desktop.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to do.
///
/// @param dueAt when it is due; with `allDay` the first moment of that day in the user's zone
/// @param recurrence an RFC 5545 rule without `RRULE:`; completing the task makes the next one
/// @param parentId the task that this one is a part of
/// @param remindAt when the user is told of it; null when only the due time counts
/// @param snoozedUntil when the user is told of it once more; null or over when it was not put off
/// @param sourceThoughtId the thought it was made from
public record Task(
        String id,
        String title,
        @Nullable String description,
        TaskStatus status,
        Priority priority,
        @Nullable Instant dueAt,
        boolean allDay,
        List<String> tags,
        @Nullable String list,
        @Nullable String recurrence,
        @Nullable String parentId,
        @Nullable Instant remindAt,
        @Nullable Instant snoozedUntil,
        @Nullable String sourceThoughtId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt) {
    public Task {
        tags = List.copyOf(tags);
    }
}
