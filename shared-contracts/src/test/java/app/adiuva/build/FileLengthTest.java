package app.adiuva.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLengthTest {
    private static final int MOST_LINES = 500;

    @TempDir
    Path folder;

    @Test
    void no_source_file_is_longer_than_500_lines() throws IOException {
        List<Path> sources = sources(Project.ROOT);

        assertFalse(sources.isEmpty());
        assertEquals(List.of(), tooLong(sources));
    }

    @Test
    void a_file_of_501_lines_is_found() throws IOException {
        Path module = Files.createDirectories(folder.resolve("module/src/main/java"));
        Files.writeString(module.resolve("Fits.java"), "\n".repeat(MOST_LINES));
        Path tooLong = Files.writeString(module.resolve("TooLong.java"), "\n".repeat(MOST_LINES + 1));

        assertEquals(List.of(tooLong), tooLong(sources(folder)));
    }

    /// The `.java` files below the `src` folders of the modules of a project.
    private static List<Path> sources(Path project) throws IOException {
        try (Stream<Path> modules = Files.list(project)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(FileLengthTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tooLong(List<Path> sources) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path source : sources) {
            if (Files.readAllLines(source).size() > MOST_LINES) {
                found.add(source);
            }
        }
        return found;
    }
}
