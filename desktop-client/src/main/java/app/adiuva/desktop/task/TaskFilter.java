package app.adiuva.desktop.task;

import app.adiuva.desktop.filter.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which tasks to list. All conditions hold together.
public record TaskFilter(List<Condition> conditions) {
    public static final TaskFilter ALL = new TaskFilter(List.of());
    public static final TaskFilter OPEN = ALL.withStatuses(EnumSet.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS));

    public TaskFilter {
        conditions = List.copyOf(conditions);
    }

    /// With these statuses instead of those that it names; without any, all statuses.
    public TaskFilter withStatuses(Set<TaskStatus> wanted) {
        List<Condition> others = conditions.stream()
                .filter(condition -> !(condition instanceof Condition.StatusIn))
                .toList();
        return wanted.isEmpty() ? new TaskFilter(others) : new TaskFilter(others).and(new Condition.StatusIn(wanted));
    }

    public TaskFilter inList(String name) {
        return and(new Condition.InList(name));
    }

    public TaskFilter dueBefore(Instant end) {
        return and(new Condition.Due(new Days(null, end)));
    }

    public TaskFilter dueFrom(Instant start) {
        return and(new Condition.Due(new Days(start, null)));
    }

    public TaskFilter and(Condition condition) {
        return and(new TaskFilter(List.of(condition)));
    }

    public TaskFilter and(TaskFilter other) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(other.conditions);
        return new TaskFilter(all);
    }

    /// Whether it says which statuses are wanted.
    public boolean namesStatus() {
        return conditions.stream()
                .map(condition -> condition instanceof Condition.Not not ? not.condition() : condition)
                .anyMatch(Condition.StatusIn.class::isInstance);
    }
}
