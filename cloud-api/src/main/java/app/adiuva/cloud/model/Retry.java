package app.adiuva.cloud.model;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Whether a model that failed before its first word is asked once more, and after how long. Stateless.
final class Retry {
    static final int MOST_TRIES = 2;

    /// A user would rather have another model than wait longer.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration USUAL_PAUSE = Duration.ofMillis(500);

    private Retry() {}

    /// Whether so long is waited for.
    static boolean isShort(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) <= 0;
    }

    /// The pause before the next try: what the provider asked for, or any time up to half a second, so that requests
    /// that failed together do not come back together. Empty when another try would not help, or take too long.
    static Optional<Duration> pause(ModelFailure failure, RandomGenerator random) {
        return switch (failure.kind()) {
            case RATE_LIMITED, SERVER_ERROR, UNREACHABLE, CUT_OFF ->
                Optional.of(failure.retryAfter()
                                .map(wish -> wish.plusMillis(random.nextLong(50)))
                                .orElseGet(() -> Duration.ofMillis(random.nextLong(USUAL_PAUSE.toMillis()))))
                        .filter(pause ->
                                failure.retryAfter().map(Retry::isShort).orElse(true));
            case KEY_REFUSED, REQUEST_REFUSED, MODEL_UNKNOWN, TOO_SLOW, STALLED, NOT_UNDERSTOOD, RESTING ->
                Optional.empty();
        };
    }
}
