package app.adiuva.desktop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

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
            throw new UncheckedIOException("cannot read " + note(), failure);
        }
    }

    /// Moves the database and its log files aside and gives the new place of the database.
    Path keep(Instant now) {
        try {
            Path kept = folder.resolve(file.getFileName() + "." + STAMP.format(now) + ".damaged");
            Files.createDirectories(folder);
            Files.writeString(note(), kept.toString());
            for (String suffix : List.of("", "-wal", "-shm")) {
                Path part = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(part)) {
                    Files.move(part, kept.resolveSibling(kept.getFileName() + suffix), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return kept;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot move the damaged database aside", failure);
        }
    }

    /// The user has chosen to go on without the damaged data; the kept file stays where it is.
    public void startFresh() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + note(), failure);
        }
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }
}
