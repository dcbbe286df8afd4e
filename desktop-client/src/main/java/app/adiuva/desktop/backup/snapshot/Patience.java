package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.cloud.CloudFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// When a call that brought no answer is made again: soon at first, then ever more rarely, until it has failed too
/// often without any progress between.
public final class Patience {
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15));
    private static final Set<String> PASSING = Set.of(
            "busy",
            "offset_conflict",
            "unavailable",
            "shutting_down",
            "internal",
            "too_slow",
            "incomplete",
            "cancelled");

    private static final int FEW = 4;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final List<Duration> pauses;
    private final long lastTry;
    private int failures;

    private Patience(List<Duration> pauses, Duration limit) {
        this.pauses = pauses;
        this.lastTry = System.nanoTime() + limit.toNanos();
    }

    /// For long work, which says that it waits: about half a minute.
    public static Patience lasting() {
        return new Patience(PAUSES, Duration.ofDays(1));
    }

    /// For what a user waits for with nothing to look at: a few seconds.
    public static Patience brief() {
        return new Patience(PAUSES.subList(0, FEW), SHORT);
    }

    /// How long to wait before the next try.
    ///
    /// @throws CloudFailure the same one, when there shall be no further try
    Duration after(CloudFailure failure) {
        if (!passes(failure) || failures == pauses.size() || System.nanoTime() > lastTry) {
            throw failure;
        }
        Duration pause = pauses.get(failures++);
        return failure instanceof CloudFailure.RateLimited limited ? limited.retryAfter() : pause;
    }

    /// Something has arrived: the next failure is the first one again.
    void renew() {
        failures = 0;
    }

    private static boolean passes(CloudFailure failure) {
        return switch (failure) {
            case CloudFailure.Offline _, CloudFailure.RateLimited _ -> true;
            case CloudFailure.Broken broken -> !broken.isLasting();
            case CloudFailure.Refused refused -> PASSING.contains(refused.code());
            case CloudFailure.Unauthorized _,
                    CloudFailure.SignInNeeded _,
                    CloudFailure.KeyMissing _,
                    CloudFailure.Stopped _ -> false;
        };
    }
}
