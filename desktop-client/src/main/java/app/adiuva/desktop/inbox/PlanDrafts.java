package app.adiuva.desktop.inbox;

import app.adiuva.desktop.store.Sql;

/// Where the drafts of a plan that waits are kept: what is typed into the form of a step, and why it is rejected.
public final class PlanDrafts {
    private PlanDrafts() {}

    /// Within which all of its drafts are.
    public static String of(String planId) {
        return "plan:" + planId;
    }

    /// @param position of the action in the plan
    public static String step(String planId, int position) {
        return of(planId) + ":step:" + position;
    }

    public static String why(String planId) {
        return of(planId) + ":why";
    }

    /// Forgets those of plans that are decided or gone; a reason may be typed as long as a no can be taken back.
    static void clear(Sql sql) {
        sql.update("""
                DELETE FROM drafts WHERE place LIKE 'plan:%'
                    AND NOT EXISTS (
                        SELECT 1 FROM proposals
                        WHERE place LIKE 'plan:' || id || ':%'
                            AND (status = 'open' OR status = 'rejected' AND actions <> '[]' AND place LIKE '%:why'))
                """);
    }
}
