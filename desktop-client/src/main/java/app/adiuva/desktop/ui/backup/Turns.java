package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work of which only one piece may run at a time: what comes while another runs waits for it. JavaFX thread only.
final class Turns {
    private final TaskRunner runner;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean taken;

    Turns(TaskRunner runner) {
        this.runner = runner;
    }

    /// Whether nothing runs or waits.
    boolean isFree() {
        return !taken;
    }

    <T> void take(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        waiting.add(() -> runner.run(
                work,
                result -> {
                    done.accept(result);
                    next();
                },
                failure -> {
                    failed.accept(failure);
                    next();
                }));
        if (!taken) {
            next();
        }
    }

    private void next() {
        Runnable job = waiting.poll();
        taken = job != null;
        if (job != null) {
            job.run();
        }
    }
}
