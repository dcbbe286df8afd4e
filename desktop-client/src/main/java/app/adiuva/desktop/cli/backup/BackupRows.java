package app.adiuva.desktop.cli.backup;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.backup.BackupResult;
import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.backup.Proof;
import app.adiuva.desktop.backup.Restored;
import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.cli.Rows;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Backups as the JSON objects of the public contract.
final class BackupRows {
    private final Rows times;

    BackupRows(ZoneId zone) {
        this.times = new Rows(zone);
    }

    /// @param before the last backup before this one that can be read; null when there is none
    Map<String, @Nullable Object> backup(StoredBackup backup, @Nullable StoredBackup before) {
        boolean readable = backup.readable();
        return object(
                "id",
                backup.id(),
                "number",
                backup.sequence(),
                "created_at",
                times.time(backup.created()),
                "size_bytes",
                backup.sizeBytes(),
                "readable",
                readable,
                "added_bytes",
                readable ? backup.addedBytes() : null,
                "app_version",
                readable ? backup.appVersion() : null,
                "rows",
                readable ? rows(backup.rows()) : null,
                "changes",
                before == null || !readable ? null : RowChanges.between(before, backup));
    }

    /// @param result null when no backup was due
    /// @param fullProof null when none was due
    Map<String, @Nullable Object> outcome(@Nullable BackupResult result, @Nullable Proof fullProof) {
        BackupResult.Made made = result instanceof BackupResult.Made it ? it : null;
        return object(
                "result", made != null ? "made" : result == null ? "not_due" : "unchanged",
                "backup", made == null ? null : made(made),
                "full_proof", fullProof == null ? null : proof(fullProof));
    }

    private Map<String, @Nullable Object> made(BackupResult.Made made) {
        return object(
                "id", made.id(),
                "number", made.sequence(),
                "created_at", times.time(made.created()),
                "sent_bytes", made.sentBytes(),
                "database_bytes", made.databaseBytes(),
                "changed_pages", made.changedPages(),
                "lost_packs", made.lostPacks(),
                "damaged_backup", made.damagedBackup() == 0 ? null : made.damagedBackup(),
                "restless_files", made.restlessFiles(),
                "proof", proof(made.proof()));
    }

    Map<String, @Nullable Object> preview(Preview preview) {
        return object(
                "backup", backup(preview.backup(), null),
                "tables",
                        preview.tables().stream()
                                .map(each -> object("table", each.table(), "then", each.then(), "now", each.now()))
                                .toList());
    }

    Map<String, @Nullable Object> restored(Restored restored) {
        boolean undone = restored.sequence() == 0;
        return object(
                "number", undone ? null : restored.sequence(),
                "created_at", undone ? null : times.time(restored.created()),
                "place", restored.place().toString(),
                "safety_copy",
                        restored.safetyCopy().equals(restored.place())
                                ? null
                                : restored.safetyCopy().toString(),
                "fetched_bytes", restored.fetchedBytes());
    }

    Map<String, @Nullable Object> found(FoundBackups found) {
        return object(
                "id", found.id(),
                "backups", found.backups(),
                "newest_number", found.newestVersion(),
                "newest_at", times.time(Instant.ofEpochMilli(found.newestTimestamp())),
                "size_bytes", found.sizeBytes());
    }

    Map<String, @Nullable Object> proof(Proof proof) {
        return object(
                "full", proof.full(),
                "number", proof.sequence(),
                "created_at", times.time(proof.created()),
                "packs", proof.packs(),
                "of_packs", proof.of(),
                "bytes", proof.bytes());
    }

    private static Map<String, Long> rows(List<TableRows> tables) {
        Map<String, Long> rows = new LinkedHashMap<>();
        tables.forEach(each -> rows.put(each.table(), each.rows()));
        return rows;
    }
}
