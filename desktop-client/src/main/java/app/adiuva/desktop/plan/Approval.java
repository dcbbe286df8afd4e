package app.adiuva.desktop.plan;

import app.adiuva.desktop.plan.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/// When a plan may not be applied without the user's yes, whatever else the user has allowed.
final class Approval {
    static final int MOST_ROWS_WITHOUT_ASKING = 20;
    private static final int MOST_NAMES = 3;

    private Approval() {}

    /// @param readUntrusted whose texts had a part in the plan, besides the user's
    static List<String> reasons(List<RowDiff> diff, List<String> readUntrusted) {
        List<String> reasons = new ArrayList<>();
        if (!readUntrusted.isEmpty()) {
            reasons.add(
                    "It goes back to text that others may have written (" + String.join(", ", readUntrusted) + ").");
        }
        List<String> deleted = diff.stream()
                .filter(row -> row.kind() == Kind.DELETE)
                .map(row -> "“" + row.title().strip() + "”")
                .toList();
        if (!deleted.isEmpty()) {
            reasons.add("It deletes " + named(deleted) + ".");
        }
        if (diff.size() > MOST_ROWS_WITHOUT_ASKING) {
            reasons.add("It changes " + diff.size() + " rows at once.");
        }
        return reasons;
    }

    private static String named(List<String> titles) {
        String first = String.join(", ", titles.subList(0, Math.min(MOST_NAMES, titles.size())));
        return titles.size() <= MOST_NAMES ? first : first + " and " + (titles.size() - MOST_NAMES) + " more";
    }
}
