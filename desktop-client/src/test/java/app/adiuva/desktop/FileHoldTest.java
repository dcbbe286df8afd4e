package app.adiuva.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHoldTest {
    @TempDir
    Path folder;

    @Test
    void whoever_asks_in_vain_in_this_process_does_not_free_the_file_for_another_one() throws IOException {
        Path file = folder.resolve("lock");
        try (FileHold hold = FileHold.take(file).orElseThrow()) {
            assertTrue(FileHold.take(file).isEmpty());
            assertTrue(FileHold.take(folder.resolve("../" + folder.getFileName() + "/lock"))
                    .isEmpty());
            assertEquals("refused", anotherProcess(file));
            assertTrue(hold.isHeld());
        }
        assertEquals("given", anotherProcess(file));
    }

    @Test
    void what_is_given_back_twice_stays_with_its_next_holder() throws IOException {
        Path file = folder.resolve("lock");
        FileHold first = FileHold.take(file).orElseThrow();
        first.close();
        try (FileHold next = FileHold.take(file).orElseThrow()) {
            first.close();
            assertFalse(first.isHeld());
            assertTrue(FileHold.take(file).isEmpty());
            assertTrue(next.isHeld());
        }
    }

    @Test
    void a_file_that_could_not_be_opened_can_be_taken_later() throws IOException {
        Path file = Files.createDirectory(folder.resolve("lock"));
        assertThrows(IOException.class, () -> FileHold.take(file));
        Files.delete(file);
        FileHold.take(file).orElseThrow().close();
    }

    private static String anotherProcess(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldProbe.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
