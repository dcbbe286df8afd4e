package app.adiuva.desktop.backup;

import java.time.Instant;

/// How a backup ended.
public sealed interface BackupResult {
    /// A new snapshot is stored, and part of it was read back.
    ///
    /// @param sentBytes what went over the line
    /// @param changedPages of 4,096 bytes
    /// @param lostPacks packs that the cloud had lost; their content was sent again, older snapshots may lack it
    /// @param damagedBackup the number of the one before, when the cloud no longer had it as it was stored and this
    /// one takes its place; else 0
    /// @param restlessFiles attachments that kept changing while they were read: they are in this backup as they
    /// were in the one before, or not at all
    /// @param proof what was read back
    record Made(
            String id,
            long sequence,
            Instant created,
            long sentBytes,
            long databaseBytes,
            int changedPages,
            int lostPacks,
            long damagedBackup,
            int restlessFiles,
            Proof proof)
            implements BackupResult {}

    /// Nothing has changed since the last one.
    record Unchanged() implements BackupResult {}
}
