package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;

/// Which requests of the ledger are looked at.
///
/// @param words all of them stand somewhere in the entry; empty for any
public record EgressFilter(Topic topic, String words) {
    public static final EgressFilter ALL = new EgressFilter(Topic.ALL, "");

    /// Characters of the words that are looked at; more are too much for the database.
    private static final int LONGEST = 1_000;

    public EgressFilter {
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    /// What a request was for.
    public enum Topic {
        ALL("1"),
        QUESTIONS("kind LIKE '" + ApiPaths.CHAT + "%'"),
        PLAYBOOKS("kind LIKE '/api/v1/plans/%'"),
        BACKUPS("kind LIKE '" + ApiPaths.BACKUP + "%'"),
        ACCOUNT("kind LIKE '/api/v1/auth/%' OR kind LIKE '" + ApiPaths.BILLING + "%' OR kind LIKE '/api/v1/payment/%'"),
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
