package app.adiuva.cloud.limit;

import app.adiuva.cloud.config.LimitConfig;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.RequestLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// The limits, wired.
///
/// @param strict always counted here as well; for signing in
/// @param usual counted here only while the shared store is away
/// @param onClose ends what the feature has running
public record LimitFeature(Buckets strict, Buckets usual, Runnable onClose) {
    private static final Duration REST = Duration.ofSeconds(5);

    public static LimitFeature wire(LimitConfig config, Clock clock) {
        LocalBuckets local = new LocalBuckets(clock);
        Secret url = config.redisUrl();
        if (url == null) {
            return new LimitFeature(local, local, () -> {});
        }
        RedisBuckets redis = new RedisBuckets(url, clock);
        SharedBuckets shared = new SharedBuckets(redis, new Breaker(REST), local);
        return new LimitFeature(shared.andLocal(), shared.orLocal(), redis::close);
    }

    /// @param rates of an account, by its plan at this moment
    public RequestLimit ofAccounts(Function<UUID, Rate> rates) {
        return new AccountLimit(usual, rates);
    }
}
