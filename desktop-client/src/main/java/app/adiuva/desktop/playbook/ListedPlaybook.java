package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.PlaybookSummary;

/// A playbook in the catalogue.
///
/// @param source where it comes from
public record ListedPlaybook(PlaybookSummary summary, Source source) {
    /// Where a playbook comes from.
    public enum Source {
        /// The user made it, or read it from a file.
        YOURS,
        /// It is part of the app.
        APP,
        CLOUD
    }

    /// Whether it runs without any cloud.
    public boolean onThisComputer() {
        return source != Source.CLOUD;
    }

    public boolean isYours() {
        return source == Source.YOURS;
    }

    public String id() {
        return summary.id();
    }
}
