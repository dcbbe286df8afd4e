package app.adiuva.cloud.limit;

import app.adiuva.cloud.http.Standing;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// Counts in the memory of this instance. Thread-safe.
public final class LocalBuckets implements Buckets {
    /// Of each kind; the key that was not used for longest is forgotten first.
    static final int MOST_KEYS = 50_000;

    private final ClockTime time;
    private final Map<String, Map<String, Bucket>> buckets = new HashMap<>();

    public LocalBuckets(Clock clock) {
        this.time = new ClockTime(clock);
    }

    @Override
    public Standing take(String key, Allowance allowance) {
        Bucket bucket = bucket(key, allowance);
        synchronized (bucket) {
            if (!allowance.evenly() && bucket.getAvailableTokens() >= allowance.most()) {
                // Its time begins with this request: see FromFirstUse, which does the same in a store.
                bucket.replaceConfiguration(allowance.configuration(), TokensInheritanceStrategy.RESET);
            }
            return Buckets.standing(bucket.tryConsumeAndReturnRemaining(1), allowance);
        }
    }

    @Override
    public void giveBack(String key, Allowance allowance) {
        bucket(key, allowance).addTokens(1);
    }

    private Bucket bucket(String key, Allowance allowance) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(kind(key), kind -> new Recent<>(MOST_KEYS))
                    .computeIfAbsent(key, unused -> bucket(allowance));
        }
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf(':') + 1);
    }

    private Bucket bucket(Allowance allowance) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        for (Bandwidth limit : allowance.configuration().getBandwidths()) {
            builder.addLimit(limit);
        }
        return builder.build();
    }
}
