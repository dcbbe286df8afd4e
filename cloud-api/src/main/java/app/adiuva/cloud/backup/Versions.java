package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;

/// The numbers of snapshots: who uploads must know the newest one, so that no two desktops overwrite each other unseen.
final class Versions {
    private Versions() {}

    /// @throws ProblemException `version_conflict` (409)
    static void requireNewer(long version, long newest) {
        if (version <= newest) {
            throw new ProblemException(
                    ProblemCode.VERSION_CONFLICT,
                    "Version " + newest + " is stored already, and version " + version
                            + " is not newer. Nothing was changed. Read the newest backup first.");
        }
    }
}
