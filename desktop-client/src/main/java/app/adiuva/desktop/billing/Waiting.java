package app.adiuva.desktop.billing;

import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again and again until a payment has arrived. Looking changes nothing, and neither does giving up: what was
/// paid is there the next time somebody looks.
///
/// Thread-safe.
public final class Waiting {
    /// At most twelve requests a minute, of the twenty that the free plan has.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Cancellation cancellation;
    private final Duration pause;
    private final Semaphore early = new Semaphore(0);

    /// @param cancellation ends the waiting
    public Waiting(Cancellation cancellation) {
        this(cancellation, PAUSE);
    }

    Waiting(Cancellation cancellation, Duration pause) {
        this.cancellation = cancellation;
        this.pause = pause;
        cancellation.onCancel(early::release);
    }

    /// Looks now, because the user has come back.
    public void lookNow() {
        early.release();
    }

    public void stop() {
        cancellation.cancel();
    }

    /// @return empty when it was stopped, or half an hour has passed
    /// @throws CloudFailure when the cloud refuses for good
    <T> Optional<T> until(Supplier<T> look, Predicate<T> arrived) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!cancellation.cancelled() && System.nanoTime() < end) {
            Duration next = pause;
            try {
                T seen = look.get();
                if (arrived.test(seen)) {
                    return Optional.of(seen);
                }
            } catch (CloudFailure.Offline | CloudFailure.Broken passing) {
                next = pause;
            } catch (CloudFailure.Refused refused) {
                if (refused.problem().status() < 500) {
                    throw refused;
                }
            } catch (CloudFailure.RateLimited busy) {
                next = busy.retryAfter();
            }
            pause(next);
        }
        return Optional.empty();
    }

    private void pause(Duration time) {
        try {
            if (early.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                early.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.cancel();
        }
    }
}
