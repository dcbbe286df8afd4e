package app.adiuva.desktop.chat;

import app.adiuva.desktop.cloud.CloudFailure;
import java.time.Duration;
import java.util.Optional;

/// How long a question without an answer waits before it is sent again.
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SIGN_IN = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 5;

    private Patience() {}

    /// Empty when asking again would bring the same, or could be answered twice: then the user decides.
    ///
    /// @param attempts how often it was sent before, this time included
    static Optional<Duration> after(CloudFailure failure, int attempts) {
        return switch (failure) {
            case CloudFailure.Offline _ -> Optional.of(doubled(FIRST, attempts));
            case CloudFailure.Unauthorized _, CloudFailure.SignInNeeded _ -> Optional.of(doubled(SIGN_IN, attempts));
            case CloudFailure.RateLimited limited -> Optional.of(limited.retryAfter());
            case CloudFailure.Refused refused ->
                refused.problem().status() >= 500 ? Optional.of(doubled(SIGN_IN, attempts)) : Optional.empty();
            case CloudFailure.Broken _, CloudFailure.Stopped _, CloudFailure.KeyMissing _ -> Optional.empty();
        };
    }

    private static Duration doubled(Duration first, int attempts) {
        Duration pause = first.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
