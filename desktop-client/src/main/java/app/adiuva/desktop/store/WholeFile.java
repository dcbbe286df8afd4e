package app.adiuva.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file of the user's that is replaced as a whole: after a crash there is the old text or the new one.
public final class WholeFile {
    private WholeFile() {}

    /// @throws IOException when it cannot be written; what was there before is there still
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("a folder is no file");
        }
        Path part = Files.createTempFile(folder, "adiuva", ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
