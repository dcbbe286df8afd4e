package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_replaced_and_nothing_is_left_beside_it_also_when_it_cannot_be() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, "one");
        WholeFile.write(file, "two");
        assertEquals("two", Files.readString(file));

        Path taken = Files.createDirectories(folder.resolve("b/full")).getParent();
        assertThrows(IOException.class, () -> WholeFile.write(taken, "three"));
        assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("none/c.json"), "four"));
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("a.json", "b"),
                    left.map(each -> String.valueOf(each.getFileName()))
                            .sorted()
                            .toList());
        }
    }
}
