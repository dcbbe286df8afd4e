package app.adiuva.cloud.backup;

import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.backup.BackupMetadata;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `backup_metadata`.
///
/// @param sizeBytes what a restore downloads
/// @param objectBytes the length of the object itself
/// @param deletedAt when the user deleted it; it can be brought back for some days
record StoredSnapshot(
        UUID id,
        ObjectKey key,
        long version,
        Instant timestamp,
        Sha256 checksum,
        int chunkCount,
        long sizeBytes,
        long objectBytes,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    BackupMetadata metadata() {
        return new BackupMetadata(
                id.toString(), version, timestamp.toEpochMilli(), checksum.wire(), chunkCount, sizeBytes);
    }
}
