package app.adiuva.desktop.ui.tasks;

import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.task.TaskStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read for the Tasks screen.
///
/// @param layout what it was read for
/// @param tasks of the list, or of all columns of the board one after another
/// @param more whether there are more than were asked for
/// @param deletions for the trash: the journal entry that deleted the task, by the task's id
record TaskPage(TaskLayout layout, List<ListedTask> tasks, boolean more, Map<String, String> deletions, Sides sides) {
    /// The columns of the board: each status that work goes through.
    static final List<TaskStatus> COLUMNS = List.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS, TaskStatus.DONE);

    /// What is asked for.
    ///
    /// @param filter the filter line
    /// @param limit how many tasks at most, in each column
    /// @param revealed id of a task to list even when it is not among the first; null for none
    record Request(
            TaskScope scope,
            String filter,
            TaskSort sort,
            TaskLayout layout,
            int limit,
            @Nullable String revealed) {}

    /// What the scopes say of themselves.
    record Sides(List<Project> projects, List<SavedView> views, long open, long today) {}

    List<ListedTask> column(TaskStatus status) {
        return tasks.stream().filter(one -> one.task().status() == status).toList();
    }
}
