package app.adiuva.cloud.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderObjectStoreTest extends ObjectStoreContract {
    @TempDir
    Path folder;

    @Override
    ObjectStore store() {
        return new FolderObjectStore(folder);
    }

    @Test
    void leaves_no_part_of_a_refused_object_behind() throws IOException {
        byte[] content = bytes(5_000, 1);
        assertThrows(
                ContentMismatch.class,
                () -> store().put(KEY, new ByteArrayInputStream(content), 4_000, checksum(content)));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void passes_over_files_that_the_system_put_there() throws IOException {
        put(KEY, bytes(10, 1));
        Path packs = folder.resolve("account").resolve("packs");
        Files.writeString(packs.resolve(".DS_Store"), "x");
        Files.writeString(Files.createDirectory(packs.resolve("@eaDir")).resolve("one"), "x");
        List<ObjectKey> found = new ArrayList<>();
        store().list("account", entry -> found.add(entry.key()));
        assertEquals(List.of(KEY), found);
    }

    @Test
    void says_that_the_folder_is_gone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        ObjectStore onAFile = new FolderObjectStore(file);
        assertThrows(
                ObjectStoreUnavailable.class,
                () -> onAFile.put(KEY, new ByteArrayInputStream(new byte[1]), 1, checksum(new byte[1])));
    }
}
