package app.adiuva.desktop.task;

import app.adiuva.desktop.filter.Days;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that a task must be to be listed.
public sealed interface Condition {
    record StatusIn(Set<TaskStatus> statuses) implements Condition {
        public StatusIn {
            statuses = Set.copyOf(statuses);
        }
    }

    record PriorityIs(Priority priority) implements Condition {}

    /// @param name of a project, compared without regard to case; null for tasks of none
    record InList(@Nullable String name) implements Condition {}

    /// @param tag compared without regard to case
    record Tagged(String tag) implements Condition {}

    /// Tasks without a due time are left out.
    record Due(Days days) implements Condition {}

    record Undated() implements Condition {}

    /// @param today the start of it, by which tasks of a whole day are judged; the others by `now`
    record Overdue(Instant today, Instant now) implements Condition {}

    /// @param text stands in the title or in the notes
    record Containing(String text) implements Condition {}

    record Repeating() implements Condition {}

    /// @param parent id of the task whose parts are meant
    record PartOf(String parent) implements Condition {}

    record Not(Condition condition) implements Condition {}
}
