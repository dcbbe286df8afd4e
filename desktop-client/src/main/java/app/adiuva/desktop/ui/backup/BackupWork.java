package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the window does with the backups, one piece after the other, with progress and a way to stop the long ones.
/// JavaFX thread only.
public final class BackupWork {
    private final TaskRunner runner;
    private final Turns turns;
    private final LongSupplier nanos;
    private final ObjectProperty<@Nullable Activity> activity = new SimpleObjectProperty<>();
    private final BooleanProperty stopping = new SimpleBooleanProperty();
    private @Nullable Cancellation cancellation;

    /// @param nanos a clock that only goes forward, such as [System#nanoTime]
    public BackupWork(TaskRunner runner, LongSupplier nanos) {
        this.runner = runner;
        this.turns = new Turns(runner);
        this.nanos = nanos;
    }

    /// A long piece of work, called on another thread.
    interface Job<T> {
        T run(Consumer<Progress> listener, Cancellation cancellation);
    }

    /// What is being done now; null for nothing that takes long.
    ReadOnlyObjectProperty<@Nullable Activity> activity() {
        return activity;
    }

    /// Whether the user has asked to stop and it has not stopped yet.
    ReadOnlyBooleanProperty stopping() {
        return stopping;
    }

    /// Whether nothing runs or waits.
    boolean isFree() {
        return turns.isFree();
    }

    /// A short piece.
    <T> void ask(Callable<T> question, Consumer<? super T> done, Consumer<? super Exception> failed) {
        turns.take(question, done, failed);
    }

    <T> void start(Activity.Kind kind, Job<T> job, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Cancellation stop = new Cancellation();
        Speed speed = new Speed();
        Consumer<Progress> listener = progress -> runner.deliver(() -> {
            if (stop == cancellation) {
                activity.set(new Activity(kind, progress, speed.at(nanos.getAsLong(), progress.transferred())));
            }
        });
        turns.take(
                () -> {
                    runner.deliver(() -> begin(kind, stop));
                    return job.run(listener, stop);
                },
                result -> {
                    end();
                    done.accept(result);
                },
                failure -> {
                    end();
                    failed.accept(failure);
                });
    }

    /// Asks what runs to stop; it ends with the failure `stopped`.
    void stop() {
        Cancellation running = cancellation;
        if (running != null) {
            stopping.set(true);
            runner.run(
                    () -> {
                        running.cancel();
                        return running;
                    },
                    _ -> {},
                    _ -> {});
        }
    }

    private void begin(Activity.Kind kind, Cancellation stop) {
        cancellation = stop;
        activity.set(new Activity(kind, new Progress(kind.firstStep(), 0, 0, 0), 0));
    }

    private void end() {
        cancellation = null;
        stopping.set(false);
        activity.set(null);
    }
}
