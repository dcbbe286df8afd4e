package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.time.Instant;
import java.util.List;

/// One snapshot in the cloud.
///
/// @param readable whether its manifest could be read; if not, the cloud's word is all there is to its
/// time and size, and the rest is empty
/// @param sizeBytes what a restore from nothing fetches
/// @param addedBytes what it did not share with the one before it
/// @param rows of each table
public record StoredBackup(
        String id,
        boolean readable,
        long sequence,
        Instant created,
        long sizeBytes,
        long addedBytes,
        String appVersion,
        long schemaVersion,
        List<TableRows> rows) {
    public StoredBackup {
        rows = List.copyOf(rows);
    }

    static StoredBackup unreadable(BackupMetadata listed) {
        Instant created = Instant.ofEpochMilli(listed.timestamp());
        return new StoredBackup(listed.id(), false, listed.version(), created, listed.sizeBytes(), 0, "", 0, List.of());
    }
}
