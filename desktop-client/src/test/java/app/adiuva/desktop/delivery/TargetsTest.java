package app.adiuva.desktop.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TargetsTest {
    @TempDir
    Path folder;

    @Test
    void every_kind_comes_back_from_a_file_that_only_its_owner_reads() throws IOException {
        Path file = folder.resolve("targets.json");
        Targets targets = new Targets(file);
        List<Target> all = List.of(
                new Target.Bucket("a", "notes", URI.create("https://s3.example.com"), "eu", "p/", "id", "secret"),
                new Target.Folder("b", folder),
                new Target.Git("c", folder, true),
                new Target.Webhook("d", URI.create("https://example.com/hook?token=1")),
                new Target.Zip("e", folder));
        all.forEach(targets::keep);

        assertEquals(all, new Targets(file).all());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        targets.keep(new Target.Zip("B", folder));
        assertEquals(new Target.Zip("B", folder), targets.find(" b ").orElseThrow());
        assertTrue(targets.remove("A"));
        assertFalse(targets.remove("A"));
        assertEquals(4, targets.all().size());
        assertFalse(all.toString().contains("secret") || all.toString().contains("token"));
    }

    @Test
    void many_that_are_set_up_at_once_are_all_kept() {
        Path file = folder.resolve("targets.json");
        List<CompletableFuture<Void>> all = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> new Targets(file).keep(new Target.Zip("zip " + i, folder)), Thread::startVirtualThread))
                .toList();
        all.forEach(CompletableFuture::join);
        assertEquals(16, new Targets(file).all().size());
    }

    @Test
    void a_file_that_was_damaged_by_hand_is_not_written_over() throws IOException {
        Path file = folder.resolve("targets.json");
        Files.writeString(file, "{\"targets\": [{\"kind\": \"fol");
        Targets targets = new Targets(file);
        assertEquals(List.of(), targets.all());
        assertThrows(Json.Malformed.class, () -> targets.keep(new Target.Zip("e", folder)));
        assertEquals("{\"targets\": [{\"kind\": \"fol", Files.readString(file));
    }

    @Test
    void a_target_that_lacks_something_is_none_and_hides_no_other() throws IOException {
        Path file = folder.resolve("targets.json");
        Files.writeString(file, """
                {"targets": [{"name": "x"}, {"kind": "zip"}, {"kind": "fax", "name": "f"}, {"kind": "bucket", "name": "b"},
                 {"kind": "zip", "name": "z", "path": "/tmp"}]}
                """);
        assertEquals(
                List.of("z"), new Targets(file).all().stream().map(Target::name).toList());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Fix the roof,          Fix the roof.md
            ../../etc/passwd,      etcpasswd.md
            ` .. `,                thought.md
            CON,                   thought.md
            `a/b\\c:d*e?f"g<h>i|j`, abcdefghij.md
            Käse 🧀 kaufen,        Käse kaufen.md
            """)
    void names_of_files_fit_every_system(String title, String fileName) {
        assertEquals(fileName, Deliverable.fileName(title, "thought"));
    }

    @Test
    void thoughts_that_begin_alike_get_files_of_their_own() {
        Deliverable deliverable = Deliverable.of(
                "Thoughts", List.of(thought("Roof leaks"), thought("roof leaks"), thought("Roof leaks")));
        assertEquals(
                List.of("Roof leaks.md", "roof leaks 2.md", "Roof leaks 3.md"),
                deliverable.documents().stream()
                        .map(Deliverable.Document::fileName)
                        .toList());
        assertEquals(
                "Roof leaks\n\n#house\n", deliverable.documents().getFirst().text());
    }

    @Test
    void a_number_in_a_thought_is_no_number_of_a_file() {
        Deliverable deliverable = Deliverable.of(
                "Thoughts",
                List.of(thought("a 2"), thought("a"), thought("A"), thought("Stra\u00dfe"), thought("STRASSE")));
        assertEquals(
                List.of("a 2.md", "a.md", "A 3.md", "Stra\u00dfe.md", "STRASSE 2.md"),
                deliverable.documents().stream()
                        .map(Deliverable.Document::fileName)
                        .toList());
    }

    @Test
    void a_name_in_wide_letters_is_not_too_long_for_a_disk() {
        String name = Deliverable.fileName("\ud842\udfb7".repeat(100), "thought"); // four bytes each
        assertEquals("\ud842\udfb7".repeat(60) + ".md", name);
    }

    private static Thought thought(String content) {
        return new Thought(
                content,
                content,
                List.of("house"),
                ThoughtStatus.INBOX,
                ThoughtType.NOTE,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
