package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Trash;
import app.adiuva.desktop.plan.UndoResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an undo, a redo or a restore has come to, of one entry or of a whole plan.
///
/// @param kind which of them it was
/// @param code why it stopped, for programs; null when everything was reversed
/// @param refusal why it stopped, for people; null when everything was reversed
record Reversal(
        Kind kind,
        List<JournalEntry> entries,
        @Nullable String code,
        @Nullable String refusal) {
    private static final int DEPTH = 10_000;

    /// The names are the field's in JSON.
    enum Kind {
        UNDONE("Undone: "),
        REDONE("Done again: "),
        RESTORED("Restored, by taking this back: ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Takes back the entry or the plan of this id, or without one what was applied together last. A plan is taken
    /// back newest first and stops at the first entry that cannot be.
    static Reversal undo(Changes changes, @Nullable String id) {
        if (id == null) {
            return of(
                    Kind.UNDONE,
                    changes.latest().reversed(),
                    "Nothing is left to undo.",
                    entry -> changes.undo(entry.id()));
        }
        List<JournalEntry> entries = named(changes, id, entry -> entry.undoneAt() == null);
        return of(Kind.UNDONE, entries, unknown(id), entry -> changes.undo(entry.id()));
    }

    /// Does again the entry or the plan of this id, or what was undone last.
    static Reversal redo(Changes changes, @Nullable String id) {
        if (id == null) {
            return of(Kind.REDONE, changes.lastUndone(), "Nothing is left to redo.", entry -> changes.redo(entry.id()));
        }
        List<JournalEntry> entries = named(changes, id, entry -> entry.undoneAt() != null);
        return of(Kind.REDONE, entries.reversed(), unknown(id), entry -> changes.redo(entry.id()));
    }

    /// Puts a row back that is in the trash.
    ///
    /// @param found the row with this id, or nothing
    static Reversal restore(Trash trash, List<Trash.Item> found, String id) {
        String nothing = "Nothing in the trash has the ID " + id + ". `adiuva trash` lists what is there.";
        return of(Kind.RESTORED, found, nothing, item -> trash.restore(item.table(), item.id()));
    }

    /// The entry with this id whatever its state, or the plan's entries that can still be reversed, newest first.
    private static List<JournalEntry> named(Changes changes, String id, Predicate<JournalEntry> reversible) {
        List<JournalEntry> exact = changes.find(id).stream().toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<JournalEntry> history = changes.history(DEPTH, null);
        List<JournalEntry> entries =
                history.stream().filter(e -> ShortId.fits(e.id(), id)).toList();
        List<JournalEntry> ofPlans =
                history.stream().filter(e -> ShortId.fits(e.planId(), id)).toList();
        long meant = entries.size()
                + ofPlans.stream().map(JournalEntry::planId).distinct().count();
        if (meant > 1) {
            throw ShortId.ambiguous(id);
        }
        return entries.isEmpty() ? ofPlans.stream().filter(reversible).toList() : entries;
    }

    private static String unknown(String id) {
        return "There is no change or plan " + id + " left to reverse. `adiuva history` lists them.";
    }

    private static <T> Reversal of(Kind kind, List<T> things, String nothing, Function<T, UndoResult> reverse) {
        if (things.isEmpty()) {
            return new Reversal(kind, List.of(), "nothing_to_reverse", nothing);
        }
        List<JournalEntry> reversed = new ArrayList<>();
        for (T thing : things) {
            switch (reverse.apply(thing)) {
                case UndoResult.Undone done -> reversed.add(done.entry());
                case UndoResult.Conflict conflict -> {
                    return new Reversal(kind, reversed, "conflict", conflict.message());
                }
                case UndoResult.NotPossible no -> {
                    return new Reversal(kind, reversed, "not_possible", no.message());
                }
            }
        }
        return new Reversal(kind, reversed, null, null);
    }

    /// Prints the outcome and gives the exit status for it.
    ExitCode report(boolean json, Session session) {
        Terminal terminal = session.terminal();
        if (json) {
            var document = object(
                    kind.wire(), entries.stream().map(session.rows()::entry).toList());
            if (refusal != null) {
                document.put("error", object("code", code, "message", refusal));
            }
            JsonDocument.write(document, terminal.raw());
        } else {
            entries.forEach(entry -> terminal.line(kind.words + entry.summary()));
        }
        if (refusal != null) {
            terminal.error("adiuva: " + refusal);
        }
        return refusal == null ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
