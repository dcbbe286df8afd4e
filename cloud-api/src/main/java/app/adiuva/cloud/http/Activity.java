package app.adiuva.cloud.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Whether anybody uses this cloud: open requests and sockets, and since when there are none. Thread-safe.
public final class Activity {
    private final AtomicInteger open = new AtomicInteger();
    private volatile long lastChange = System.nanoTime();

    public void begin() {
        open.incrementAndGet();
        lastChange = System.nanoTime();
    }

    public void end() {
        lastChange = System.nanoTime();
        open.decrementAndGet();
    }

    /// How long nothing has been open; zero while something is.
    public Duration idle() {
        long since = lastChange;
        return open.get() > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
