package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Pace;
import app.adiuva.desktop.plan.UndoResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the user did, the last act first, whether the journal holds it or only this window knows it: one way back for
/// both. Each act is turned whole or not at all, and its name is told. JavaFX thread only.
final class UndoStack {
    private static final int MOST = 100;
    /// So many presses wait for their turn: a key that is held does not go on long after it is let go.
    private static final int MOST_WAITING = 10;

    private final Edits edits;
    private final Changes changes;
    private final Toasts toasts;
    private final Deque<Act.Made> deeds = new ArrayDeque<>();
    private final Deque<Act> undone = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean turning;

    UndoStack(Edits edits, Changes changes, Toasts toasts) {
        this.edits = edits;
        this.changes = changes;
        this.toasts = toasts;
    }

    /// What one key press turns.
    sealed interface Act {
        /// Entries of the journal, in the order in which they were applied.
        record Rows(List<String> ids) implements Act {}

        /// @param place where the journal ended when it was done
        record Made(Deed deed, long place) implements Act {}
    }

    /// What came of a try to turn an act.
    private sealed interface Outcome {
        record Turned(Act act, String name) implements Outcome {}

        /// Nothing was changed.
        ///
        /// @param way the entries that would be turned together, in that order; empty for none
        record Stuck(String message, List<JournalEntry> way) implements Outcome {}

        record Nothing() implements Outcome {}
    }

    /// A new act: what was taken back before it is done again no more.
    void acted() {
        undone.clear();
    }

    /// Other records have taken the place of those that all acts were about.
    void forget() {
        deeds.clear();
        undone.clear();
    }

    void rowsChanged(List<JournalEntry> entries, String message) {
        if (entries.isEmpty()) {
            return;
        }
        acted();
        if (!message.isEmpty()) {
            List<String> ids = entries.stream().map(JournalEntry::id).toList();
            toasts.say(message, new Toasts.Action(text("undo"), () -> undo(ids)));
        }
    }

    void did(Deed deed) {
        edits.paced(_ -> new Act.Made(deed, changes.place()), this::done);
    }

    void takeBack(Deed deed) {
        deeds.stream()
                .filter(made -> made.deed().equals(deed))
                .findFirst()
                .ifPresentOrElse(
                        this::takeBack,
                        () -> edits.paced(_ -> back(deed), _ -> deed.takenBack().run()));
    }

    private static Deed back(Deed deed) throws Exception {
        deed.takeBack().run();
        return deed;
    }

    /// Says so with its way back.
    void done(Act.Made made) {
        acted();
        keep(made);
        toasts.say(made.deed().said(), undoing(made));
    }

    void undo(List<String> ids) {
        edits.paced(pace -> back(ids, pace), this::takenBack);
    }

    /// What was done last, wherever it was done. Of keys pressed faster than the disk writes each has its turn.
    void undoLatest() {
        inTurn(this::undoNow);
    }

    private void undoNow() {
        Act.@Nullable Made latest = deeds.peek();
        edits.paced(
                pace -> {
                    List<JournalEntry> newer = changes.latest(latest == null ? 0 : latest.place());
                    if (!newer.isEmpty()) {
                        return back(newer.stream().map(JournalEntry::id).toList(), pace);
                    }
                    return latest == null ? new Outcome.Nothing() : back(latest);
                },
                this::takenBack,
                this::nextTurn);
    }

    void redoLatest() {
        inTurn(this::redoNow);
    }

    private void redoNow() {
        @Nullable Act latest = undone.peek();
        if (latest == null) {
            toasts.say(text("redo.nothing"));
            nextTurn();
        } else {
            redo(latest, this::nextTurn);
        }
    }

    /// Of a toast that may be older than what was done since.
    private void redoFrom(Act act) {
        if (act instanceof Act.Made && !undone.contains(act)) {
            toasts.say(text("redo.nothing"));
            nextTurn();
        } else {
            redo(act, this::nextTurn);
        }
    }

