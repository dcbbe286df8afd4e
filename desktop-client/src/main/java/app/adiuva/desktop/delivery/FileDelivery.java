package app.adiuva.desktop.delivery;

import app.adiuva.desktop.delivery.Deliverable.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files in folders of this computer. Nothing that is there is replaced: a second of the same name is numbered.
final class FileDelivery {
    private static final int MOST_OF_A_NAME = 1_000;
    private static final String PART = ".part";
    /// What a process that was killed has left of itself is as old.
    private static final Duration LEFT = Duration.ofDays(1);

    private FileDelivery() {}

    /// One document as a file, several as a folder.
    static URI intoFolder(Deliverable deliverable, Path folder) {
        List<Document> documents = deliverable.documents();
        return documents.size() == 1
                ? made(folder, deliverable.stem(), ".md", file -> write(file, documents.getFirst()))
                : made(folder, deliverable.stem(), "", own -> {
                    Files.createDirectory(own);
                    for (Document document : documents) {
                        write(own.resolve(document.fileName()), document);
                    }
                });
    }

    static URI asZip(Deliverable deliverable, Path folder) {
        return made(folder, deliverable.stem(), ".zip", path -> {
            try (var zip = new ZipOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW))) {
                for (Document document : deliverable.documents()) {
                    zip.putNextEntry(new ZipEntry(document.fileName()));
                    zip.write(document.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    private interface Step {
        void at(Path path) throws IOException;
    }

    /// It has its name only once it is whole, so that a process that is killed leaves nothing that looks so.
    ///
    /// @param fill makes it; if it fails, nothing stays
    private static URI made(Path folder, String stem, String ending, Step fill) {
        try {
            Files.createDirectories(folder);
            removeLeftOver(folder);
            Path part = folder.resolve(".adiuva-" + UUID.randomUUID() + PART);
            try {
                fill.at(part);
                return named(part, folder, stem, ending).toUri();
            } finally {
                takeBack(part);
            }
        } catch (IOException unwritable) {
            throw new DeliveryFailure(DeliveryFailure.Kind.NOT_WRITABLE, "The folder cannot be written to.");
        }
    }

    private static Path named(Path part, Path folder, String stem, String ending) throws IOException {
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            Path path = folder.resolve(stem + (number == 1 ? "" : " " + number) + ending);
            try {
                return Files.isDirectory(part) ? Files.move(part, path) : linked(part, path);
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
        throw new DeliveryFailure(DeliveryFailure.Kind.NOT_WRITABLE, "The folder holds a thousand of this name.");
    }

    /// Nothing that another program makes at the same moment is replaced, where the file system knows links.
    private static Path linked(Path part, Path path) throws IOException {
        try {
            return Files.createLink(path, part);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException noLinks) {
            return Files.move(part, path);
        }
    }

    private static void removeLeftOver(Path folder) throws IOException {
        Instant old = Instant.now().minus(LEFT);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".adiuva-*" + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(old)) {
                    takeBack(part);
                }
            }
        }
    }

    /// What was begun by this delivery, and so belongs to nobody else.
    private static void takeBack(Path begun) throws IOException {
        if (Files.isDirectory(begun, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> written = Files.list(begun)) {
                for (Path file : written.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(begun);
    }

    private static void write(Path path, Document document) throws IOException {
        Files.writeString(path, document.text(), StandardOpenOption.CREATE_NEW);
    }
}
