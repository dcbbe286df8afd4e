package app.adiuva.desktop.task;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which tasks to list. All given conditions hold together.
///
/// @param statuses wanted; empty for all
/// @param list name of a list, compared without regard to case
/// @param dueBefore exclusive; tasks without a due time are left out then
public record TaskFilter(
        Set<TaskStatus> statuses,
        @Nullable String list,
        @Nullable Instant dueBefore) {
    public static final TaskFilter ALL = new TaskFilter(Set.of(), null, null);
    public static final TaskFilter OPEN =
            new TaskFilter(EnumSet.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS), null, null);

    public TaskFilter {
        statuses = Set.copyOf(statuses);
    }

    public TaskFilter withStatuses(Set<TaskStatus> wanted) {
        return new TaskFilter(wanted, list, dueBefore);
    }

    public TaskFilter inList(@Nullable String name) {
        return new TaskFilter(statuses, name, dueBefore);
    }

    public TaskFilter dueBefore(@Nullable Instant end) {
        return new TaskFilter(statuses, list, end);
    }
}
