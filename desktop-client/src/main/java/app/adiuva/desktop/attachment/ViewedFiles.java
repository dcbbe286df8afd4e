package app.adiuva.desktop.attachment;

import app.adiuva.desktop.AppPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Copies of attachments under their own names, for other programs to open: what such a program writes does not reach
/// the attachment. They stay in the profile and go a day later. Blocking.
record ViewedFiles(Path folder) {
    private static final Duration KEPT = Duration.ofDays(1);

    /// @throws UncheckedIOException if it cannot be copied
    Path copy(Attachment attachment, Path bytes) {
        try {
            AppPaths.ownerOnlyFolder(folder);
            Path own = Files.createTempDirectory(folder, "");
            return Files.copy(bytes, own.resolve(attachment.name()), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void removeOld(Instant now) {
        for (Path own : inside(folder)) {
            try {
                if (Files.getLastModifiedTime(own).toInstant().isBefore(now.minus(KEPT))) {
                    inside(own).forEach(StoredFiles::discard);
                    StoredFiles.discard(own);
                }
            } catch (IOException gone) {
                // what is left over is looked at again later
            }
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
