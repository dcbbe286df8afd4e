package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Records.Stored;
import app.adiuva.desktop.plan.UndoResult.Conflict;
import app.adiuva.desktop.plan.UndoResult.NotPossible;
import app.adiuva.desktop.plan.UndoResult.Undone;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            return journal.leadOf(entry).isPresent()
                    ? new Undone(entry)
                    : new NotPossible("This change was taken back before.");
        }
        return switch (entry.diff().kind()) {
            case NOTIFY -> new NotPossible("A notification that was shown cannot be taken back.");
            case CREATE -> undoCreate(entry);
            case UPDATE -> undoUpdate(entry);
            case DELETE -> undoDelete(entry);
        };
    }

    UndoResult redo(JournalEntry entry) {
        if (entry.undoneAt() == null) {
            return journal.leadOf(entry).isPresent()
                    ? new Undone(entry)
                    : new NotPossible("This change is in force; there is nothing to do again.");
        }
        return switch (entry.diff().kind()) {
            case NOTIFY -> new NotPossible("A notification is not shown twice.");
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
            return new Conflict(
                    title(entry)
                            + " follows from a completion that was taken back. Nothing was changed; do that again.",
                    List.of(undoneCompletion.get()));
        }
        if (records.find(entry.diff().key()).isPresent()) {
            return conflict(entry);
        }
        records.insert(entry.diff().key(), entry.diff().after(), entry.appliedAt());
        return done(entry, null);
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
                        title(entry) + " would end before it starts, because its times have changed since."
                                + " Nothing was changed; take that back first.",
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
                        .problem(entry.diff().id(), parent)
                        .map(problem -> new NotPossible(title(entry) + ": " + problem + ". Nothing was changed."))
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
        return records.find(created.diff().key()).filter(row -> !row.inTrash()).isPresent();
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
        journal.followersOf(entry).stream()
                .filter(part -> part.undoneAt() == null)
                .forEach(this::undoDelete);
        return done(entry, now);
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
                entry.id(),
                entry.planId(),
                entry.origin(),
                entry.diff(),
                entry.appliedAt(),
                undoneAt,
                entry.summary()));
    }

    private static UndoResult gone(JournalEntry entry) {
        return new NotPossible(title(entry) + " is no longer there. Nothing was changed.");
    }

    private UndoResult conflict(JournalEntry entry) {
        List<JournalEntry> blocking = blocking(entry);
        String what = title(entry) + " has changed since";
        String which = blocking.stream().limit(3).map(JournalEntry::summary).collect(Collectors.joining("; "));
        return new Conflict(
                blocking.isEmpty()
                        ? what + ". Nothing was changed."
                        : what + ": " + which + ". Nothing was changed; take that back first.",
                blocking);
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

    private static String title(JournalEntry entry) {
        return "“" + entry.diff().title() + "”";
    }
}
