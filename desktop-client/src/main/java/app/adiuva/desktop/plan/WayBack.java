package app.adiuva.desktop.plan;

import app.adiuva.desktop.plan.UndoResult.Conflict;
import app.adiuva.desktop.plan.UndoResult.NotPossible;
import app.adiuva.desktop.plan.UndoResult.Undone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what has to be taken back so that an entry can be, by trying it. Confined to a transaction that is rolled
/// back.
final class WayBack {
    private final Reversal reversal;
    private final Journal journal;
    private final List<JournalEntry> taken = new ArrayList<>();

    WayBack(Reversal reversal, Journal journal) {
        this.reversal = reversal;
        this.journal = journal;
    }

    /// The entry and what stands in its way, in the order to take them back; empty when there is no way.
    List<JournalEntry> of(JournalEntry entry) {
        return isTaken(entry) ? List.copyOf(taken) : List.of();
    }

    private boolean isTaken(JournalEntry entry) {
        UndoResult result = reversal.undo(entry);
        if (result instanceof Conflict conflict && !conflict.blocking().isEmpty()) {
            if (!conflict.blocking().stream().allMatch(this::isOutOfTheWay)) {
                return false;
            }
            result = reversal.undo(entry);
        }
        return switch (result) {
            case Undone _ -> taken.add(entry);
            case Conflict _, NotPossible _ -> false;
        };
    }

    /// What was in the way may have gone with another.
    private boolean isOutOfTheWay(JournalEntry blocking) {
        Optional<JournalEntry> now = journal.find(blocking.id());
        return now.isEmpty() || now.get().undoneAt() != null || isTaken(now.get());
    }
}
