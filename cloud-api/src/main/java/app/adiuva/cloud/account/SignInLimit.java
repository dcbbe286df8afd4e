package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may try to sign in or to register. Thread-safe.
///
/// The address is the one of the connection: headers that anybody can write do not count.
final class SignInLimit {
    private static final int MAX_ADDRESSES = 50_000;

    private final int attemptsPerMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    /// @param attemptsPerMinute 0 for no limit
    SignInLimit(int attemptsPerMinute) {
        this.attemptsPerMinute = attemptsPerMinute;
    }

    /// Counts an attempt.
    ///
    /// @throws ProblemException `rate_limited` (429) with the time to wait
    void count(String address) {
        if (attemptsPerMinute == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw ProblemException.rateLimited(
                    "Too many attempts from here. Try again in " + wait.toSeconds() + " seconds.", wait);
        }
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address,
                    unused -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(attemptsPerMinute)
                                    .refillGreedy(attemptsPerMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }
}
