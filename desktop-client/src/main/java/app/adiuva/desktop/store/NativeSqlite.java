package app.adiuva.desktop.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/// SQLite itself is a library inside the driver's jar. The build unpacks it beside that jar; where it has not, the
/// driver
/// unpacks it into the folder for temporary files, once in a process, and compares it byte by byte, which takes longer
/// than opening the records. When that fails for want of room it cannot be tried again in the same process, so the room
/// is
/// looked for first. Thread-safe.
final class NativeSqlite {
    /// More than the library has on any system.
    private static final int SIZE = 2 << 20;

    private static volatile boolean loaded;

    private NativeSqlite() {}

    /// @throws StorageException if there is no room to unpack it now
    static void prepare() {
        if (loaded) {
            return;
        }
        Path unpacked = beside(driver());
        if (isThere(unpacked)) {
            System.setProperty("org.sqlite.lib.path", unpacked.toString());
        } else {
            findRoom(Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))));
        }
    }

    /// A connection was made: the library is there.
    static void worked() {
        loaded = true;
    }

    /// Where the library for this computer is when it was unpacked beside the driver.
    static Path beside(Path driver) {
        return driver.resolveSibling("org/sqlite/native").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
    }

    /// In the folder alone the driver would not find it, and unpack it without that room was looked for.
    static boolean isThere(Path unpacked) {
        return Files.isRegularFile(unpacked.resolve(LibraryLoaderUtil.getNativeLibName()));
    }

    private static Path driver() {
        try {
            return Path.of(JDBC.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void findRoom(Path folder) {
        try {
            Path trial = Files.createTempFile(folder, "adiuva", ".room");
            try {
                Files.write(trial, new byte[SIZE]);
            } finally {
                Files.delete(trial);
            }
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }
}
