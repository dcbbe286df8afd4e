package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;

/// A count for each key that refills evenly with time. Thread-safe.
final class Buckets {
    /// Keys that are remembered; the one that was not used for longest is forgotten first.
    static final int MOST_KEYS = 50_000;

    private final int capacity;
    private final Duration period;
    private final Map<String, Bucket> buckets = new Recent<>(MOST_KEYS);

    /// @param capacity what a key has at first, and gets back within `period`
    Buckets(int capacity, Duration period) {
        this.capacity = capacity;
        this.period = period;
    }

    /// @throws ProblemException `rate_limited` (429) with `reason` and the time to wait when nothing is left
    void take(String key, String reason) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw ProblemException.rateLimited(reason + " Try again in " + wait.toSeconds() + " seconds.", wait);
        }
    }

    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    unused -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                            .build());
        }
    }
}
