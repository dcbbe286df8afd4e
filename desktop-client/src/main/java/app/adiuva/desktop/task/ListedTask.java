package app.adiuva.desktop.task;

import org.jspecify.annotations.Nullable;

/// A task as a list shows it.
///
/// @param parts how many it has; archived ones do not count
/// @param partsDone how many of them are done
/// @param parent the title of the task that it is a part of
public record ListedTask(
        Task task, int parts, int partsDone, @Nullable String parent) {
    public String id() {
        return task.id();
    }
}
