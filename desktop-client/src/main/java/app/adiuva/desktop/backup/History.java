package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the stored snapshots are, from their manifests.
final class History {
    private final Run run;

    History(Run run) {
        this.run = run;
    }

    /// Newest first.
    List<StoredBackup> all() throws IOException {
        List<StoredBackup> oldestFirst = new ArrayList<>();
        Set<StoredPack> before = Set.of();
        for (BackupMetadata stored : run.history().reversed()) {
            Manifest manifest = manifest(stored.id());
            oldestFirst.add(backup(stored, manifest, before));
            before = new HashSet<>(manifest.packs());
        }
        return oldestFirst.reversed();
    }

    Preview preview(String id, List<TableRows> now) throws IOException {
        BackupMetadata stored = run.history().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(BackupFailure::noBackup);
        StoredBackup backup = backup(stored, manifest(id), Set.of());
        Map<String, Long> rowsThen = byTable(backup.rows());
        Map<String, Long> rowsNow = byTable(now);
        Set<String> tables = new TreeSet<>(rowsThen.keySet());
        tables.addAll(rowsNow.keySet());
        return new Preview(
                backup,
                tables.stream()
                        .map(table -> new Preview.TableChange(
                                table, rowsThen.getOrDefault(table, 0L), rowsNow.getOrDefault(table, 0L)))
                        .toList());
    }

    private Manifest manifest(String id) throws IOException {
        BackupApi.Stored stored = run.manifest(id);
        return Manifest.open(run.key(), stored.metadata().version(), new ByteArrayInputStream(Run.bytes(stored)));
    }

    private static StoredBackup backup(BackupMetadata stored, Manifest manifest, Set<StoredPack> before) {
        return new StoredBackup(
                stored.id(),
                stored.version(),
                Instant.ofEpochMilli(manifest.origin().created()),
                stored.sizeBytes(),
                manifest.packs().stream()
                        .filter(pack -> !before.contains(pack))
                        .mapToLong(StoredPack::length)
                        .sum(),
                manifest.origin().appVersion(),
                manifest.origin().schemaVersion(),
                manifest.database().tables().stream()
                        .map(each -> new TableRows(each.table(), each.rows()))
                        .toList());
    }

    private static Map<String, Long> byTable(List<TableRows> rows) {
        return rows.stream().collect(Collectors.toMap(TableRows::table, TableRows::rows));
    }
}
