package app.adiuva.cloud.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the shared store is worth asking. After three failures in a row it is left alone for a while, and then one
/// request tries again: the others need not wait for a store that is away. Thread-safe.
final class Breaker {
    static final int FAILURES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final long restNanos;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong restsUntil = new AtomicLong();

    Breaker(Duration rest) {
        this.restNanos = rest.toNanos();
    }

    boolean allows() {
        if (failures.get() < FAILURES) {
            return true;
        }
        long until = restsUntil.get();
        long now = System.nanoTime();
        return now - until >= 0 && restsUntil.compareAndSet(until, now + restNanos);
    }

    void worked() {
        // Read first: nearly always there is nothing to write that other processors would have to hear of.
        if (failures.get() > 0 && failures.getAndSet(0) >= FAILURES) {
            LOG.info("The store of the limits answers again");
        }
    }

    void failed(RuntimeException why) {
        int count = failures.incrementAndGet();
        if (count >= FAILURES) {
            restsUntil.set(System.nanoTime() + restNanos);
        }
        if (count == FAILURES) {
            LOG.atError()
                    .addKeyValue("failure", why.getClass().getSimpleName())
                    .log("The store of the limits does not answer; this instance counts alone");
        }
    }
}
