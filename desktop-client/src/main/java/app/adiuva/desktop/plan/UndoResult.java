package app.adiuva.desktop.plan;

import java.util.List;

/// What came of taking a change back, or of doing it again.
public sealed interface UndoResult {

    /// Done; `entry` shows the new state.
    record Undone(JournalEntry entry) implements UndoResult {}

    /// Nothing was changed, because the row has changed since.
    ///
    /// @param message for the user: what is in the way and what to do
    /// @param blocking the later changes that are in the way, newest first
    record Conflict(String message, List<JournalEntry> blocking) implements UndoResult {
        public Conflict {
            blocking = List.copyOf(blocking);
        }
    }

    /// Nothing was changed, and nothing can be.
    record NotPossible(String message) implements UndoResult {}
}
