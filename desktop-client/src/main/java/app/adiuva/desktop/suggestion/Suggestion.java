package app.adiuva.desktop.suggestion;

import java.time.Instant;

/// A finding that waits for the user.
///
/// @param thoughtId the thought it was read from
public record Suggestion(String id, String thoughtId, Finding finding, Instant createdAt) {
    /// From here on a task may be made without asking, if the user allows that at all.
    public static final double SURE = 0.9;

    /// From here on it is likely.
    static final double LIKELY = 0.75;

    /// `sure`, `likely` or `perhaps`.
    public String certainty() {
        double confidence = finding.confidence();
        return confidence >= SURE ? "sure" : confidence >= LIKELY ? "likely" : "perhaps";
    }
}
