package app.adiuva.cloud.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Which models are left alone for a while: one that failed five times in a row for 30 seconds, one whose provider
/// asked for it for as long as that wished. Then one call tries whether it answers again. A model that the user's own
/// key pays for is never left alone: its failures are the user's. Thread-safe.
final class Breakers {
    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final CircuitBreakerConfig config;
    private final Map<String, CircuitBreaker> byLink = new ConcurrentHashMap<>();

    Breakers(Clock clock) {
        config = CircuitBreakerConfig.custom()
                .slidingWindow(FAILURES_IN_A_ROW, FAILURES_IN_A_ROW, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build();
    }

    /// Whether a model may be asked. Each yes must be followed by [#answered], [#failed] or [#stopped].
    boolean permits(ModelLink link) {
        return link.isOwn() || of(link).tryAcquirePermission();
    }

    void answered(ModelLink link) {
        if (!link.isOwn()) {
            of(link).onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    /// The call says nothing about the model: it was cancelled, or the request itself was refused.
    void stopped(ModelLink link) {
        if (!link.isOwn()) {
            of(link).releasePermission();
        }
    }

    void failed(ModelLink link, ModelFailure failure) {
        if (failure.kind() == ModelFailure.Kind.REQUEST_REFUSED) {
            stopped(link);
        } else if (!link.isOwn()) {
            CircuitBreaker breaker = of(link);
            breaker.onError(0, TimeUnit.NANOSECONDS, new Failed(failure.kind()));
            failure.retryAfter()
                    .filter(wish -> !Retry.isShort(wish))
                    .ifPresent(wish ->
                            breaker.transitionToOpenStateFor(wish.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wish));
        }
    }

    private CircuitBreaker of(ModelLink link) {
        return byLink.computeIfAbsent(link.id(), id -> CircuitBreaker.of(id, config));
    }

    /// What a breaker is told: the kind alone.
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(ModelFailure.Kind kind) {
            super(kind.name(), null, false, false);
        }
    }
}
