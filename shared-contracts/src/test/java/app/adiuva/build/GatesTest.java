package app.adiuva.build;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds what the gates are there to stop through the real parent `pom.xml`.
class GatesTest {
    @TempDir
    Path folder;

    @Test
    void the_compiler_refuses_lint_errors_bug_patterns_and_null() throws IOException, InterruptedException {
        String output = new Project(folder)
                .with("sound", "int length(String text) {\n        return text.length();\n    }")
                .with("lint", "java.util.List raw;")
                .with("bug", "boolean same(Integer a, Integer b) {\n        return a == b;\n    }")
                .with("null", "String nothing() {\n        return null;\n    }")
                .maven("compile");

        assertAll(
                () -> assertTrue(output.matches("(?s).*sound \\.+ SUCCESS.*"), output),
                () -> assertTrue(output.matches("(?s).*lint \\.+ FAILURE.*"), output),
                () -> assertTrue(output.contains("[rawtypes]"), output),
                () -> assertTrue(output.contains("warnings found and -Werror specified"), output),
                () -> assertTrue(output.contains("[BoxedPrimitiveEquality]"), output),
                () -> assertTrue(output.contains("[NullAway] returning @Nullable expression"), output));
    }

    @Test
    void the_format_check_refuses_a_crooked_file_and_reads_java_25() throws IOException, InterruptedException {
        String output = new Project(folder)
                .with("crooked", "int  two( ){return 2 ;}")
                .with("straight", "boolean text(Object o) {\n        return o instanceof String _;\n    }")
                .maven("--non-recursive", "spotless:check");

        assertTrue(output.contains("The following files had format violations"), output);
        assertTrue(output.contains("crooked"), output);
        assertFalse(output.contains("straight"), output);
    }
}
