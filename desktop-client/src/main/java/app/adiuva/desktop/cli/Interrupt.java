package app.adiuva.desktop.cli;

import app.adiuva.desktop.cloud.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Ctrl+C, or a termination signal, while a request runs: the request is cancelled, and the process ends only after
/// what had arrived is stored and the person was told. With no request running it ends at once.
///
/// For one thread; the signal comes on another.
public final class Interrupt implements AutoCloseable {
    private static final int SECONDS_TO_END = 5;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop);
    private volatile @Nullable Cancellation running;

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Does the work of a request that the signal cancels.
    public <T> T cancelling(Cancellation cancellation, Supplier<T> work) {
        running = cancellation;
        try {
            return work.get();
        } finally {
            running = null;
        }
    }

    private void stop() {
        Cancellation request = running;
        if (request == null) {
            return;
        }
        request.cancel();
        try {
            var _ = over.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says that everything is stored and said.
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }
}
