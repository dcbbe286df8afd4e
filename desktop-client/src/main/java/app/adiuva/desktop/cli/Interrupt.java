package app.adiuva.desktop.cli;

import app.adiuva.desktop.cloud.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Ctrl+C, or a termination signal, while a request runs: the request is cancelled and gets a moment to store what it
/// has before the process ends.
final class Interrupt {
    private static final int SECONDS_TO_STORE = 5;

    private final CountDownLatch stored = new CountDownLatch(1);
    private final Thread hook;

    private Interrupt(Cancellation cancellation) {
        this.hook = new Thread(() -> {
            cancellation.cancel();
            awaitStored();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Does the work of a request that the signal cancels.
    static <T> T cancelling(Cancellation cancellation, Supplier<T> work) {
        Interrupt interrupt = new Interrupt(cancellation);
        try {
            return work.get();
        } finally {
            interrupt.done();
        }
    }

    private void awaitStored() {
        try {
            if (!stored.await(SECONDS_TO_STORE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void done() {
        stored.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }
}
