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
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReadOnlyLongWrapper waitingCount = new ReadOnlyLongWrapper();

    /// A change that the disk refused, to be made when it takes one again.
    private record Waiting(List<PlanAction> actions, String message, Consumer<List<JournalEntry>> done) {}

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

    /// How many changes the disk has refused so far; they are made when it can be written to again.
    public ReadOnlyLongProperty waiting() {
        return waitingCount.getReadOnlyProperty();
    }

    /// Makes the changes that the disk has refused, in their order, and tells every screen to read again.
    public void makeWaiting() {
        Waiting next = waiting.peek();
        if (next == null) {
            changed();
            return;
        }
        work(
                () -> changes.perform(next.actions()),
                entries -> {
                    drop(next);
                    finish(entries, next.message(), next.done());
                    makeWaiting();
                },
                failure -> {
                    if (!Trouble.isOfTheDisk(failure)) {
                        drop(next);
                        toasts.warn(explain(failure));
                        makeWaiting();
                    }
                });
    }

    private void drop(Waiting made) {
        waiting.remove(made);
        waitingCount.set(waiting.size());
    }

    /// The same change asked for twice is made once.
    private void await(Waiting change) {
        if (waiting.stream().noneMatch(other -> other.actions().equals(change.actions()))) {
            waiting.add(change);
            waitingCount.set(waiting.size());
        }
        toasts.warn(text("disk.change_waits"));
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

    /// As [#perform(List, String)]. When the disk refuses, the change waits until the disk takes it, and the screens
    /// are left as they are: what was typed into a field stays there.
    ///
    /// @param done called once it is on the disk
    public void perform(List<PlanAction> actions, String message, Consumer<List<JournalEntry>> done) {
        work(() -> changes.perform(actions), entries -> finish(entries, message, done), failure -> {
            if (Trouble.isOfTheDisk(failure)) {
                await(new Waiting(List.copyOf(actions), message, done));
            } else {
                warn(explain(failure));
            }
        });
    }

    /// Runs a write that goes through [Changes] and offers to take back what it tells to have changed.
    public void carryOut(Callable<List<JournalEntry>> write, String message) {
        work(write, entries -> finish(entries, message, _ -> {}));
    }

    private void finish(List<JournalEntry> entries, String message, Consumer<List<JournalEntry>> done) {
        undone.clear();
        done.accept(entries);
        if (!message.isEmpty() && !entries.isEmpty()) {
            List<String> ids = entries.stream().map(JournalEntry::id).toList();
            toasts.say(message, new Toasts.Action(text("undo"), () -> undo(ids)));
        }
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
                    warn(Trouble.keeping(failure));
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
        work(job, done, failure -> warn(explain(failure)));
    }

    private <T> void work(Callable<T> job, Consumer<T> done, Consumer<Exception> failed) {
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
                    failed.accept(failure);
                });
    }

    private void warn(String message) {
        toasts.warn(message);
        changed();
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
