package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.snapshot.Progress.Step;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells how far the work is, at most ten times a second, from whichever thread, once a step has begun. Thread-safe.
public final class Reporter {
    private static final long EVERY_NANOS = 100_000_000;

    private final Consumer<Progress> listener;
    private final AtomicLong transferred = new AtomicLong();
    private volatile @Nullable Step step;
    private volatile long done;
    private volatile long total;
    private final AtomicLong said = new AtomicLong(System.nanoTime() - EVERY_NANOS);

    public Reporter(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /// A step begins, or its amount is known better.
    public void begin(Step next, long amount) {
        step = next;
        done = 0;
        total = amount;
        say();
    }

    public void at(long amount) {
        done = amount;
        saySometimes();
    }

    void transferred(long bytes) {
        transferred.addAndGet(bytes);
        saySometimes();
    }

    public long transferred() {
        return transferred.get();
    }

    private void saySometimes() {
        long now = System.nanoTime();
        long last = said.get();
        if (now - last >= EVERY_NANOS && said.compareAndSet(last, now)) {
            say();
        }
    }

    private void say() {
        Step now = step;
        if (now != null) {
            listener.accept(new Progress(now, done, total, transferred.get()));
        }
    }
}
