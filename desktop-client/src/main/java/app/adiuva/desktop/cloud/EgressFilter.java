package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;

/// Which requests of the ledger are looked at.
///
/// @param words all of them stand somewhere in the entry; empty for any
public record EgressFilter(Topic topic, String words) {
    public static final EgressFilter ALL = new EgressFilter(Topic.ALL, "");

    /// What a request was for.
    public enum Topic {
        ALL("1"),
        QUESTIONS("kind LIKE '" + ApiPaths.CHAT + "%'"),
        PLAYBOOKS("kind LIKE '/api/v1/plans/%'"),
        FAILED("outcome <> 'answered'");

        private final String condition;

        Topic(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
