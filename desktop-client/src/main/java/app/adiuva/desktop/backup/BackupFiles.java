package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Where the backups of a profile keep their files. All of it lies outside the database, so that a restore does not
/// touch it.
record BackupFiles(Path folder) {
    /// @param account the user's own account, which has its own backups and keys; empty for none
    static BackupFiles of(AppPaths paths, String account) {
        return new BackupFiles(paths.home().resolve(account.isEmpty() ? "backup" : "backup-" + account));
    }

    /// The repository key: backups that nobody has to unlock need it.
    Path key() {
        return folder.resolve("key");
    }

    /// The wrapped keys as they were last stored in the cloud, in case that it loses them.
    Path keyring() {
        return folder.resolve("keyring");
    }

    Path state() {
        return folder.resolve("state.json");
    }

    /// The page maps of the newest snapshot.
    Path cache() {
        return folder.resolve("newest.cache");
    }

    /// Those of a snapshot that may be the newest one.
    Path nextCache() {
        return folder.resolve("next.cache");
    }

    Path journal() {
        return folder.resolve("upload.journal");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /// Copies and restores in the making; emptied before each use.
    Path scratch() {
        return folder.resolve("scratch");
    }

    /// Where a copy of the database can be made.
    Path newCopy() {
        return scratch().resolve("copy-" + UUID.randomUUID() + ".db");
    }

    /// A restore in the making stays when it is cut off.
    Path restoring() {
        return folder.resolve("restoring");
    }

    /// What was replaced by restores.
    Path safetyCopies() {
        return folder.resolve("before-restore");
    }

    /// Copies of the database, made while backups are not set up.
    Path dailyCopies() {
        return folder.resolve("daily");
    }

    /// Makes the folders.
    BackupFiles prepared() throws IOException {
        AppPaths.ownerOnlyFolder(folder);
        AppPaths.ownerOnlyFolder(scratch());
        return this;
    }

    /// Removes what a process that was killed has left.
    void sweep() throws IOException {
        if (Files.isDirectory(scratch())) {
            try (Stream<Path> left = Files.list(scratch())) {
                for (Path each : left.toList()) {
                    remove(each);
                }
            }
        }
    }

    /// Removes what this computer knows of its repository; safety copies stay.
    void forgetRepository() throws IOException {
        for (Path each : List.of(key(), keyring(), state(), cache(), nextCache(), journal())) {
            Files.deleteIfExists(each);
        }
    }

    /// Makes what is in a folder survive a loss of power.
    static void force(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /// Removes a file, or a folder with all that is in it.
    static void remove(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(path)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
