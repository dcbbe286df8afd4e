package app.adiuva.desktop.delivery;

import app.adiuva.desktop.delivery.Deliverable.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files in folders of this computer. Nothing that is there is replaced: a second of the same name is numbered.
final class FileDelivery {
    private static final int MOST_OF_A_NAME = 1_000;

    private FileDelivery() {}

    /// One document as a file, several as a folder.
    static URI intoFolder(Deliverable deliverable, Path folder) {
        return made(folder, deliverable.stem(), deliverable.documents().size() == 1 ? ".md" : "", path -> {
            if (deliverable.documents().size() == 1) {
                write(path, deliverable.documents().getFirst());
            } else {
                Files.createDirectory(path);
                for (Document document : deliverable.documents()) {
                    write(path.resolve(document.fileName()), document);
                }
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

    /// Replaces what is there: the repository remembers it.
    static void replace(Path folder, Document document) throws IOException {
        Files.writeString(folder.resolve(document.fileName()), document.text());
    }

    private interface Making {
        void at(Path path) throws IOException;
    }

    private static URI made(Path folder, String stem, String ending, Making making) {
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= MOST_OF_A_NAME; number++) {
                Path path = folder.resolve(stem + (number == 1 ? "" : " " + number) + ending);
                if (isMade(making, path)) {
                    return path.toUri();
                }
            }
            throw new DeliveryFailure(DeliveryFailure.Kind.NOT_WRITABLE, "The folder holds a thousand of this name.");
        } catch (IOException unwritable) {
            throw new DeliveryFailure(DeliveryFailure.Kind.NOT_WRITABLE, "The folder cannot be written to.");
        }
    }

    /// False when something of this name is there already.
    private static boolean isMade(Making making, Path path) throws IOException {
        try {
            making.at(path);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private static void write(Path path, Document document) throws IOException {
        Files.writeString(path, document.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
