package app.adiuva.desktop.thought;

/// What kind of sentence a thought is. In the database and in JSON in lower case.
public enum ThoughtType {
    NOTE,
    IDEA,
    QUESTION,
    TASK,
    JOURNAL
}
