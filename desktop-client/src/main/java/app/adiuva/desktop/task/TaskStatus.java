package app.adiuva.desktop.task;

/// How far a task is. In the database and in JSON in lower case.
public enum TaskStatus {
    OPEN,
    IN_PROGRESS,
    DONE,
    ARCHIVED;

    /// Whether it still wants to be done.
    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS;
    }
}
