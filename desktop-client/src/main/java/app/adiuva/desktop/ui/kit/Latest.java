package app.adiuva.desktop.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps only the newest of a series of questions: a new one drops the answer to the one before. JavaFX thread only.
public final class Latest {
    private final TaskRunner runner;
    private TaskRunner.@Nullable Running running;

    public Latest(TaskRunner runner) {
        this.runner = runner;
    }

    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        stop();
        running = runner.run(work, done, failed);
    }

    /// Drops the answer that is still on its way, if any.
    public void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
