package app.adiuva.desktop.plan;

import java.util.List;
import java.util.Optional;

/// Turns entries one after another inside one transaction: all of them or none.
record Together(Reversal reversal, Journal journal) {
    /// What is given as in force is taken back, what is given as taken back is done again.
    ///
    /// @return of the last one; empty when there are none
    /// @throws Stuck when one cannot be turned, which has to roll back those before it
    Optional<UndoResult> turn(List<JournalEntry> entries, Pace pace) {
        UndoResult last = null;
        int done = 0;
        for (JournalEntry entry : entries) {
            pace.at(done++, entries.size());
            JournalEntry now = journal.find(entry.id()).orElseThrow(() -> new Stuck(UndoResult.Never.UNKNOWN));
            last = entry.undoneAt() == null ? undone(now) : redone(now);
            if (!(last instanceof UndoResult.Undone)) {
                throw new Stuck(last);
            }
        }
        return Optional.ofNullable(last);
    }

    /// One that went with an earlier one of them, or was turned before, is where it should be.
    private UndoResult undone(JournalEntry entry) {
        return entry.undoneAt() != null ? new UndoResult.Undone(entry) : reversal.undo(entry);
    }

    private UndoResult redone(JournalEntry entry) {
        return entry.undoneAt() == null ? new UndoResult.Undone(entry) : reversal.redo(entry);
    }

    /// One of them cannot be turned.
    static final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient UndoResult result;

        private Stuck(UndoResult result) {
            this.result = result;
        }

        UndoResult result() {
            return result;
        }
    }
}
