package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.PlanAction;
import java.util.List;

/// A plan that was tried on the real data and taken back: what it would do, and whether the user must say yes.
///
/// @param origin the agent that proposes it (agents of a pipeline joined by `+`), or `user`
/// @param approvalReasons why the user must be asked; empty when nothing demands it
/// @param readUntrusted whose texts the proposing answer has read, besides the user's; no yes that was given before the
///     plan was shown holds for it then
/// @param hash of the actions and the diff; what is approved is what is applied
public record Preview(
        String planId,
        String origin,
        List<PlanAction> actions,
        List<RowDiff> diff,
        boolean needsApproval,
        List<ApprovalReason> approvalReasons,
        List<String> readUntrusted,
        String hash) {
    public Preview {
        actions = List.copyOf(actions);
        diff = List.copyOf(diff);
        approvalReasons = List.copyOf(approvalReasons);
        readUntrusted = List.copyOf(readUntrusted);
    }

    /// The same under the id of the plan that it continues; the hash covers only what would be done.
    public Preview inPlan(String id) {
        return new Preview(id, origin, actions, diff, needsApproval, approvalReasons, readUntrusted, hash);
    }

    /// Whether applying it would change nothing.
    public boolean isEmpty() {
        return diff.isEmpty();
    }
}
