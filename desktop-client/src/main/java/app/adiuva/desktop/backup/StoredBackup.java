package app.adiuva.desktop.backup;

import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.time.Instant;
import java.util.List;

/// One snapshot in the cloud.
///
/// @param sizeBytes what a restore from nothing fetches
/// @param addedBytes what it did not share with the one before it
/// @param rows of each table
public record StoredBackup(
        String id,
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
}
