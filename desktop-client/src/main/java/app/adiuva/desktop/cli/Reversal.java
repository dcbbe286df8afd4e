package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.UndoResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an undo or a redo of one entry or of a whole plan has come to.
///
/// @param verb `undone` or `redone`, also the field's name in JSON
/// @param refusal why it stopped, null when everything was reversed
record Reversal(
        String verb,
        List<JournalEntry> entries,
        @Nullable String code,
        @Nullable String refusal) {
    private static final int DEPTH = 10_000;

    /// Takes back the entry or the plan of this id, or the latest entry without one. A plan is taken back newest
    /// first and stops at the first entry that cannot be.
    static Reversal undo(Changes changes, @Nullable String id) {
        if (id == null) {
            List<JournalEntry> latest = changes.latestUndoable().stream().toList();
            return of("undone", latest, "Nothing is left to undo.", changes::undo);
        }
        return of("undone", named(changes, id, entry -> entry.undoneAt() == null), unknown(id), changes::undo);
    }

    /// Does again the entry or the plan of this id, or what was undone last.
    static Reversal redo(Changes changes, @Nullable String id) {
        if (id == null) {
            List<JournalEntry> last = changes.lastUndone().stream().toList();
            return of("redone", last, "Nothing is left to redo.", changes::redo);
        }
        List<JournalEntry> entries = named(changes, id, entry -> entry.undoneAt() != null);
        return of("redone", entries.reversed(), unknown(id), changes::redo);
    }

    /// The entry with this id whatever its state, or the plan's entries that can still be reversed, newest first.
    private static List<JournalEntry> named(Changes changes, String id, Predicate<JournalEntry> reversible) {
        List<JournalEntry> single = changes.find(id).stream().toList();
        return single.isEmpty()
                ? changes.history(DEPTH, null).stream()
                        .filter(entry -> entry.planId().equals(id) && reversible.test(entry))
                        .toList()
                : single;
    }

    private static String unknown(String id) {
        return "There is no change or plan " + id + " left to reverse. `adiuva history` lists them.";
    }

    private static Reversal of(
            String verb, List<JournalEntry> entries, String nothing, Function<String, UndoResult> reverse) {
        if (entries.isEmpty()) {
            return new Reversal(verb, List.of(), "nothing_to_reverse", nothing);
        }
        List<JournalEntry> reversed = new ArrayList<>();
        for (JournalEntry entry : entries) {
            switch (reverse.apply(entry.id())) {
                case UndoResult.Undone done -> reversed.add(done.entry());
                case UndoResult.Conflict conflict -> {
                    return new Reversal(verb, reversed, "conflict", conflict.message());
                }
                case UndoResult.NotPossible no -> {
                    return new Reversal(verb, reversed, "not_possible", no.message());
                }
            }
        }
        return new Reversal(verb, reversed, null, null);
    }

    /// Prints the outcome and gives the exit status for it.
    ExitCode report(boolean json, Session session) {
        Terminal terminal = session.terminal();
        if (json) {
            var document =
                    object(verb, entries.stream().map(session.rows()::entry).toList());
            if (refusal != null) {
                document.put("error", object("code", code, "message", refusal));
            }
            JsonDocument.write(document, terminal.raw());
        } else {
            String word = verb.equals("undone") ? "Undone: " : "Done again: ";
            entries.forEach(entry -> terminal.line(word + entry.summary()));
        }
        if (refusal != null) {
            terminal.error("adiuva: " + refusal);
        }
        return refusal == null ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
