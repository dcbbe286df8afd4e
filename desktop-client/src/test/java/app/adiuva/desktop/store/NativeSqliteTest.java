package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeSqliteTest {
    @TempDir
    Path folder;

    @Test
    void looking_for_room_leaves_nothing_behind() {
        NativeSqlite.findRoom(folder);
        assertArrayEquals(new String[0], folder.toFile().list());
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
