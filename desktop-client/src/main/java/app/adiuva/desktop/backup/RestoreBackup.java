package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.snapshot.KnownSnapshot;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.backup.snapshot.SnapshotReader;
import app.adiuva.desktop.store.DatabaseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Restores a snapshot, into a folder or into the place of today's data. Everything is fetched into a folder of its
/// own and checked there before anything else is touched.
final class RestoreBackup {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final long ROOM = 64L << 20;

    private final Run run;

    RestoreBackup(Run run) {
        this.run = run;
    }

    /// Makes a folder that can be a profile: `ADIUVA_HOME` may name it. It appears when it is complete.
    ///
    /// @param folder which does not exist, or is empty
    Restored into(Path folder, KnownSnapshot snapshot) throws IOException, InterruptedException {
        Path target = folder.toAbsolutePath().normalize();
        requireEmpty(target);
        Path work = target.resolveSibling(target.getFileName() + ".restoring");
        if (Files.notExists(work)) {
            AppPaths.ownerOnlyFolder(work);
        }
        fetch(snapshot, work);
        Files.deleteIfExists(target);
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        return restored(snapshot, target, target);
    }

    /// Replaces the database that is open in the workspace, as one transaction. Attachments that the snapshot has and
    /// this computer does not have any more come back; others stay.
    Restored inPlace(Workspace workspace, Path database, Path attachments, KnownSnapshot snapshot)
            throws IOException, InterruptedException {
        requireKnownVersion(snapshot.manifest());
        Path safety = safetyCopy(database);
        Path fetched =
                run.files().restoring().resolve(snapshot.sha256().toString().substring(0, 16));
        Path file = fetched.resolve(SnapshotReader.DATABASE);
        removeOthers(fetched);
        if (Files.notExists(file)) {
            AppPaths.ownerOnlyFolder(fetched);
            copyLikely(safety, file);
        }
        fetch(snapshot, fetched);
        DatabaseCopy.bringToNewest(file, run.clock());
        moveMissing(fetched.resolve(SnapshotReader.ATTACHMENTS), attachments);
        run.reporter().begin(Progress.Step.REPLACING, Files.size(file));
        workspace.replaceWith(file, (done, all) -> run.reporter().at(done));
        BackupFiles.remove(fetched);
        return restored(snapshot, database, safety);
    }

    /// Puts back what the last restore replaced, after it was checked, and keeps what is there now in its place.
    ///
    /// @throws BackupFailure `no_backup` when nothing was replaced yet
    Restored undo(Workspace workspace, Path database) throws IOException {
        Path newest = safetyCopies().stream().reduce((a, b) -> b).orElseThrow(BackupFailure::nothingToUndo);
        if (!DatabaseCopy.problems(newest).isEmpty()) {
            throw BackupFailure.unsound();
        }
        Path safety = safetyCopy(database);
        run.reporter().begin(Progress.Step.REPLACING, Files.size(newest));
        DatabaseCopy.bringToNewest(newest, run.clock());
        workspace.replaceWith(newest, (done, all) -> run.reporter().at(done));
        Files.delete(newest);
        return new Restored(0, Files.getLastModifiedTime(safety).toInstant(), database, safety, 0);
    }

    /// Makes a folder hold the snapshot and checks it; what was fetched into it before is used.
    private void fetch(KnownSnapshot snapshot, Path folder) throws IOException, InterruptedException {
        Path database = folder.resolve(SnapshotReader.DATABASE);
        if (Files.notExists(database)) {
            Run.requireSpace(folder, snapshot.manifest().database().pages() * DatabaseCopy.PAGE + ROOM);
        }
        removeLogs(database);
        new SnapshotReader(run.key(), run.remote(), run.reporter()).read(snapshot, folder);
        new ProveBackup(run).requireSound(snapshot.manifest(), database);
        removeLogs(database);
    }

    /// What is the same then and now need not be fetched.
    private static void copyLikely(Path today, Path target) throws IOException {
        Path part = target.resolveSibling("likely.part");
        Files.copy(today, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path safetyCopy(Path database) throws IOException {
        Run.requireSpace(run.files().folder(), 2 * Files.size(database) + ROOM);
        AppPaths.ownerOnlyFolder(run.files().safetyCopies());
        run.reporter().begin(Progress.Step.COPYING, Files.size(database));
        Path part = run.files().scratch().resolve("safety.db");
        DatabaseCopy.take(database, part, (done, all) -> run.reporter().at(done));
        Path copy = freeName(STAMP.format(run.clock().instant()));
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        return copy;
    }

    private Path freeName(String stamp) {
        Path name = run.files().safetyCopies().resolve(stamp + ".db");
        for (int i = 2; Files.exists(name); i++) {
            name = run.files().safetyCopies().resolve(stamp + "-" + i + ".db");
        }
        return name;
    }

    /// Oldest first.
    private List<Path> safetyCopies() throws IOException {
        if (Files.notExists(run.files().safetyCopies())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(run.files().safetyCopies())) {
            return all.filter(each -> each.toString().endsWith(".db")).sorted().toList();
        }
    }

    private void removeOthers(Path folder) throws IOException {
        AppPaths.ownerOnlyFolder(run.files().restoring());
        try (Stream<Path> all = Files.list(run.files().restoring())) {
            for (Path other : all.filter(each -> !each.equals(folder)).toList()) {
                BackupFiles.remove(other);
            }
        }
    }

    /// Logs that SQLite left beside a file that will be compared page by page.
    private static void removeLogs(Path database) throws IOException {
        for (String suffix : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
        }
    }

    private static void requireKnownVersion(Manifest manifest) {
        if (manifest.origin().schemaVersion() > DatabaseCopy.newestVersion()) {
            throw BackupFailure.newerApp(manifest.origin().appVersion());
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw BackupFailure.folderNotEmpty();
        }
    }

    private static void moveMissing(Path from, Path to) throws IOException {
        AppPaths.ownerOnlyFolder(to);
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.move(each, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private Restored restored(KnownSnapshot snapshot, Path place, Path safety) {
        return new Restored(
                snapshot.manifest().chain().sequence(),
                Instant.ofEpochMilli(snapshot.manifest().origin().created()),
                place,
                safety,
                run.reporter().transferred());
    }
}
