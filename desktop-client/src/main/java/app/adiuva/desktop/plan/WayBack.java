package app.adiuva.desktop.plan;

import app.adiuva.desktop.plan.UndoResult.Conflict;
import app.adiuva.desktop.plan.UndoResult.Never;
import app.adiuva.desktop.plan.UndoResult.NotPossible;
import app.adiuva.desktop.plan.UndoResult.Undone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what has to be turned so that entries can be, by trying it: what is in force is taken back, what was taken
/// back is done again. Confined to a transaction that is rolled back.
final class WayBack {
    private final Reversal reversal;
    private final Journal journal;
    private final List<JournalEntry> turned = new ArrayList<>();

    WayBack(Reversal reversal, Journal journal) {
        this.reversal = reversal;
        this.journal = journal;
    }

    /// The entries and what stands in their way, in the order to turn them; empty when there is no way.
    List<JournalEntry> of(List<JournalEntry> entries) {
        return entries.stream().allMatch(this::isOutOfTheWayOrTurned) ? List.copyOf(turned) : List.of();
    }

    /// One that went with another needs no turn of its own.
    private boolean isOutOfTheWayOrTurned(JournalEntry entry) {
        return turned.stream().anyMatch(done -> done.id().equals(entry.id())) || isTurned(entry);
    }

    private boolean isTurned(JournalEntry entry) {
        boolean undoes = entry.undoneAt() == null;
        UndoResult result = turn(entry, undoes);
        if (result instanceof Conflict conflict && !conflict.blocking().isEmpty()) {
            if (!conflict.blocking().stream().allMatch(this::isOutOfTheWay)) {
                return false;
            }
            result = journal.find(entry.id()).map(now -> turn(now, undoes)).orElse(Never.UNKNOWN);
        }
        return switch (result) {
            case Undone _ -> turned.add(entry);
            case Conflict _, NotPossible _ -> false;
        };
    }

    private UndoResult turn(JournalEntry entry, boolean undoes) {
        return undoes ? reversal.undo(entry) : reversal.redo(entry);
    }

    /// What was in the way may have gone with another.
    private boolean isOutOfTheWay(JournalEntry blocking) {
        Optional<JournalEntry> now = journal.find(blocking.id());
        boolean changed = now.isEmpty() || (now.get().undoneAt() == null) != (blocking.undoneAt() == null);
        return changed || isTurned(now.get());
    }
}
