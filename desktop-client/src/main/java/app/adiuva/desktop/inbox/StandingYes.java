package app.adiuva.desktop.inbox;

import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import java.util.List;
import java.util.Optional;

/// The one place that decides whether a plan is carried out without being asked about, wherever it was proposed: in the
/// window, on a terminal, by a playbook or by a check-in. Thread-safe; blocking.
public final class StandingYes {
    private final Changes changes;
    private final Policies policies;

    public StandingYes(Changes changes, Policies policies) {
        this.changes = changes;
        this.policies = policies;
    }

    /// Applies a plan when the user has allowed all of it for good. A check-in never acts.
    ///
    /// @return an entry for each row; empty when the user must be asked, and nothing was changed
    public Optional<List<JournalEntry>> apply(Preview preview, Source source) {
        return switch (source) {
            case CHAT, PLAYBOOK -> changes.applyAllowed(preview, policies);
            case CHECK_IN -> Optional.empty();
        };
    }
}
