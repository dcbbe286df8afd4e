package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Records.Stored;
import app.adiuva.desktop.plan.UndoResult.Conflict;
import app.adiuva.desktop.plan.UndoResult.Gone;
import app.adiuva.desktop.plan.UndoResult.Impossible;
import app.adiuva.desktop.plan.UndoResult.Never;
import app.adiuva.desktop.plan.UndoResult.Obstacle;
import app.adiuva.desktop.plan.UndoResult.Undone;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a journal entry back or does it again, inside one transaction. An entry touches only what it changed: it can
/// be reversed as long as those fields hold what it left and no later change in force has touched them, in whatever
/// order others are. What is stored is therefore always what the entries in force give, one after another.
///
/// The next occurrence of a recurring task goes and comes with the completion that made it, and the parts of a deleted
/// task with it.
record Reversal(Records records, Journal journal, Instant now) {

    UndoResult undo(JournalEntry entry) {
        if (entry.undoneAt() != null) {
            return journal.leadOf(entry).isPresent() ? new Undone(entry) : Never.UNDONE_BEFORE;
        }
        return switch (entry.diff().kind()) {
            case NOTIFY -> Never.SHOWN;
            case CREATE -> undoCreate(entry);
            case UPDATE -> undoUpdate(entry);
            case DELETE -> undoDelete(entry);
        };
    }

    UndoResult redo(JournalEntry entry) {
        if (entry.undoneAt() == null) {
            return journal.leadOf(entry).isPresent() ? new Undone(entry) : Never.IN_FORCE;
        }
        return switch (entry.diff().kind()) {
            case NOTIFY -> Never.SHOWN_ONCE;
            case CREATE -> redoCreate(entry);
            case UPDATE -> redoUpdate(entry);
            case DELETE -> redoDelete(entry);
        };
    }

    private UndoResult undoCreate(JournalEntry entry) {
        return obstacle(entry, entry.diff().after()).orElseGet(() -> {
            records.remove(entry.diff().key());
            return done(entry, now);
        });
    }

    private UndoResult redoCreate(JournalEntry entry) {
        Optional<JournalEntry> undoneCompletion =
                journal.leadOf(entry).filter(completion -> completion.undoneAt() != null);
        if (undoneCompletion.isPresent()) {
            return new Conflict(Obstacle.COMPLETION_UNDONE, entry.diff().title(), List.of(undoneCompletion.get()));
        }
        if (records.find(entry.diff().key()).isPresent()) {
            return conflict(entry);
        }
        return impossibleReturn(entry, entry.diff().after(), false).orElseGet(() -> {
            records.insert(entry.diff().key(), entry.diff().after(), entry.appliedAt());
            return done(entry, null);
        });
    }

    private UndoResult undoUpdate(JournalEntry entry) {
        List<JournalEntry> made =
                journal.followersOf(entry).stream().filter(this::isAlive).toList();
        return obstacle(entry, entry.diff().after())
                .or(() -> impossiblePart(entry, entry.diff().before()))
                .or(() -> backwards(entry, entry.diff().before()))
                .or(() -> made.stream()
                        .flatMap(created -> obstacle(created, created.diff().after()).stream())
                        .findFirst())
                .orElseGet(() -> {
                    made.reversed().forEach(this::undoCreate);
                    records.update(entry.diff().key(), entry.diff().before(), now);
                    return done(entry, now);
                });
    }

    private UndoResult redoUpdate(JournalEntry entry) {
        return obstacle(entry, entry.diff().before())
                .or(() -> impossiblePart(entry, entry.diff().after()))
                .or(() -> backwards(entry, entry.diff().after()))
                .orElseGet(() -> {
                    records.update(entry.diff().key(), entry.diff().after(), now);
                    UndoResult result = done(entry, null);
                    journal.followersOf(entry).stream()
                            .filter(next -> next.undoneAt() != null)
                            .forEach(this::redoCreate);
                    return result;
                });
    }

    /// What keeps the event from lasting again as it did: another change has moved its other end since.
    private Optional<UndoResult> backwards(JournalEntry entry, Map<String, @Nullable Object> fields) {
        if (entry.diff().key().table() != Table.EVENTS) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> row = new HashMap<>();
        records.find(entry.diff().key()).ifPresent(stored -> row.putAll(stored.fields()));
        row.putAll(fields);
        return Run.endsBeforeItStarts(row)
                ? Optional.of(new Conflict(
                        Obstacle.ENDS_BEFORE_IT_STARTS,
                        entry.diff().title(),
                        journal.laterInForce(entry).stream()
                                .filter(other -> other.diff().after().containsKey("starts_at")
                                        || other.diff().after().containsKey("ends_at"))
                                .toList()))
                : Optional.empty();
    }

