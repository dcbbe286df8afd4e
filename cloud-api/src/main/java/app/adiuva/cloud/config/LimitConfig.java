package app.adiuva.cloud.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often the cloud may be asked.
///
/// @param signInAttemptsPerMinute for one address; 0 for no limit
/// @param requests whether accounts are held to the requests of their plan
/// @param redisUrl where several instances count together; null for each alone
public record LimitConfig(
        int signInAttemptsPerMinute,
        boolean requests,
        @Nullable Secret redisUrl) {
    /// Nobody waits.
    public static final LimitConfig NONE = new LimitConfig(0, false, null);

    public static LimitConfig read(Environment environment) {
        Secret redis = environment.secret(Variable.REDIS_URL).orElse(null);
        if (redis != null && !isRedis(redis.reveal())) {
            environment.mistake(Variable.REDIS_URL, "must be redis://[:PASSWORD@]HOST[:PORT] or rediss://…");
        }
        return new LimitConfig(
                environment.number(Variable.SIGN_IN_ATTEMPTS_PER_MINUTE, 20, 0, 100_000),
                environment.oneOf(Variable.REQUEST_LIMITS, "on", "on", "off").equals("on"),
                redis);
    }

    private static boolean isRedis(String text) {
        try {
            URI uri = URI.create(text);
            return Optional.ofNullable(uri.getScheme()).orElse("").matches("rediss?") && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
