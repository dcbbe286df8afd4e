package app.adiuva.desktop.task;

/// How much a task matters. In the database and in JSON in lower case.
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
