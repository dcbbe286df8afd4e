package app.adiuva.cloud.model;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stops the work of one request. Thread-safe.
public final class Cancellation {
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    /// Keeps a stop registered until it is closed.
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /// The end of a request whose work was stopped.
    public static ProblemException stopped() {
        return new ProblemException(ProblemCode.CANCELLED, "Stopped. Nothing was changed.");
    }

    /// Runs every registered stop, once.
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            cancelled = true;
            due = List.copyOf(stops);
            stops.clear();
        }
        due.forEach(Runnable::run);
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /// Waits, unless the work is stopped meanwhile.
    ///
    /// @return whether it was
    boolean await(Duration time) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Registration _ = onCancel(stopped::countDown)) {
            return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Runs `stop` on cancellation; at once if that has happened.
    public Registration onCancel(Runnable stop) {
        synchronized (this) {
            if (!cancelled) {
                stops.add(stop);
                return () -> remove(stop);
            }
        }
        stop.run();
        return () -> {};
    }

    private synchronized void remove(Runnable stop) {
        stops.remove(stop);
    }
}
