package app.adiuva.desktop.delivery;

import app.adiuva.desktop.delivery.Deliverable.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files in folders of this computer. Nothing that is there is replaced: a second of the same name is numbered.
final class FileDelivery {
    private static final int MOST_OF_A_NAME = 1_000;

    private FileDelivery() {}

    /// One document as a file, several as a folder.
    static URI intoFolder(Deliverable deliverable, Path folder) {
        List<Document> documents = deliverable.documents();
        return documents.size() == 1
                ? made(folder, deliverable.stem(), ".md", Files::createFile, file -> write(file, documents.getFirst()))
                : made(folder, deliverable.stem(), "", Files::createDirectory, own -> {
                    for (Document document : documents) {
                        Path file = own.resolve(document.fileName());
                        Files.createFile(file);
                        write(file, document);
                    }
                });
    }

    static URI asZip(Deliverable deliverable, Path folder) {
        return made(folder, deliverable.stem(), ".zip", Files::createFile, path -> {
            try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
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

    /// @param begin makes something empty that was not there
    /// @param fill if it fails, nothing stays
    private static URI made(Path folder, String stem, String ending, Step begin, Step fill) {
        try {
            Files.createDirectories(folder);
            Path free = free(folder, stem, ending, begin);
            try {
                fill.at(free);
            } catch (IOException unwritable) {
                takeBack(free);
                throw unwritable;
            }
            return free.toUri();
        } catch (IOException unwritable) {
            throw new DeliveryFailure(DeliveryFailure.Kind.NOT_WRITABLE, "The folder cannot be written to.");
        }
    }

    private static Path free(Path folder, String stem, String ending, Step begin) throws IOException {
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            Path path = folder.resolve(stem + (number == 1 ? "" : " " + number) + ending);
            try {
                begin.at(path);
                return path;
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
        throw new DeliveryFailure(DeliveryFailure.Kind.NOT_WRITABLE, "The folder holds a thousand of this name.");
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
        Files.writeString(path, document.text());
    }
}
