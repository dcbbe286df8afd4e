package app.adiuva.desktop.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls of SQLite that hear of no interruption, on a thread of their own, while the caller's thread does hear of it.
final class Background {
    private static final int AGAIN_MILLIS = 20;

    private Background() {}

    /// Leaves the work alone when the caller is interrupted: it ends by itself later, or with the process.
    static <T> T run(String name, Callable<T> work) throws InterruptedException {
        return result(started(name, work));
    }

    /// Asks the work to end when the caller is interrupted, and waits for that.
    ///
    /// @param stop called until the work has ended, because it stops only what is running at that moment
    static <T> T run(String name, Callable<T> work, Runnable stop) throws InterruptedException {
        FutureTask<T> task = started(name, work);
        try {
            return result(task);
        } catch (InterruptedException stopped) {
            while (!task.isDone()) {
                stop.run();
                await(task);
            }
            throw stopped;
        }
    }

    private static <T> FutureTask<T> started(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException("work that may not fail so", e.getCause());
            }
        }
    }

    private static void await(FutureTask<?> task) {
        try {
            var _ = task.get(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException notTheResultThatMatters) {
            // whoever was stopped hears of that only
        }
    }
}