    /// What keeps the task from being the part again that it was.
    private Optional<UndoResult> impossiblePart(JournalEntry entry, Map<String, @Nullable Object> fields) {
        return entry.diff().key().table() == Table.TASKS && fields.get(Parts.PARENT) instanceof String parent
                ? new Parts(records)
                        .fault(entry.diff().id(), parent)
                        .map(fault -> new Impossible(entry.diff().title(), fault))
                : Optional.empty();
    }

    /// What keeps a task that is gone from being there again.
    private Optional<UndoResult> impossibleReturn(
            JournalEntry entry, Map<String, @Nullable Object> fields, boolean withParts) {
        RowKey key = entry.diff().key();
        String parent = fields.get(Parts.PARENT) instanceof String whole ? whole : null;
        return key.table() == Table.TASKS
                ? new Parts(records)
                        .faultOfReturn(key.id(), parent, withParts)
                        .map(fault -> new Impossible(entry.diff().title(), fault))
                : Optional.empty();
    }

    /// Whether the task has got parts since that did not come with it.
    private boolean hasGotParts(JournalEntry entry) {
        if (entry.diff().key().table() != Table.TASKS) {
            return false;
        }
        List<String> came = journal.ofAction(entry).stream()
                .map(one -> one.diff().key().id())
                .toList();
        return !came.containsAll(new Parts(records).of(entry.diff().key().id()));
    }

    private boolean isAlive(JournalEntry created) {
        return records.isThere(created.diff().key());
    }

    private UndoResult undoDelete(JournalEntry entry) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty()) {
            return gone(entry);
        }
        if (!row.get().inTrash()) {
            return conflict(entry);
        }
        List<JournalEntry> parts = journal.followersOf(entry).stream()
                .filter(part -> part.undoneAt() == null)
                .toList();
        return impossibleReturn(entry, row.get().fields(), !parts.isEmpty()).orElseGet(() -> {
            records.restore(entry.diff().key());
            parts.forEach(this::undoDelete);
            return done(entry, now);
        });
    }

    private UndoResult redoDelete(JournalEntry entry) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty() || row.get().inTrash()) {
            return gone(entry);
        }
        if (hasGotParts(entry)) {
            return conflict(entry);
        }
        records.moveToTrash(entry.diff().key(), now);
        journal.followersOf(entry).stream()
                .filter(part -> part.undoneAt() != null)
                .forEach(this::redoDelete);
        return done(entry, null);
    }

    /// What keeps fields from being set back, if anything does.
    ///
    /// @param expected what the fields must hold
    private Optional<UndoResult> obstacle(JournalEntry entry, Map<String, @Nullable Object> expected) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty()) {
            return Optional.of(gone(entry));
        }
        boolean keepsParts = entry.diff().kind() == RowDiff.Kind.CREATE && hasGotParts(entry);
        boolean free = !keepsParts
                && !row.get().inTrash()
                && !differs(entry, expected, row.get().fields())
                && blocking(entry).isEmpty();
        return free ? Optional.empty() : Optional.of(conflict(entry));
    }

    private static boolean differs(
            JournalEntry entry, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> found) {
        return expected.entrySet().stream()
                .anyMatch(field -> !Columns.same(
                        entry.diff().key().table(), field.getKey(), field.getValue(), found.get(field.getKey())));
    }

    private UndoResult done(JournalEntry entry, @Nullable Instant undoneAt) {
        journal.mark(entry.id(), undoneAt);
        return new Undone(new JournalEntry(
                entry.id(), entry.planId(), entry.origin(), entry.diff(), entry.appliedAt(), undoneAt));
    }

    private static UndoResult gone(JournalEntry entry) {
        return new Gone(entry.diff().title());
    }

    private UndoResult conflict(JournalEntry entry) {
        return new Conflict(Obstacle.CHANGED, entry.diff().title(), blocking(entry));
    }

    private List<JournalEntry> blocking(JournalEntry entry) {
        return journal.laterInForce(entry).stream()
                .filter(other -> touchesTheSame(entry.diff(), other.diff()))
                .toList();
    }

    private static boolean touchesTheSame(RowDiff one, RowDiff other) {
        boolean wholeRow = one.kind() != RowDiff.Kind.UPDATE || other.kind() != RowDiff.Kind.UPDATE;
        return wholeRow || one.after().keySet().stream().anyMatch(other.after()::containsKey);
    }
}
