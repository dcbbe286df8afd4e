package app.adiuva.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// SQLite itself is a library that its driver unpacks into the folder for temporary files, once in a process. When that
/// fails for want of room it cannot be tried again in the same process, so the room is looked for first. Thread-safe.
final class NativeSqlite {
    /// More than the library has on any system.
    private static final int SIZE = 2 << 20;

    private static volatile boolean loaded;

    private NativeSqlite() {}

    /// @throws StorageException if there is no room to unpack it now
    static void prepare() {
        if (!loaded) {
            findRoom(Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))));
        }
    }

    /// A connection was made: the library is there.
    static void worked() {
        loaded = true;
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
