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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Optional<Manifest> found = readable(stored);
            if (found.isEmpty()) {
                oldestFirst.add(StoredBackup.unreadable(stored));
                previous = null;
                continue;
            }
            Manifest manifest = found.get();
            if (previous != null && previous.version() + 1 == stored.version()) {
                manifest.requireParent(Run.manifestOf(previous));
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

    /// Empty for what is damaged: it must not hide the others.
    private Optional<Manifest> readable(BackupMetadata listed) throws IOException {
        try {
            return Optional.of(manifest(listed));
        } catch (FormatException damaged) {
            return Optional.empty();
        }
    }

    /// The manifest that the list means, or none.
    private Manifest manifest(BackupMetadata listed) throws IOException {
        byte[] sealed = Run.bytes(run.manifest(listed.id()));
        if (!Digest.sha256(sealed).equals(Run.manifestOf(listed))) {
            throw new FormatException(FormatError.MISPLACED, "a manifest is another one than the list says");
        }
        return Manifest.open(run.key(), listed.version(), new ByteArrayInputStream(sealed));
    }

    private static StoredBackup backup(BackupMetadata stored, Manifest manifest, Set<StoredPack> before) {
        return new StoredBackup(
                stored.id(),
                true,
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
