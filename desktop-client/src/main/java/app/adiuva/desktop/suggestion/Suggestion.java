package app.adiuva.desktop.suggestion;

import java.time.Instant;

/// A finding that waits for the user.
///
/// @param thoughtId the thought it was read from
public record Suggestion(String id, String thoughtId, Finding finding, Instant createdAt) {
    /// From here on a task may be made without asking, if the user allows that at all.
    public static final double SURE = 0.9;

    /// `sure`, `likely` or `perhaps`.
    public String certainty() {
        double confidence = finding.confidence();
        return confidence >= SURE ? "sure" : confidence >= 0.75 ? "likely" : "perhaps";
    }
}
