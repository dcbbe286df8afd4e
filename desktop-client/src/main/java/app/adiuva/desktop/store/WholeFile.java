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
        put(file, part -> Files.writeString(part, text));
    }

    /// @throws IOException as [#write] does
    public static void copy(Path from, Path file) throws IOException {
        put(file, part -> Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING));
    }

    private interface Filling {
        void fill(Path part) throws IOException;
    }

    private static void put(Path file, Filling content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("a folder is no file");
        }
        Path part = Files.createTempFile(folder, "adiuva", ".part");
        try {
            content.fill(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
