package app.adiuva.desktop.ui.tasks;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.DeletedTask;
import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskQuery;
import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Chosen;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads what the Tasks screen shows. Blocking.
///
/// @param mostAtOnce so many tasks can be chosen
record TaskQueries(Workspace workspace, Formats formats, int mostAtOnce) {
    TaskQueries(Workspace workspace, Formats formats) {
        this(workspace, formats, Chosen.MOST);
    }

    /// The scope where a task is looked for.
    static TaskScope home(Task task) {
        return switch (task.status()) {
            case OPEN, IN_PROGRESS -> new TaskScope.All();
            case DONE -> new TaskScope.Done();
            case ARCHIVED -> new TaskScope.Archive();
        };
    }

    TaskPage page(TaskPage.Request request) {
        return request.scope() instanceof TaskScope.Trash
                ? trash(request)
                : showsBoard(request) ? board(request) : list(request);
    }

    private static boolean showsBoard(TaskPage.Request request) {
        return request.layout() == TaskLayout.BOARD && request.scope().isOpen();
    }

    private TaskPage list(TaskPage.Request request) {
        List<ListedTask> found = new ArrayList<>(listed(request, filter(request), request.limit() + 1));
        boolean more = found.size() > request.limit();
        if (more) {
            found.removeLast();
        }
        String revealed = request.revealed();
        if (revealed != null && found.stream().noneMatch(one -> one.id().equals(revealed))) {
            workspace
                    .tasks()
                    .find(revealed)
                    .filter(task -> home(task).equals(request.scope()))
                    .ifPresent(task -> found.addFirst(new ListedTask(task, 0, 0, null)));
        }
        return new TaskPage(TaskLayout.LIST, List.copyOf(found), more, Map.of(), sides());
    }

    private List<ListedTask> listed(TaskPage.Request request, TaskFilter filter, int limit) {
        boolean grouped = request.filter().isBlank()
                && (request.scope() instanceof TaskScope.All || request.scope() instanceof TaskScope.OfList);
        TaskSort sort = request.scope().isOpen() ? request.sort() : TaskSort.COMPLETED;
        return workspace.tasks().page(filter, sort, grouped, limit);
    }

    private TaskPage board(TaskPage.Request request) {
        List<ListedTask> tasks = new ArrayList<>();
        boolean more = false;
        for (TaskStatus status : TaskPage.COLUMNS) {
            TaskSort sort = status == TaskStatus.DONE ? TaskSort.COMPLETED : request.sort();
            List<ListedTask> column = workspace
                    .tasks()
                    .page(filter(request).withStatuses(EnumSet.of(status)), sort, false, request.limit() + 1);
            more |= column.size() > request.limit();
            tasks.addAll(column.subList(0, Math.min(column.size(), request.limit())));
        }
        return new TaskPage(TaskLayout.BOARD, List.copyOf(tasks), more, Map.of(), sides());
    }

    /// The filter line names statuses, or the scope does.
    private TaskFilter filter(TaskPage.Request request) {
        TaskFilter typed = TaskQuery.parse(request.filter(), formats.now()).filter();
        TaskFilter scope = filter(request.scope());
        return (typed.namesStatus() ? scope.withStatuses(EnumSet.noneOf(TaskStatus.class)) : scope).and(typed);
    }

    private TaskFilter filter(TaskScope scope) {
        Instant tomorrow =
                formats.today().plusDays(1).atStartOfDay(formats.zone()).toInstant();
        return switch (scope) {
            case TaskScope.All _ -> TaskFilter.OPEN;
            case TaskScope.Today _ -> TaskFilter.OPEN.dueBefore(tomorrow);
            case TaskScope.Upcoming _ -> TaskFilter.OPEN.dueFrom(tomorrow);
            case TaskScope.OfList list -> TaskFilter.OPEN.inList(list.name());
            case TaskScope.View view ->
                TaskQuery.parse(view.view().query(), formats.now()).wanted();
            case TaskScope.Done _ -> TaskFilter.ALL.withStatuses(EnumSet.of(TaskStatus.DONE));
            case TaskScope.Archive _, TaskScope.Trash _ -> TaskFilter.ALL.withStatuses(EnumSet.of(TaskStatus.ARCHIVED));
        };
    }

    private TaskPage.Sides sides() {
        return new TaskPage.Sides(
                workspace.tasks().projects(),
                workspace.taskViews().list(),
                workspace.tasks().countOpen(),
                workspace.tasks().count(filter(new TaskScope.Today())));
    }

    /// What was deleted, each with the entry of the journal that can take it back.
    private TaskPage trash(TaskPage.Request request) {
        List<DeletedTask> found = workspace.tasks().deleted(request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<DeletedTask> shown = more ? found.subList(0, request.limit()) : found;
        return new TaskPage(
                TaskLayout.LIST,
                shown.stream()
                        .map(one -> new ListedTask(one.task(), 0, 0, null))
                        .toList(),
                more,
                shown.stream().collect(Collectors.toMap(one -> one.task().id(), DeletedTask::deletion)),
                sides());
    }

    /// Everything that the page begins to show, as far as it can be held and changed at once.
    Chosen.All<Task> all(TaskPage.Request request) {
        TaskFilter filter =
                showsBoard(request) ? filter(request).withStatuses(EnumSet.copyOf(TaskPage.COLUMNS)) : filter(request);
        List<ListedTask> found = request.scope() instanceof TaskScope.Trash
                ? page(request).tasks()
                : listed(request, filter, mostAtOnce + 1);
        return Chosen.All.of(found.stream().map(ListedTask::task).toList(), mostAtOnce);
    }
}
