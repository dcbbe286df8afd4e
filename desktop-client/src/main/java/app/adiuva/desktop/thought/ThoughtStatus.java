package app.adiuva.desktop.thought;

/// What became of a thought. In the database and in JSON in lower case.
public enum ThoughtStatus {
    INBOX,
    KEPT,
    ARCHIVED
}
