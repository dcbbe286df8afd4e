package app.adiuva.contracts.playbook;

import app.adiuva.contracts.auth.BillingTier;

/// A playbook as the list of `GET /api/v1/plans/playbook` shows it.
///
/// @param available whether the caller's plan includes it
/// @param needsModel as [Playbook#needsModel]
public record PlaybookSummary(
        String id, String title, String summary, BillingTier tier, boolean available, boolean needsModel) {
    public static PlaybookSummary of(Playbook playbook, boolean available) {
        return new PlaybookSummary(
                playbook.id(), playbook.title(), playbook.summary(), playbook.tier(), available, playbook.needsModel());
    }
}
