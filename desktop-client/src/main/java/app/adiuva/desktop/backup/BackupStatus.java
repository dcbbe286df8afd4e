package app.adiuva.desktop.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What this computer knows of its backups, without asking the cloud.
///
/// @param undecided whether it was connected to backups, and the user has not said yet whether those or the records
/// here
/// are right: until then nothing is backed up unasked
/// @param lastBackup when one was made, or nothing had changed; null for never
/// @param lastProof when a part was last read back
/// @param lastFullProof when a whole restore was last tried and passed
/// @param trouble what went wrong since the last success
public record BackupStatus(
        boolean setUp,
        boolean undecided,
        @Nullable Instant lastBackup,
        @Nullable Instant lastProof,
        @Nullable Instant lastFullProof,
        @Nullable Trouble trouble) {

    /// @param message for the user
    public record Trouble(Instant at, String code, String message) {}
}
