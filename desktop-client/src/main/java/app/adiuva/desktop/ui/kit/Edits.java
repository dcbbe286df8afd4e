package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Pace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The user's own changes, each with a toast that can take it back, and one way back for all of them. All screens
/// reload when [#revision] moves. JavaFX thread only.
public final class Edits {
    private final Changes changes;
    private final TaskRunner runner;
    private final Toasts toasts;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper pending = new ReadOnlyLongWrapper();
    private final UndoStack acts;
    private final Deque<Waiting<?>> waiting = new ArrayDeque<>();
    private boolean makingWaiting;
    private final ReadOnlyLongWrapper waitingCount = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Bulk.Share>> bulk = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A write that tells how far it is.
    @FunctionalInterface
    public interface Paced<T> {
        T under(Pace pace) throws Exception;
    }

    /// A change that the disk refused, to be made when it takes one again.
    ///
    /// @param change what it is: the same change is made once
    /// @param failed called when it cannot be made, and does not wait either
    private record Waiting<T>(Object change, Paced<T> write, Consumer<T> done, Runnable failed) {
        Waiting(Object change, Paced<T> write, Consumer<T> done) {
            this(change, write, done, () -> {});
        }
    }

    public Edits(Changes changes, TaskRunner runner, Toasts toasts) {
        this.changes = changes;
        this.runner = runner;
        this.toasts = toasts;
        this.acts = new UndoStack(this, changes, toasts);
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

    /// The change of many rows that is on its way, if one is.
    public ReadOnlyObjectProperty<Optional<Bulk.Share>> bulk() {
        return bulk.getReadOnlyProperty();
    }

    /// Makes the changes that the disk has refused, in their order, and tells every screen to read again.
    public void makeWaiting() {
        if (!makingWaiting) { // or two would make the same change
            makeNext();
        }
    }

    private void makeNext() {
        Waiting<?> next = waiting.peek();
        makingWaiting = next != null;
        if (next == null) {
            changed();
        } else {
            makeFirst(next);
        }
    }

    private <T> void makeFirst(Waiting<T> next) {
        paced(
                next.write(),
                result -> {
                    drop(next);
                    next.done().accept(result);
                },
                failure -> {
                    if (Trouble.isOfTheDisk(failure)) {
                        makingWaiting = false;
                    } else {
                        drop(next);
                        next.failed().run();
                        toasts.warn(explain(failure));
                    }
                },
                () -> {
                    if (makingWaiting) {
                        drop(next); // the user may have stopped it
                        makeNext();
                    }
                });
    }

    private void drop(Waiting<?> made) {
        waiting.remove(made);
        waitingCount.set(waiting.size());
    }

    /// The same change asked for twice is made once, where it was asked for last.
    private void await(Waiting<?> wanted) {
        waiting.removeIf(other -> other.change().equals(wanted.change()));
        waiting.add(wanted);
        waitingCount.set(waiting.size());
        toasts.warn(text("disk.change_waits"));
    }

    /// Tells every screen to read again.
    public void changed() {
        revision.set(revision.get() + 1);
    }

    /// Other records have taken the place of all that were open: every screen reads again, and what was taken back
    /// before is no part of them.
    public void exchanged() {
        acts.forget();
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
        List<PlanAction> wanted = List.copyOf(actions);
        make(new Waiting<List<JournalEntry>>(
                wanted, pace -> changes.perform(wanted, pace), entries -> finish(entries, message, done)));
    }

    /// Runs any other write of the user's, and offers to take back what it tells to have changed. When the disk
    /// refuses, it waits as well.
    ///
    /// @param change what it is, such as the id of what is decided: asked for twice while it waits, it is made once
    public void carryOut(Object change, Callable<List<JournalEntry>> write, String message) {
        carryOut(change, _ -> write.call(), message);
    }

    /// As [#carryOut(Object, Callable, String)], for as many rows as there are.
    public void carryOut(Object change, Paced<List<JournalEntry>> write, String message) {
        carryOut(change, write, message, _ -> {});
    }

    /// As [#carryOut(Object, Paced, String)].
    ///
    /// @param done called once it is on the disk
    public void carryOut(
            Object change, Paced<List<JournalEntry>> write, String message, Consumer<List<JournalEntry>> done) {
        make(new Waiting<List<JournalEntry>>(change, write, entries -> finish(entries, message, done)));
    }

    /// When the disk refuses, it waits; behind what waits already, so that no older change comes after a newer one.
    private <T> void make(Waiting<T> wanted) {
        if (!waiting.isEmpty()) {
            await(wanted);
            makeWaiting();
            return;
        }
        paced(wanted.write(), wanted.done(), failure -> {
            if (Trouble.isOfTheDisk(failure)) {
                await(wanted);
            } else {
                wanted.failed().run();
                warn(explain(failure));
            }
        });
    }

    private void finish(List<JournalEntry> entries, String message, Consumer<List<JournalEntry>> done) {
        done.accept(entries);
        acts.rowsChanged(entries, message);
    }

    /// Runs a write that keeps what the user typed in `draft`; the draft empties only once it is on the disk.
    public void keep(Draft draft, Callable<?> write) {
        draft.hold();
        work(
                write,
                _ -> {
                    acts.acted();
                    draft.kept();
                },
                failure -> {
                    draft.release();
                    warn(Trouble.keeping(failure));
                });
    }

    /// Does something that the journal does not hold, and offers to take it back. When the disk refuses, it waits.
    public void act(Deed deed) {
        act(deed, deed);
    }

    /// As [#act(Deed)].
    ///
    /// @param change as in [#carryOut]
    public void act(Object change, Deed deed) {
        make(new Waiting<UndoStack.Act.Made>(change, _ -> acts.make(deed), acts::done));
    }

    /// As [#act(Deed)].
    ///
    /// @param failed called when it cannot be done, and does not wait either
    public void act(Deed deed, Runnable failed) {
        make(new Waiting<UndoStack.Act.Made>(deed, _ -> acts.make(deed), acts::done, failed));
    }

    /// Takes in what was done already, and offers to take it back.
    public void did(Deed deed) {
        acts.did(deed);
    }

    /// Takes back a deed of before, whatever was done since. One that the disk has refused so far is not done at all.
    public void takeBack(Deed deed) {
        refused(deed)
                .ifPresentOrElse(
                        wanted -> {
                            drop(wanted);
                            deed.takenBack().run();
                            changed();
                        },
                        () -> acts.takeBack(deed));
    }

    /// Whether the disk has refused it so far, and it is not being tried again right now.
    public boolean isRefused(Deed deed) {
        return refused(deed).isPresent();
    }

    private Optional<Waiting<?>> refused(Deed deed) {
        return waiting.stream()
                .skip(makingWaiting ? 1 : 0)
                .filter(wanted -> wanted.change().equals(deed))
                .findFirst();
    }

    /// Takes back entries of the journal, given in the order in which they were applied: all of them or none. The
    /// toast tells what it was, or what is in the way and what would have to be taken back with it.
    public void undo(List<String> ids) {
        acts.undo(ids);
    }

    /// Does entries of the journal again, as [#undo] takes them back.
    public void redo(List<String> ids) {
        acts.redo(ids);
    }

    /// Takes back what was done last, wherever it was done. One key press takes back one act of the user.
    public void undoLatest() {
        acts.undoLatest();
    }

    /// Does again what was taken back last in this window.
    public void redoLatest() {
        acts.redoLatest();
    }

    <T> void paced(Paced<T> job, Consumer<T> done) {
        paced(job, done, () -> {});
    }

    /// @param over called at the end, whatever came of it
    <T> void paced(Paced<T> job, Consumer<T> done, Runnable over) {
        paced(job, done, failure -> warn(explain(failure)), over);
    }

    private <T> void paced(Paced<T> job, Consumer<T> done, Consumer<Exception> failed) {
        paced(job, done, failed, () -> {});
    }

    private <T> void paced(Paced<T> job, Consumer<T> done, Consumer<Exception> failed, Runnable over) {
        Bulk pace = new Bulk(runner, share -> bulk.set(Optional.of(share)));
        work(
                () -> job.under(pace),
                result -> {
                    bulk.set(Optional.empty());
                    done.accept(result);
                    over.run();
                },
                failure -> {
                    bulk.set(Optional.empty());
                    if (failure instanceof Bulk.Stopped) {
                        toasts.say(text("bulk.stopped"));
                        changed();
                    } else {
                        failed.accept(failure);
                    }
                    over.run();
                });
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
}
