package app.adiuva.desktop.attachment;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.AttachmentRefused.Reason;
import app.adiuva.desktop.plan.JournalEntry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentsTest {
    private final Instant begun = Instant.now();

    @TempDir
    Path home;

    @Test
    void keeps_a_copy_that_only_the_owner_reads_and_the_same_content_once() throws IOException {
        Path original = Files.writeString(home.resolve("Rechnung.pdf"), "42 euros");
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("the bill").id();
            Attachment first = workspace.attachments().add(Table.THOUGHTS, row, original);
            workspace.attachments().add(Table.THOUGHTS, row, "again.pdf", bytes("42 euros"));
            Files.delete(original);

            assertEquals(2, workspace.attachments().of(row).size());
            assertEquals(List.of(first.sha256()), stored());
            Path kept = workspace.attachments().file(first);
            assertEquals("42 euros", Files.readString(kept));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
            assertEquals(8, first.bytes());
            workspace.attachments().saveAs(first, home.resolve("saved.pdf"));
            assertEquals("42 euros", Files.readString(home.resolve("saved.pdf")));
        }
    }

    @Test
    void is_found_by_its_name_without_regard_to_case_in_any_script() {
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("the bill").id();
            Attachment added = workspace.attachments().add(Table.THOUGHTS, row, "Übersicht 100%.pdf", bytes("42"));
            assertEquals(List.of(added), workspace.attachments().named("übersicht 100%", 5));
            assertEquals(List.of(added), workspace.attachments().named("SICHT", 5));
            assertEquals(List.of(), workspace.attachments().named("öl", 5));
        }
    }

    @Test
    void a_file_goes_thirty_days_after_its_last_row_and_never_before() {
        String row;
        Attachment kept;
        Attachment removed;
        try (Workspace workspace = at(begun)) {
            row = workspace.thoughts().capture("two files").id();
            kept = workspace.attachments().add(Table.THOUGHTS, row, "a.txt", bytes("same"));
            removed = workspace.attachments().add(Table.THOUGHTS, row, "b.txt", bytes("same"));
            Attachment alone = workspace.attachments().add(Table.THOUGHTS, row, "c.txt", bytes("other"));
            workspace.attachments().remove(removed.id());
            workspace.attachments().remove(alone.id());
            workspace.attachments().collector().step();
            assertEquals(2, stored().size());
            assertTrue(workspace.attachments().restore(alone.id()));
            workspace.attachments().remove(alone.id());
        }
        try (Workspace workspace = at(begun.plus(Duration.ofDays(31)))) {
            workspace.attachments().collector().step();
            assertEquals(List.of(kept.sha256()), stored());
            assertFalse(workspace.attachments().restore(removed.id()));
            workspace.attachments().remove(kept.id());
        }
        try (Workspace workspace = at(begun.plus(Duration.ofDays(62)))) {
            workspace.attachments().collector().step();
            assertEquals(List.of(), stored());
        }
    }

    @Test
    void the_files_of_what_was_undone_come_back_with_it() {
        try (Workspace workspace = at(begun)) {
            JournalEntry kept = workspace.thoughts().keep("a moss");
            String row = requireNonNull(kept.diff().id());
            workspace.attachments().add(Table.THOUGHTS, row, "moss.txt", bytes("green"));
            workspace.changes().undo(kept.id());
            workspace.attachments().collector().step();
            workspace.changes().redo(kept.id());
            assertEquals(1, workspace.attachments().of(row).size());
        }
    }

    @Test
    void what_a_killed_copy_left_is_cleaned_away() throws IOException {
        Path left = Files.createDirectories(home.resolve("attachments")).resolve(".incoming-1");
        Files.writeString(left, "half");
        try (Workspace workspace = at(begun)) {
            workspace.attachments().collector().step();
            assertTrue(Files.exists(left));
        }
        try (Workspace workspace = at(begun.plus(Duration.ofDays(2)))) {
            workspace.attachments().collector().step();
            assertFalse(Files.exists(left));
        }
    }

    @Test
    void takes_what_it_can_and_names_the_rest_with_its_reason() throws IOException {
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("x").id();
            Path folder = Files.createDirectories(home.resolve("Photos"));
            Path note = Files.writeString(home.resolve("note.txt"), "hello");
            Offered.OfPicture picture = new Offered.OfPicture("Picture.png", 2, 1, new int[] {0xff0000ff, 0xffffffff});
            assertEquals(
                    List.of(new Refusal(new Offered.OfFile(folder), Reason.NO_FILE)),
                    workspace
                            .attachments()
                            .addAll(
                                    Table.THOUGHTS,
                                    row,
                                    List.of(new Offered.OfFile(folder), new Offered.OfFile(note), picture)));
            List<Attachment> kept = workspace.attachments().of(row);
            assertEquals(
                    List.of("note.txt", "Picture.png"),
                    kept.stream().map(Attachment::name).toList());
            BufferedImage drawn =
                    ImageIO.read(workspace.attachments().file(kept.getLast()).toFile());
            assertEquals(0xff0000ff, drawn.getRGB(0, 0));
        }
    }

    @Test
    void a_copy_to_look_at_has_its_name_changes_nothing_and_goes_a_day_later() throws IOException {
        Path copy;
        Path kept;
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("x").id();
            Attachment note = workspace.attachments().add(Table.THOUGHTS, row, "note.txt", bytes("hello"));
            kept = workspace.attachments().file(note);
            copy = workspace.attachments().copyToView(note);
            assertEquals("note.txt", copy.getFileName().toString());
            Files.writeString(copy, "scribbled");
            assertEquals("hello", Files.readString(kept));
            workspace.attachments().collector().step();
            assertTrue(Files.exists(copy));
        }
        try (Workspace workspace = at(begun.plus(Duration.ofDays(2)))) {
            workspace.attachments().collector().step();
            assertFalse(Files.exists(copy));
            assertTrue(Files.exists(kept));
        }
    }

    @Test
    void refuses_what_is_too_large_no_file_or_of_no_row_and_leaves_nothing() throws IOException {
        try (Workspace workspace = at(begun)) {
            Attachments attachments = workspace.attachments();
            String row = workspace.thoughts().capture("x").id();
            assertEquals(Reason.TOO_LARGE, refused(() -> attachments.add(Table.THOUGHTS, row, "zeros", new Zeros())));
            assertEquals(Reason.NO_FILE, refused(() -> attachments.add(Table.THOUGHTS, row, home)));
            assertEquals(Reason.NO_FILE, refused(() -> attachments.add(Table.THOUGHTS, row, home.resolve("none"))));
            assertEquals(Reason.NO_ROW, refused(() -> attachments.add(Table.TASKS, row, "a", bytes("a"))));
            assertEquals(List.of(), stored());
        }
    }

    @Test
    void a_full_disk_refuses_files_and_is_no_failure_of_what_they_belong_to() throws IOException {
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("x").id();
            Offered note = new Offered.OfFile(Files.writeString(home.resolve("note.txt"), "hello"));
            FullDisk.fill(workspace);
            List<Refusal> refused = workspace.attachments().addAll(Table.THOUGHTS, row, Collections.nCopies(100, note));
            FullDisk.free(workspace);
            assertEquals(100, refused.size() + workspace.attachments().of(row).size());
            assertEquals(new Refusal(note, Reason.DISK_FULL), refused.getLast());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\x\\cv.pdf, cv.pdf",
        "'invoice\u202efdp.exe', invoicefdp.exe",
        "'a\u0000b\nc.txt', abc.txt",
        "..., file",
        "CON.txt, file-CON.txt",
        "'.hidden ', hidden"
    })
    void shows_no_name_that_could_deceive(String given, String shown) {
        assertEquals(shown, ShownName.of(given));
    }

    @Test
    void a_keptname_keeps_whole_characters_and_its_ending_and_fits_the_disk() throws IOException {
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("x").id();
            for (String name : List.of("a" + "🎉".repeat(80) + ".pdf", "字".repeat(118), "字".repeat(100) + ".txt")) {
                Attachment kept = workspace.attachments().add(Table.THOUGHTS, row, name, bytes("x"));
                assertEquals(
                        kept.name(), new String(kept.name().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
                assertEquals(name.endsWith(".pdf"), kept.name().endsWith(".pdf"));
                assertEquals(
                        kept.name(),
                        workspace.attachments().copyToView(kept).getFileName().toString());
            }
        }
    }

    @Test
    void asks_before_anything_that_could_run() {
        try (Workspace workspace = at(begun)) {
            String row = workspace.thoughts().capture("x").id();
            for (String name : List.of("a.exe", "a.pdf.sh", "a", "a.desktop", "a.html")) {
                assertTrue(
                        workspace
                                .attachments()
                                .add(Table.THOUGHTS, row, name, bytes("x"))
                                .mayRun(),
                        name);
            }
            assertFalse(workspace
                    .attachments()
                    .add(Table.THOUGHTS, row, "a.PDF", bytes("x"))
                    .mayRun());
        }
    }

    @Test
    void draws_a_picture_small_and_refuses_a_bomb() throws IOException {
        BufferedImage image = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        Path file = home.resolve("wide.png");
        ImageIO.write(image, "png", file.toFile());
        PicturePreview preview = PicturePreview.of(file, 100).orElseThrow();
        assertEquals(100, preview.width());
        assertEquals(34, preview.height());

        byte[] bomb = Files.readAllBytes(file);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        Path large = Files.write(home.resolve("bomb.png"), bomb);
        assertEquals(Optional.empty(), PicturePreview.of(large, 100));
        assertEquals(Optional.empty(), PicturePreview.of(Files.writeString(home.resolve("no.png"), "no"), 100));
    }

    private List<String> stored() {
        Path folder = home.resolve("attachments");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Workspace at(Instant now) {
        return Workspace.open(new AppPaths(home), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Reason refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(AttachmentRefused.class, work).reason();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Never ends.
    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] piece, int from, int length) {
            return length;
        }
    }
}
