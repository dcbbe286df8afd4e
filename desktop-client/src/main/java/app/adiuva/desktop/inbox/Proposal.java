package app.adiuva.desktop.inbox;

import app.adiuva.contracts.plan.PlanAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan that was proposed, and what the user said to it.
///
/// @param id also of the plan, in the journal once it is applied
/// @param origin the agent that proposes it (agents of a pipeline joined by `+`)
/// @param title what it is about, one line
/// @param sourceId the conversation or the playbook that it comes from, or what a check-in noticed; may be null
/// @param reason why it is proposed, in the words of what proposed it; may be empty
/// @param readUntrusted whose texts had a part in it, besides the user's
/// @param rejectedBecause the user's words; null unless it was rejected with a reason
public record Proposal(
        String id,
        String origin,
        String title,
        Source source,
        @Nullable String sourceId,
        String reason,
        List<PlanAction> actions,
        List<String> readUntrusted,
        State state,
        @Nullable String rejectedBecause,
        Instant createdAt) {
    public Proposal {
        actions = List.copyOf(actions);
        readUntrusted = List.copyOf(readUntrusted);
    }

    /// What became of it.
    public enum State {
        OPEN,
        APPLIED,
        REJECTED,
        /// Nobody said anything within [Proposals#KEPT].
        EXPIRED
    }

    @Override
    public String toString() {
        return "Proposal[" + id + ", " + source + ", " + state + ", REDACTED]";
    }
}
