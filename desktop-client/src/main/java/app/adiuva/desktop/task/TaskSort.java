package app.adiuva.desktop.task;

/// What comes first in a list of tasks. Parts stand below the task they belong to.
public enum TaskSort {
    /// Due time, then priority, then age.
    DUE("%1$s.due_at IS NULL, %1$s.due_at, " + TaskSort.RANK),
    /// Priority, then due time, then age.
    PRIORITY(TaskSort.RANK + ", %1$s.due_at IS NULL, %1$s.due_at"),
    NEWEST("%1$s.seq DESC"),
    TITLE("%1$s.title COLLATE NOCASE"),
    /// The last completed.
    COMPLETED("%1$s.completed_at DESC");

    private static final String RANK =
            "CASE %1$s.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END";

    private final String keys;

    TaskSort(String keys) {
        this.keys = keys;
    }

    /// The keys of an ORDER BY over a row of tasks.
    String over(String alias) {
        return keys.formatted(alias) + ", " + alias + ".seq";
    }
}
