package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectStoreUnavailable;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/// Whether an account still keeps its backups. Where other clouds can come to the same store, one of them may
/// have taken the backups over, and two that both removed what they do not need would destroy each other's.
/// Thread-safe.
interface Custody {
    /// That of a cloud whose store no other cloud uses.
    Custody UNDISPUTED = new Custody() {
        @Override
        public void require(UUID account) {}

        @Override
        public void publish(UUID account) {}
    };

    /// To be called before anything that adds, changes or removes.
    ///
    /// @throws ProblemException `taken_over` or `place_changed` (409)
    void require(UUID account);

    /// Says in the store what there is, for the next computer.
    ///
    /// @throws ProblemException as above; what was changed before in the database stays
    /// @throws ObjectStoreUnavailable when it could not be said
    void publish(UUID account);

    /// To be called after a change. When it cannot be said now, it will be said after the next change, within the hour,
    /// or at the next start.
    default void changed(UUID account) {
        try {
            publish(account);
        } catch (ObjectStoreUnavailable e) {
            LoggerFactory.getLogger(Custody.class)
                    .atWarn()
                    .setCause(e)
                    .log("The inventory of backups could not be written; the next change writes it again");
        }
    }
}
