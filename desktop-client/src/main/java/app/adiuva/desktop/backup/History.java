package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the stored snapshots are, from their manifests.
final class History {
    private final Run run;

    History(Run run) {
        this.run = run;
    }

    /// Newest first.
    List<StoredBackup> all() throws IOException {
        List<StoredBackup> oldestFirst = new ArrayList<>();
        @Nullable BackupMetadata previous = null;
        Set<StoredPack> before = Set.of();
        for (BackupMetadata stored : run.history().reversed()) {
            Manifest manifest = manifest(stored);
            if (previous != null && previous.version() + 1 == stored.version()) {
                manifest.requireParent(sha256(previous));
            }
            oldestFirst.add(backup(stored, manifest, before));
            before = new HashSet<>(manifest.packs());
            previous = stored;
        }
        return oldestFirst.reversed();
    }

    Preview preview(String id, List<TableRows> now) throws IOException {
        BackupMetadata stored = run.listed(id);
        StoredBackup backup = backup(stored, manifest(stored), Set.of());
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

    /// The manifest that the list means, or none.
    private Manifest manifest(BackupMetadata listed) throws IOException {
        byte[] sealed = Run.bytes(run.manifest(listed.id()));
        if (!Digest.sha256(sealed).equals(sha256(listed))) {
            throw new FormatException(FormatError.MISPLACED, "a manifest is another one than the list says");
        }
        return Manifest.open(run.key(), listed.version(), new ByteArrayInputStream(sealed));
    }

    private static Digest sha256(BackupMetadata stored) {
        try {
            return Digest.of(HexFormat.of().parseHex(stored.checksum().replace("sha256:", "")));
        } catch (IllegalArgumentException e) {
            throw new FormatException(FormatError.MALFORMED, "a checksum in the list is none");
        }
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
