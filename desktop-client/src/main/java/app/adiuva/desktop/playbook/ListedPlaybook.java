package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.PlaybookSummary;

/// A playbook in the catalogue.
///
/// @param onThisComputer whether it is part of the app and not of a cloud
public record ListedPlaybook(PlaybookSummary summary, boolean onThisComputer) {
    public String id() {
        return summary.id();
    }
}
