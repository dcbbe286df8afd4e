package app.adiuva.cloud.limit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/// How many of something are allowed within a time.
///
/// @param most at least 1
/// @param evenly whether each comes back by itself, or all at once when `period` has passed since the first: then no
///     such period sees more than `most`
public record Allowance(int most, Duration period, boolean evenly) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Allowance {
        if (most < 1) {
            throw new IllegalArgumentException("an allowance of nothing is no allowance");
        }
    }

    public static Allowance aMinute(int most) {
        return new Allowance(most, MINUTE, false);
    }

    public static Allowance evenly(int most, Duration period) {
        return new Allowance(most, period, true);
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> evenly
                        ? limit.capacity(most).refillGreedy(most, period)
                        : limit.capacity(most).refillIntervally(most, period))
                .build();
    }
}
