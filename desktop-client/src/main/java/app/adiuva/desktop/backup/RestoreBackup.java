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
import java.util.List;
import java.util.stream.Stream;

/// Restores a snapshot, into a folder or into the place of today's data. Everything is fetched into a folder of its
/// own and checked there before anything else is touched.
final class RestoreBackup {
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
        Path work = target.resolveSibling(target.getFileName() + "." + shortName(snapshot) + ".restoring");
        AppPaths.ownerOnlyFolder(work);
        fetch(snapshot, work);
        BackupFiles.force(work);
        Files.deleteIfExists(target);
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        return restored(snapshot, target, target);
    }

    /// Replaces the database that is open in the workspace, as one transaction. Attachments that the snapshot has and
    /// this computer does not have any more come back; others stay.
    Restored inPlace(Workspace workspace, Path database, Path attachments, KnownSnapshot snapshot)
            throws IOException, InterruptedException {
        requireKnownVersion(snapshot.manifest());
        Path fetched = run.files().restoring().resolve(shortName(snapshot));
        Path file = fetched.resolve(SnapshotReader.DATABASE);
        removeOthers(fetched);
        AppPaths.ownerOnlyFolder(fetched);
        if (Files.notExists(file)) {
            copyLikely(database, file);
        }
        fetch(snapshot, fetched);
        DatabaseCopy.bringToNewest(file, run.clock());
        BackupFiles.force(fetched.resolve(SnapshotReader.ATTACHMENTS));
        moveMissing(fetched.resolve(SnapshotReader.ATTACHMENTS), attachments);
        Path safety = replace(workspace, database, file);
        copies().letGo();
        removeLater(fetched);
        return restored(snapshot, database, safety);
    }

    /// Puts back what the last restore replaced, after it was checked, and keeps what is there now in its place.
    ///
    /// @throws BackupFailure `nothing_to_undo`, or `damaged` when it is not whole
    Restored undo(Workspace workspace, Path database) throws IOException, InterruptedException {
        Path newest = copies().newest().orElseThrow(BackupFailure::nothingToUndo);
        boolean empty = DatabaseCopy.schemaVersion(newest) == 0;
        if (empty || !DatabaseCopy.problems(newest).isEmpty()) {
            throw BackupFailure.unsound();
        }
        DatabaseCopy.bringToNewest(newest, run.clock());
        Path safety = replace(workspace, database, newest);
        removeLater(newest);
        copies().letGo(); // after the used one is gone, which would take the place of an older one
        return new Restored(0, Files.getLastModifiedTime(safety).toInstant(), database, safety, 0);
    }

    /// From here on it can't be stopped.
    ///
    /// @return the copy of what was replaced
    private Path replace(Workspace workspace, Path database, Path with) throws IOException {
        Run.requireSpace(run.files().folder(), 2 * Math.max(Files.size(database), Files.size(with)) + ROOM);
        Path safety = copies().next(run.clock().instant());
        run.reporter().begin(Progress.Step.REPLACING, Files.size(with));
        workspace.replaceWith(with, safety, (done, all) -> run.reporter().at(done));
        return safety;
    }

    private SafetyCopies copies() {
        return new SafetyCopies(run.files().safetyCopies());
    }

    /// What cannot be removed now is removed by the next restore.
    private static void removeLater(Path path) {
        try {
            BackupFiles.remove(path);
        } catch (IOException later) {
            // the data has been replaced, and that is what the user wants to hear
        }
    }

    private static String shortName(KnownSnapshot snapshot) {
        return snapshot.sha256().toString().substring(0, 16);
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
    private void copyLikely(Path database, Path target) throws IOException, InterruptedException {
        Run.requireSpace(run.files().folder(), Files.size(database) + ROOM);
        Path part = run.files().newCopy();
        run.reporter().begin(Progress.Step.COPYING, Files.size(database));
        DatabaseCopy.take(database, part, (done, all) -> run.reporter().at(done));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
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
