package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.cloud.CloudFailure;
import java.time.Duration;

/// How long the cloud is left alone after it gave no answer.
final class AskingPause {
    static final Duration AFTER_TROUBLE = Duration.ofMinutes(10);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /// Until somebody signs in, pays, or updates: the next of which the app hears nothing.
    private static final Duration FOR_THE_USER = Duration.ofHours(6);

    private static final int MOST_DOUBLINGS = 6;
    private static final int NOT_FOUND = 404;
    private static final int PAYMENT_NEEDED = 402;

    private AskingPause() {}

    /// @param failures how many there were in a row, this one included
    static Duration after(CloudFailure failure, int failures) {
        return switch (failure) {
            case CloudFailure.RateLimited limited ->
                limited.retryAfter().compareTo(FIRST) < 0 ? FIRST : limited.retryAfter();
            case CloudFailure.Refused refused -> refused.problem().status() >= 500 ? doubled(failures) : FOR_THE_USER;
            case CloudFailure.Unauthorized _, CloudFailure.SignInNeeded _, CloudFailure.KeyMissing _ -> FOR_THE_USER;
            case CloudFailure.Offline _, CloudFailure.Broken _, CloudFailure.Stopped _ -> doubled(failures);
        };
    }

    /// Whether the cloud may have read the thoughts, so that they are not asked about for ever.
    static boolean wasHeard(CloudFailure failure) {
        return switch (failure) {
            case CloudFailure.Refused refused ->
                refused.problem().status() != PAYMENT_NEEDED
                        && refused.problem().status() != NOT_FOUND;
            case CloudFailure.Broken _ -> true;
            case CloudFailure.Offline _,
                    CloudFailure.Unauthorized _,
                    CloudFailure.SignInNeeded _,
                    CloudFailure.RateLimited _,
                    CloudFailure.KeyMissing _,
                    CloudFailure.Stopped _ -> false;
        };
    }

    private static Duration doubled(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
