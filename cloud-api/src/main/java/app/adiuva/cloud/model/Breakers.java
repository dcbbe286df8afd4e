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

    /// Whether a model may be asked. Each yes must be followed by [#ended], or nobody may try again.
    boolean permits(ModelLink link) {
        return link.isOwn() || of(link).tryAcquirePermission();
    }

    /// Says how a call ended. One that was cancelled, that the request's time has ended, or whose request was refused
    /// says nothing about the model.
    void ended(ModelLink link, ModelCall.Outcome outcome) {
        if (link.isOwn()) {
            return;
        }
        CircuitBreaker breaker = of(link);
        switch (outcome) {
            case ModelCall.Whole _, ModelCall.Withheld _ -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case ModelCall.Cancelled _, ModelCall.OutOfTime _ -> breaker.releasePermission();
            case ModelCall.Broken(ModelFailure failure, boolean _) -> failed(breaker, failure);
        }
    }

    private static void failed(CircuitBreaker breaker, ModelFailure failure) {
        if (failure.kind() == ModelFailure.Kind.REQUEST_REFUSED) {
            breaker.releasePermission();
            return;
        }
        breaker.onError(0, TimeUnit.NANOSECONDS, new Failed(failure.kind()));
        failure.retryAfter()
                .filter(wish -> !Retry.isShort(wish))
                .ifPresent(wish ->
                        breaker.transitionToOpenStateFor(wish.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wish));
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
