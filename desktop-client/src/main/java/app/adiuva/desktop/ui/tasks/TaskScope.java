package app.adiuva.desktop.ui.tasks;

/// What the Tasks screen lists.
public sealed interface TaskScope {
    /// Everything that is open.
    record All() implements TaskScope {}

    /// Open, due before tomorrow.
    record Today() implements TaskScope {}

    /// Open, due from tomorrow on.
    record Upcoming() implements TaskScope {}

    /// Open, on one list of the user.
    record OfList(String name) implements TaskScope {}

    /// Completed, newest first.
    record Done() implements TaskScope {}

    /// Deleted, newest first.
    record Trash() implements TaskScope {}
}
