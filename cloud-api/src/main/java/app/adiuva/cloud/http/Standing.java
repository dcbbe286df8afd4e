package app.adiuva.cloud.http;

import java.time.Duration;

/// Where a caller stands with a limit after one request more.
///
/// @param admitted whether the request may go on
/// @param limit how many are allowed within the limit's time
/// @param remaining how many are left of them
/// @param reset how long until all of them are there again
/// @param retry how long until one of them is there; zero for an admitted request
public record Standing(boolean admitted, long limit, long remaining, Duration reset, Duration retry) {

    /// @param reason what there was too much of, as a sentence
    /// @throws ProblemException `rate_limited` (429) with the time to wait, unless it is admitted
    public void require(String reason) {
        if (!admitted) {
            long seconds = seconds(retry);
            throw ProblemException.rateLimited(
                    reason + " Nothing was changed. Try again in " + seconds
                            + (seconds == 1 ? " second." : " seconds."),
                    Duration.ofSeconds(seconds),
                    this);
        }
    }

    /// Whole seconds, at least one: who comes back after them finds the time over.
    static long seconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
