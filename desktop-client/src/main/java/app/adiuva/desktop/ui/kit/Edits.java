package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.UndoResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// The user's own changes, each with a toast that can take it back, and the undo stack of the window. All screens
/// reload when [#revision] moves. JavaFX thread only.
public final class Edits {
    private final Changes changes;
    private final TaskRunner runner;
    private final Toasts toasts;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper pending = new ReadOnlyLongWrapper();
    private final Deque<List<String>> undone = new ArrayDeque<>();

    public Edits(Changes changes, TaskRunner runner, Toasts toasts) {
        this.changes = changes;
        this.runner = runner;
        this.toasts = toasts;
    }

    /// Moves whenever records may have changed.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// How many changes are on their way to the disk.
    public ReadOnlyLongProperty pending() {
        return pending.getReadOnlyProperty();
    }

    /// Tells every screen to read again.
    public void changed() {
        revision.set(revision.get() + 1);
    }

    /// Other records have taken the place of all that were open: every screen reads again, and what was taken back
    /// before is no part of them.
    public void exchanged() {
        undone.clear();
        changed();
    }

    /// Applies the actions and offers to take them back; `message` is the toast, or empty for none.
    public void perform(List<PlanAction> actions, String message) {
        perform(actions, message, _ -> {});
    }

    public void perform(List<PlanAction> actions, String message, Consumer<List<JournalEntry>> done) {
        carryOut(() -> changes.perform(actions), message, done);
    }

    /// Runs a write that goes through [Changes] and offers to take back what it tells to have changed.
    public void carryOut(Callable<List<JournalEntry>> write, String message) {
        carryOut(write, message, _ -> {});
    }

    private void carryOut(Callable<List<JournalEntry>> write, String message, Consumer<List<JournalEntry>> done) {
        work(write, entries -> {
            undone.clear();
            done.accept(entries);
            if (!message.isEmpty() && !entries.isEmpty()) {
                List<String> ids = entries.stream().map(JournalEntry::id).toList();
                toasts.say(message, new Toasts.Action(text("undo"), () -> undo(ids)));
            }
        });
    }

    /// Runs a write that keeps what the user typed in `draft`; the draft empties only once it is on the disk.
    public void keep(Draft draft, Callable<?> write) {
        draft.hold();
        work(
                write,
                _ -> {
                    undone.clear();
                    draft.kept();
                },
                failure -> {
                    draft.release();
                    return Trouble.keeping(failure);
                });
    }

    /// Takes back entries of the journal, the last one first.
    public void undo(List<String> ids) {
        work(() -> each(ids.reversed(), changes::undo), problems -> {
            undone.push(ids);
            report(problems, text("undo.done"), new Toasts.Action(text("redo"), this::redoLatest));
        });
    }

    public void redo(List<String> ids) {
        work(
                () -> each(ids, changes::redo),
                problems -> report(problems, text("redo.done"), new Toasts.Action(text("undo"), () -> undo(ids))));
    }

    /// Takes back what was done last, wherever it was done. One key press takes back one act of the user.
    public void undoLatest() {
        work(() -> changes.latest().stream().map(JournalEntry::id).toList(), this::undoFound);
    }

    /// Does again what was taken back last in this window.
    public void redoLatest() {
        if (undone.isEmpty()) {
            toasts.say(text("redo.nothing"));
        } else {
            redo(undone.pop());
        }
    }

    private void undoFound(List<String> ids) {
        if (ids.isEmpty()) {
            toasts.say(text("undo.nothing"));
        } else {
            undo(ids);
        }
    }

    private void report(List<String> problems, String message, Toasts.Action back) {
        if (problems.isEmpty()) {
            toasts.say(message, back);
        } else {
            problems.forEach(toasts::warn);
        }
    }

    private <T> void work(Callable<T> job, Consumer<T> done) {
        work(job, done, Edits::explain);
    }

    private <T> void work(Callable<T> job, Consumer<T> done, Function<Exception, String> explain) {
        pending.set(pending.get() + 1);
        runner.run(
                job,
                result -> {
                    pending.set(pending.get() - 1);
                    done.accept(result);
                    changed();
                },
                failure -> {
                    pending.set(pending.get() - 1);
                    toasts.warn(explain.apply(failure));
                    changed();
                });
    }

    /// What to tell the user about a change that did not happen.
    public static String explain(Exception failure) {
        return Trouble.changing(failure);
    }

    private static List<String> each(List<String> ids, Function<String, UndoResult> step) {
        return ids.stream()
                .map(step)
                .<String>mapMulti((result, problems) -> {
                    switch (result) {
                        case UndoResult.Undone _ -> {}
                        case UndoResult.Conflict conflict -> problems.accept(conflict.message());
                        case UndoResult.NotPossible impossible -> problems.accept(impossible.message());
                    }
                })
                .toList();
    }
}
