package app.adiuva.desktop.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What this computer knows of its backups, without asking the cloud.
///
/// @param lastBackup when one was made, or nothing had changed; null for never
/// @param lastProof when a part was last read back
/// @param lastFullProof when a whole restore was last tried and passed
/// @param trouble what went wrong since the last success
public record BackupStatus(
        boolean setUp,
        @Nullable Instant lastBackup,
        @Nullable Instant lastProof,
        @Nullable Instant lastFullProof,
        @Nullable Trouble trouble) {

    /// @param message for the user
    public record Trouble(Instant at, String code, String message) {}
}
