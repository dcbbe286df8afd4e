package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;

class NativeSqliteTest {
    @TempDir
    Path folder;

    @Test
    void looking_for_room_leaves_nothing_behind() {
        NativeSqlite.findRoom(folder);
        assertArrayEquals(new String[0], folder.toFile().list());
    }

    /// As the build lays it out: the folders of the driver's jar, beside it.
    @Test
    void the_driver_holds_the_library_of_this_computer_where_it_is_looked_for() {
        String inside = folder.relativize(NativeSqlite.beside(folder.resolve("driver.jar")))
                .toString()
                .replace('\\', '/');
        assertNotNull(JDBC.class.getResource("/" + inside + "/" + LibraryLoaderUtil.getNativeLibName()), inside);
    }

    @Test
    void a_folder_without_the_library_is_no_library() throws IOException {
        assertFalse(NativeSqlite.isThere(folder));
        Files.createFile(folder.resolve(LibraryLoaderUtil.getNativeLibName()));
        assertTrue(NativeSqlite.isThere(folder));
    }

    @Test
    void no_room_is_a_trouble_of_the_disk() {
        StorageException failure =
                assertThrows(StorageException.class, () -> NativeSqlite.findRoom(folder.resolve("nowhere")));
        assertEquals(StorageException.Reason.READ_ONLY, failure.reason());
        assertEquals(
                StorageException.Reason.DISK_FULL,
                StorageException.notWritable(new IOException("/tmp/x: No space left on device"))
                        .reason());
    }
}
