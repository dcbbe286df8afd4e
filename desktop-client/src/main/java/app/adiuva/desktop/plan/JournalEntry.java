package app.adiuva.desktop.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of one row that was applied, and whether it was taken back since.
///
/// @param planId the plan it belongs to; a change by hand is a plan of its own
/// @param origin the agent that proposed it, or `user`
public record JournalEntry(
        String id,
        String planId,
        String origin,
        RowDiff diff,
        Instant appliedAt,
        @Nullable Instant undoneAt) {
    /// The change in one English sentence.
    public String summary() {
        return Titles.summary(diff);
    }

    /// Whether both are in force, or both were taken back.
    boolean isTurnedAs(JournalEntry other) {
        return (undoneAt == null) == (other.undoneAt == null);
    }

    /// Whether it can be taken back and done again at all; what was only shown cannot.
    public boolean isTurnable() {
        return diff.kind() != RowDiff.Kind.NOTIFY;
    }
}