    private void inTurn(Runnable turn) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(turn);
        }
        if (!turning) {
            nextTurn();
        }
    }

    private void nextTurn() {
        Runnable next = waiting.poll();
        turning = next != null;
        if (next != null) {
            next.run();
        }
    }

    void redo(List<String> ids) {
        redo(new Act.Rows(ids), () -> {});
    }

    /// What fails can be tried again.
    private void redo(Act act, Runnable over) {
        edits.paced(
                pace -> switch (act) {
                    case Act.Rows(List<String> ids) -> turned(ids, changes.redoAll(ids, pace), () -> those(ids, false));
                    case Act.Made(Deed deed, long _) -> new Outcome.Turned(make(deed), deed.name());
                },
                outcome -> {
                    undone.remove(act);
                    doneAgain(outcome);
                },
                over);
    }

    /// Blocking.
    Act.Made make(Deed deed) throws Exception {
        deed.make().run();
        return new Act.Made(deed, changes.place());
    }

    private void keep(Act.Made made) {
        made.deed().made().run();
        deeds.push(made);
        while (deeds.size() > MOST) {
            deeds.removeLast();
        }
    }

    private Outcome back(Act.Made made) throws Exception {
        made.deed().takeBack().run();
        return new Outcome.Turned(made, made.deed().name());
    }

    private Outcome back(List<String> ids, Pace pace) {
        return turned(ids, changes.undoAll(ids, pace), () -> those(ids.reversed(), true));
    }

    private List<JournalEntry> those(List<String> ids, boolean inForce) {
        return changes.entries(ids).stream()
                .filter(entry -> entry.isTurnable() && (entry.undoneAt() == null) == inForce)
                .toList();
    }

    /// @param wanted what was to be turned, in that order
    private Outcome turned(List<String> ids, UndoResult result, Supplier<List<JournalEntry>> wanted) {
        return switch (result) {
            case UndoResult.Undone _ -> new Outcome.Turned(new Act.Rows(ids), ActWords.of(changes.entries(ids)));
            case UndoResult.Conflict conflict -> new Outcome.Stuck(UndoWords.of(conflict), changes.wayTo(wanted.get()));
            case UndoResult.NotPossible impossible -> new Outcome.Stuck(UndoWords.of(impossible), List.of());
        };
    }

    private void takenBack(Outcome outcome) {
        switch (outcome) {
            case Outcome.Turned(Act act, String name) -> {
                if (act instanceof Act.Made made) {
                    if (!deeds.remove(made)) {
                        return;
                    }
                    made.deed().takenBack().run();
                }
                undone.push(act);
                toasts.say(text("undo.done", name), new Toasts.Action(text("redo"), () -> inTurn(() -> redoFrom(act))));
            }
            case Outcome.Stuck(String message, List<JournalEntry> way) ->
                offer(message, way, text("history.way.all", way.size()), () -> together(way, true));
            case Outcome.Nothing _ -> toasts.say(text("undo.nothing"));
        }
    }

    private void doneAgain(Outcome outcome) {
        switch (outcome) {
            case Outcome.Turned(Act act, String name) -> {
                if (act instanceof Act.Made made) {
                    keep(made);
                }
                toasts.say(text("redo.done", name), undoing(act));
            }
            case Outcome.Stuck(String message, List<JournalEntry> way) ->
                offer(message, way, text("history.way.do", way.size()), () -> together(way, false));
            case Outcome.Nothing _ -> toasts.say(text("redo.nothing"));
        }
    }

    private void offer(String message, List<JournalEntry> way, String label, Runnable turn) {
        if (way.isEmpty()) {
            toasts.warn(message);
        } else {
            toasts.warn(message, new Toasts.Action(label, turn));
        }
    }

    /// Turns an act with what stood in its way.
    private void together(List<JournalEntry> way, boolean back) {
        List<String> applied =
                (back ? way.reversed() : way).stream().map(JournalEntry::id).toList();
        edits.paced(
                _ -> turned(applied, changes.turnTogether(way), () -> way), back ? this::takenBack : this::doneAgain);
    }

    private Toasts.Action undoing(Act act) {
        return new Toasts.Action(text("undo"), () -> {
            switch (act) {
                case Act.Rows(List<String> ids) -> undo(ids);
                case Act.Made made -> takeBack(made);
            }
        });
    }

    /// Nothing when another key took it back before.
    private void takeBack(Act.Made made) {
        if (deeds.contains(made)) {
            edits.paced(_ -> back(made), this::takenBack);
        }
    }
}
