package app.adiuva.desktop.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Where damaged databases are kept. A note beside the database's place remembers that the user has not yet been
/// asked; while it is there and no database is, opening is refused, so that an empty one never takes its place unseen.
///
/// @param file the database's place
/// @param folder where damaged files go
public record Quarantine(Path file, Path folder) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    void refuseWhileWaitingForTheUser() {
        try {
            if (Files.exists(note()) && !Files.exists(file)) {
                throw new DatabaseDamaged(Path.of(Files.readString(note()).strip()));
            }
            Files.deleteIfExists(note());
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }

    /// Moves the database and its log files aside and gives the new place of the database. The log goes first: it must
    /// never be found by a new database in the old place.
    Path keep(Instant now) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), CREATE, WRITE, DELETE_ON_CLOSE);
                    FileLock _ = channel.lock()) {
                if (Files.notExists(file)) {
                    return Path.of(Files.readString(note()).strip()); // another program was faster
                }
                Path kept = freeName(STAMP.format(now));
                move("-shm", kept);
                move("-wal", kept);
                Files.writeString(note(), kept.toString());
                move("", kept);
                return kept;
            }
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }

    private Path freeName(String stamp) {
        Path name = folder.resolve(file.getFileName() + "." + stamp + ".damaged");
        for (int i = 2; Files.exists(name) || Files.exists(logOf(name)); i++) {
            name = folder.resolve(file.getFileName() + "." + stamp + "-" + i + ".damaged");
        }
        return name;
    }

    private static Path logOf(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    private void move(String suffix, Path kept) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + suffix);
        if (Files.exists(part)) {
            Files.move(part, kept.resolveSibling(kept.getFileName() + suffix), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// The user has chosen to go on without the damaged data; the kept file stays where it is.
    public void startFresh() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }
}
