package app.adiuva.desktop.ui.tasks;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads what a scope of the Tasks screen lists. Blocking.
final class TaskQueries {
    private static final int MOST_DONE = 500;
    private static final int MOST_JOURNAL = 2_000;

    private final Workspace workspace;
    private final Formats formats;

    TaskQueries(Workspace workspace, Formats formats) {
        this.workspace = workspace;
        this.formats = formats;
    }

    /// @param deletions for the trash: the journal entry that deleted the task, by the task's id
    record Page(List<Task> tasks, List<String> lists, Map<String, String> deletions) {}

    /// @param revealed id of a task to list first when it is not among the others; null for none
    Page page(TaskScope scope, @Nullable String revealed) {
        Page page = page(scope);
        if (revealed == null || page.tasks().stream().anyMatch(task -> task.id().equals(revealed))) {
            return page;
        }
        List<Task> tasks = new ArrayList<>(page.tasks());
        workspace
                .tasks()
                .find(revealed)
                .filter(task -> home(task).equals(scope))
                .ifPresent(tasks::addFirst);
        return new Page(List.copyOf(tasks), page.lists(), page.deletions());
    }

    /// The scope where a task is looked for.
    static TaskScope home(Task task) {
        return switch (task.status()) {
            case OPEN, IN_PROGRESS -> new TaskScope.All();
            case DONE, ARCHIVED -> new TaskScope.Done();
        };
    }

    private Page page(TaskScope scope) {
        List<String> lists = workspace.tasks().projects().stream()
                .map(app.adiuva.desktop.task.Project::name)
                .toList();
        Instant tomorrow =
                formats.today().plusDays(1).atStartOfDay(formats.zone()).toInstant();
        return switch (scope) {
            case TaskScope.All _ -> page(open(TaskFilter.OPEN), lists);
            case TaskScope.Today _ -> page(open(TaskFilter.OPEN.dueBefore(tomorrow)), lists);
            case TaskScope.Upcoming _ -> page(upcoming(tomorrow), lists);
            case TaskScope.OfList list -> page(open(TaskFilter.OPEN.inList(list.name())), lists);
            case TaskScope.Done _ -> page(done(), lists);
            case TaskScope.Trash _ -> trash(lists);
        };
    }

    /// The due fields of a task that is added to a day.
    Map<String, @Nullable Object> dueOn(LocalDate day) {
        return Moments.due(day, null, formats.zone());
    }

    private static Page page(List<Task> tasks, List<String> lists) {
        return new Page(tasks, lists, Map.of());
    }

    private List<Task> open(TaskFilter filter) {
        return workspace.tasks().list(filter);
    }

    private List<Task> upcoming(Instant tomorrow) {
        Predicate<Task> ahead = task -> task.dueAt() != null && !task.dueAt().isBefore(tomorrow);
        return open(TaskFilter.OPEN).stream().filter(ahead).toList();
    }

    private List<Task> done() {
        Comparator<@Nullable Instant> latestFirst = Comparator.nullsLast(Comparator.reverseOrder());
        return open(TaskFilter.ALL.withStatuses(EnumSet.of(TaskStatus.DONE))).stream()
                .sorted(Comparator.comparing(Task::completedAt, latestFirst))
                .limit(MOST_DONE)
                .toList();
    }

    /// The trash as the journal tells it: deleted and not taken back, each with the entry that can take it back.
    private Page trash(List<String> lists) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        Map<String, String> deletions = new LinkedHashMap<>();
        for (JournalEntry entry : workspace.changes().history(MOST_JOURNAL, null)) {
            RowDiff diff = entry.diff();
            if (diff.table() == Table.TASKS && diff.kind() == RowDiff.Kind.DELETE && entry.undoneAt() == null) {
                Task task = DeletedTask.of(entry);
                if (tasks.putIfAbsent(task.id(), task) == null) {
                    deletions.put(task.id(), entry.id());
                }
            }
        }
        return new Page(List.copyOf(tasks.values()), lists, deletions);
    }
}
