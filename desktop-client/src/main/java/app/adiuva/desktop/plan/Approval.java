package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/// When a plan may not be applied without the user's yes, whatever else the user has allowed.
public final class Approval {
    static final int MOST_ROWS_WITHOUT_ASKING = 20;

    private Approval() {}

    /// Whether there can be a standing yes to actions of this type at all. A new type must be decided here.
    public static boolean canBeAllowed(ActionType type) {
        return switch (type) {
            case CREATE_RECORD, UPDATE_RECORD, INDEX_DOCUMENT, SEND_NOTIFICATION -> true;
            case DELETE_RECORD -> false;
        };
    }

    /// Whether a plan may be applied without being shown first: nothing demands a yes, and each of its actions is
    /// allowed for every agent that had a part in it.
    static boolean mayGoUnasked(Preview plan, Allowance allowance) {
        List<String> agents = List.of(plan.origin().split("\\+", -1));
        return !plan.isEmpty()
                && reasons(plan.diff(), plan.readUntrusted()).isEmpty()
                && agents.stream().allMatch(agent -> AgentGrant.of(agent).isPresent())
                && plan.actions().stream()
                        .map(PlanAction::type)
                        .allMatch(type ->
                                canBeAllowed(type) && agents.stream().allMatch(agent -> allowance.allows(agent, type)));
    }

    /// @param readUntrusted whose texts had a part in the plan, besides the user's
    static List<ApprovalReason> reasons(List<RowDiff> diff, List<String> readUntrusted) {
        List<ApprovalReason> reasons = new ArrayList<>();
        if (!readUntrusted.isEmpty()) {
            reasons.add(new ApprovalReason.OthersText(readUntrusted));
        }
        List<String> deleted = diff.stream()
                .filter(row -> row.kind() == Kind.DELETE)
                .map(row -> row.title().strip())
                .toList();
        if (!deleted.isEmpty()) {
            reasons.add(new ApprovalReason.Deletes(deleted));
        }
        if (diff.size() > MOST_ROWS_WITHOUT_ASKING) {
            reasons.add(new ApprovalReason.ManyRows(diff.size()));
        }
        return reasons;
    }
}
