package app.adiuva.desktop.backup.snapshot;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// The end of work on another thread, as if it had been done on this one.
final class Finished {
    private Finished() {}

    /// Waits, and throws what the work threw.
    static <T> T result(Future<T> work) throws IOException, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case IOException failure -> throw failure;
                case InterruptedException failure -> throw failure;
                case null, default -> throw new IllegalStateException("unfinished work", e.getCause());
            }
        }
    }
}
