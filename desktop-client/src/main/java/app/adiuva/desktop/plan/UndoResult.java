package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Fault;
import java.util.List;
import java.util.stream.Collectors;

/// What came of taking a change back, or of doing it again.
public sealed interface UndoResult {

    /// Done; `entry` shows the new state.
    record Undone(JournalEntry entry) implements UndoResult {}

    /// Nothing was changed, because the row has changed since.
    ///
    /// @param title of the row
    /// @param blocking the later changes that are in the way, newest first
    record Conflict(Obstacle obstacle, String title, List<JournalEntry> blocking) implements UndoResult {
        public Conflict {
            blocking = List.copyOf(blocking);
        }

        /// What is in the way and what to do, in English.
        public String message() {
            String what = "“" + title + "” ";
            return switch (obstacle) {
                case CHANGED -> what + changed();
                case ENDS_BEFORE_IT_STARTS ->
                    what + "would end before it starts, because its times have changed since."
                            + " Nothing was changed; take that back first.";
                case COMPLETION_UNDONE ->
                    what + "follows from a completion that was taken back. Nothing was changed; do that again.";
            };
        }

        private String changed() {
            String which = blocking.stream().limit(3).map(JournalEntry::summary).collect(Collectors.joining("; "));
            return blocking.isEmpty()
                    ? "has changed since. Nothing was changed."
                    : "has changed since: " + which + ". Nothing was changed; take that back first.";
        }
    }

    /// What a later change has made impossible.
    enum Obstacle {
        CHANGED,
        ENDS_BEFORE_IT_STARTS,
        COMPLETION_UNDONE
    }

    /// Nothing was changed, and nothing can be.
    sealed interface NotPossible extends UndoResult {
        /// What is so, in English.
        String message();
    }

    /// For reasons that need no name.
    enum Never implements NotPossible {
        UNDONE_BEFORE("This change was taken back before."),
        IN_FORCE("This change is in force; there is nothing to do again."),
        SHOWN("A notification that was shown cannot be taken back."),
        SHOWN_ONCE("A notification is not shown twice."),
        UNKNOWN("There is no change with this id."),
        NOT_IN_TRASH("This row is not in the trash.");

        private final String message;

        Never(String message) {
            this.message = message;
        }

        @Override
        public String message() {
            return message;
        }
    }

    /// The row is no longer there.
    record Gone(String title) implements NotPossible {
        @Override
        public String message() {
            return "“" + title + "” is no longer there. Nothing was changed.";
        }
    }

    /// The row cannot be again what it was.
    record Impossible(String title, Fault fault) implements NotPossible {
        @Override
        public String message() {
            return "“" + title + "”: " + fault.words() + ". Nothing was changed.";
        }
    }
}
