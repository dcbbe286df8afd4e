package app.adiuva.desktop.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work that may wait (SQL, files, network) away from the JavaFX thread and hands the result back on it.
///
/// View-models get one and never touch a thread themselves; tests give them one that runs everything inline.
public interface TaskRunner {
    /// Runs `work` elsewhere. Exactly one of `done` and `failed` is called on the JavaFX thread, or neither after
    /// [Running#stop].
    <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// Runs `action` on the JavaFX thread, soon and in order. Callable from any thread.
    void deliver(Runnable action);

    /// Work that was started.
    interface Running {
        /// Interrupts the work and drops its result. Does nothing once the result was delivered.
        void stop();
    }
}
