package app.adiuva.desktop.plan;

import app.adiuva.desktop.plan.Records.Stored;
import app.adiuva.desktop.plan.UndoResult.Conflict;
import app.adiuva.desktop.plan.UndoResult.NotPossible;
import app.adiuva.desktop.plan.UndoResult.Undone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a journal entry back or does it again, inside one transaction. An entry touches only what it changed: it can
/// be reversed as long as those fields still hold what it left, in whatever order others are.
record Reversal(Records records, Journal journal, Instant now) {

    UndoResult undo(JournalEntry entry) {
        if (entry.undoneAt() != null) {
            return new NotPossible("This change was taken back before.");
        }
        return switch (entry.diff().kind()) {
            case NOTIFY -> new NotPossible("A notification that was shown cannot be taken back.");
            case CREATE -> undoCreate(entry);
            case UPDATE -> setFields(entry, entry.diff().after(), entry.diff().before(), now);
            case DELETE -> undoDelete(entry);
        };
    }

    UndoResult redo(JournalEntry entry) {
        if (entry.undoneAt() == null) {
            return new NotPossible("This change is in force; there is nothing to do again.");
        }
        return switch (entry.diff().kind()) {
            case NOTIFY -> new NotPossible("A notification is not shown twice.");
            case CREATE -> redoCreate(entry);
            case UPDATE -> setFields(entry, entry.diff().before(), entry.diff().after(), null);
            case DELETE -> redoDelete(entry);
        };
    }

    private UndoResult undoCreate(JournalEntry entry) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty()) {
            return gone(entry);
        }
        if (row.get().inTrash()
                || differs(entry, entry.diff().after(), row.get().fields())) {
            return conflict(entry);
        }
        records.remove(entry.diff().key());
        return done(entry, now);
    }

    private UndoResult redoCreate(JournalEntry entry) {
        if (records.find(entry.diff().key()).isPresent()) {
            return conflict(entry);
        }
        records.insert(entry.diff().key(), entry.diff().after(), entry.appliedAt());
        return done(entry, null);
    }

    private UndoResult undoDelete(JournalEntry entry) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty()) {
            return gone(entry);
        }
        if (!row.get().inTrash()) {
            return conflict(entry);
        }
        records.restore(entry.diff().key());
        return done(entry, now);
    }

    private UndoResult redoDelete(JournalEntry entry) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty() || row.get().inTrash()) {
            return gone(entry);
        }
        records.moveToTrash(entry.diff().key(), now);
        return done(entry, null);
    }

    private UndoResult setFields(
            JournalEntry entry,
            Map<String, @Nullable Object> expected,
            Map<String, @Nullable Object> wanted,
            @Nullable Instant undoneAt) {
        Optional<Stored> row = records.find(entry.diff().key());
        if (row.isEmpty()) {
            return gone(entry);
        }
        if (row.get().inTrash() || differs(entry, expected, row.get().fields())) {
            return conflict(entry);
        }
        records.update(entry.diff().key(), wanted, now);
        return done(entry, undoneAt);
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
                entry.id(),
                entry.planId(),
                entry.origin(),
                entry.diff(),
                entry.appliedAt(),
                undoneAt,
                entry.summary()));
    }

    private static UndoResult gone(JournalEntry entry) {
        return new NotPossible("“" + entry.diff().title() + "” is no longer there. Nothing was changed.");
    }

    private UndoResult conflict(JournalEntry entry) {
        List<JournalEntry> blocking = journal.laterInForce(entry).stream()
                .filter(other -> touchesTheSame(entry.diff(), other.diff()))
                .toList();
        String what = "“" + entry.diff().title() + "” has changed since";
        return new Conflict(
                blocking.isEmpty()
                        ? what + ". Nothing was changed."
                        : what + ": "
                                + blocking.stream()
                                        .limit(3)
                                        .map(JournalEntry::summary)
                                        .collect(Collectors.joining("; "))
                                + ". Nothing was changed; take that back first.",
                blocking);
    }

    private static boolean touchesTheSame(RowDiff one, RowDiff other) {
        boolean wholeRow = one.kind() != RowDiff.Kind.UPDATE || other.kind() != RowDiff.Kind.UPDATE;
        return wholeRow || one.after().keySet().stream().anyMatch(other.after()::containsKey);
    }
}
