package app.adiuva.desktop.plan;

import app.adiuva.desktop.plan.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/// When a plan may not be applied without the user's yes, whatever else the user has allowed.
final class Approval {
    static final int MOST_ROWS_WITHOUT_ASKING = 20;

    private Approval() {}

    static List<String> reasons(List<RowDiff> diff) {
        List<String> reasons = new ArrayList<>();
        long deletions = diff.stream().filter(row -> row.kind() == Kind.DELETE).count();
        if (deletions > 0) {
            reasons.add(deletions == 1 ? "It deletes 1 row." : "It deletes " + deletions + " rows.");
        }
        if (diff.size() > MOST_ROWS_WITHOUT_ASKING) {
            reasons.add("It changes " + diff.size() + " rows at once.");
        }
        return reasons;
    }
}
