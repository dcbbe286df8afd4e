package app.adiuva.cloud.limit;

import app.adiuva.cloud.http.Standing;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.util.Map;

/// Counts in the memory of this instance. Thread-safe.
public final class LocalBuckets implements Buckets {
    /// The key that was not used for longest is forgotten first.
    static final int MOST_KEYS = 50_000;

    private final ClockTime time;
    private final Map<String, Bucket> buckets = new Recent<>(MOST_KEYS);

    public LocalBuckets(Clock clock) {
        this.time = new ClockTime(clock);
    }

    @Override
    public Standing take(String key, Allowance allowance) {
        return Buckets.standing(bucket(key, allowance).tryConsumeAndReturnRemaining(1), allowance);
    }

    @Override
    public void giveBack(String key, Allowance allowance) {
        bucket(key, allowance).addTokens(1);
    }

    private Bucket bucket(String key, Allowance allowance) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unused -> bucket(allowance));
        }
    }

    private Bucket bucket(Allowance allowance) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        for (Bandwidth limit : allowance.configuration().getBandwidths()) {
            builder.addLimit(limit);
        }
        return builder.build();
    }
}
