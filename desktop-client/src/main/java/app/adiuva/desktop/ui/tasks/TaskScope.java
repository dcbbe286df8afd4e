package app.adiuva.desktop.ui.tasks;

import app.adiuva.desktop.filter.SavedView;

/// What the Tasks screen lists.
public sealed interface TaskScope {
    /// Everything that is open.
    record All() implements TaskScope {}

    /// Open, due before tomorrow.
    record Today() implements TaskScope {}

    /// Open, due from tomorrow on.
    record Upcoming() implements TaskScope {}

    /// Open, of one project.
    record OfList(String name) implements TaskScope {}

    /// What a filter finds that the user gave a name.
    record View(SavedView view) implements TaskScope {}

    /// Completed, newest first.
    record Done() implements TaskScope {}

    /// Put away.
    record Archive() implements TaskScope {}

    /// Deleted, newest first.
    record Trash() implements TaskScope {}

    /// Whether tasks can be added to it, moved on a board, and sorted.
    default boolean isOpen() {
        return !(this instanceof Done || this instanceof Archive || this instanceof Trash);
    }
}
