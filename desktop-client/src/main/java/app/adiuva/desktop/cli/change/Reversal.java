package app.adiuva.desktop.cli.change;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.JsonDocument;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Pace;
import app.adiuva.desktop.plan.Trash;
import app.adiuva.desktop.plan.UndoResult;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an undo, a redo or a restore has come to, of one entry or of a whole plan.
///
/// @param kind which of them it was
/// @param entries what was reversed; none when it was refused
/// @param code why it was refused, for programs; null when everything was reversed
/// @param refusal why it was refused, for people; null when everything was reversed
public record Reversal(
        Kind kind,
        List<JournalEntry> entries,
        @Nullable String code,
        @Nullable String refusal) {
    private static final int DEPTH = 10_000;

    /// The names are the field's in JSON.
    public enum Kind {
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

    /// Takes back the entry or the plan of this id, or without one what was applied together last: all of it or
    /// nothing.
    static Reversal undo(Changes changes, @Nullable String id) {
        if (id == null) {
            return undo(changes, changes.latest().reversed(), "Nothing is left to undo.");
        }
        return undo(changes, named(changes, id, entry -> entry.undoneAt() == null), unknown(id));
    }

    private static Reversal undo(Changes changes, List<JournalEntry> newestFirst, String nothing) {
        return together(
                Kind.UNDONE,
                changes,
                newestFirst,
                nothing,
                ids -> ids.size() == 1
                        ? changes.undo(ids.getFirst())
                        : changes.undoAll(ids.reversed(), Pace.UNWATCHED));
    }

    /// Does again the entry or the plan of this id, or what was undone last: all of it or nothing.
    static Reversal redo(Changes changes, @Nullable String id) {
        if (id == null) {
            return redo(changes, changes.lastUndone(), "Nothing is left to redo.");
        }
        return redo(
                changes, named(changes, id, entry -> entry.undoneAt() != null).reversed(), unknown(id));
    }

    private static Reversal redo(Changes changes, List<JournalEntry> oldestFirst, String nothing) {
        return together(
                Kind.REDONE,
                changes,
                oldestFirst,
                nothing,
                ids -> ids.size() == 1 ? changes.redo(ids.getFirst()) : changes.redoAll(ids, Pace.UNWATCHED));
    }

    /// Puts a row back that is in the trash.
    ///
    /// @param item the row with this id; null when there is none
    public static Reversal restore(Trash trash, Trash.@Nullable Item item, String id) {
        if (item == null) {
            return nothing(
                    Kind.RESTORED, "Nothing in the trash has the ID " + id + ". `adiuva trash` lists what is there.");
        }
        UndoResult result = trash.restore(item.table(), item.id());
        return of(
                Kind.RESTORED,
                result,
                () -> result instanceof UndoResult.Undone done ? List.of(done.entry()) : List.of());
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
        Set<String> plans = history.stream()
                .map(JournalEntry::planId)
                .filter(plan -> ShortId.fits(plan, id))
                .collect(Collectors.toSet());
        if (entries.size() + plans.size() > 1) {
            throw ShortId.ambiguous(id);
        }
        return entries.isEmpty()
                ? whole(changes, plans.isEmpty() ? id : plans.iterator().next(), reversible)
                : entries;
    }

    /// Also what of it is further back than the history was read.
    private static List<JournalEntry> whole(Changes changes, String plan, Predicate<JournalEntry> reversible) {
        return changes.ofPlan(plan).reversed().stream().filter(reversible).toList();
    }

    private static String unknown(String id) {
        return "There is no change or plan " + id + " left to reverse. `adiuva history` lists them.";
    }

    private static Reversal together(
            Kind kind,
            Changes changes,
            List<JournalEntry> entries,
            String nothing,
            Function<List<String>, UndoResult> turn) {
        if (entries.isEmpty()) {
            return nothing(kind, nothing);
        }
        List<String> ids = entries.stream().map(JournalEntry::id).toList();
        return of(
                kind,
                turn.apply(ids),
                () -> changes.entries(ids).stream()
                        .filter(JournalEntry::isTurnable)
                        .toList());
    }

    private static Reversal of(Kind kind, UndoResult result, Supplier<List<JournalEntry>> turned) {
        return switch (result) {
            case UndoResult.Undone _ -> new Reversal(kind, turned.get(), null, null);
            case UndoResult.Conflict conflict -> new Reversal(kind, List.of(), "conflict", conflict.message());
            case UndoResult.NotPossible no -> new Reversal(kind, List.of(), "not_possible", no.message());
        };
    }

    private static Reversal nothing(Kind kind, String words) {
        return new Reversal(kind, List.of(), "nothing_to_reverse", words);
    }

    /// Prints the outcome and gives the exit status for it.
    public ExitCode report(boolean json, Session session) {
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
