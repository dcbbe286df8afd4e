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
    private volatile boolean waiting;
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

    /// The cloud does not answer, and is asked again.
    void waiting() {
        waiting = true;
        say();
    }

    void answered() {
        if (waiting) {
            waiting = false;
            say();
        }
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
        Step now = waiting ? Step.WAITING : step;
        if (now != null) {
            boolean known = now != Step.WAITING;
            listener.accept(new Progress(now, known ? done : 0, known ? total : 0, transferred.get()));
        }
    }
}
