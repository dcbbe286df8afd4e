package app.adiuva.desktop.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.Offered.OfFile;
import app.adiuva.desktop.attachment.Offered.OfPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of what is not kept yet, over the end of the program.
class WaitingFilesTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private final OfPicture picture = new OfPicture("Picture.png", 2, 1, new int[] {0xff102030, 0xff405060});

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), Clock.systemUTC());
    }

    @Test
    void what_waits_is_there_after_a_crash_and_a_picture_is_as_it_was() throws IOException {
        Path own = Files.writeString(home.resolve("two\nlines ü.txt"), "mine");
        OfPicture second = new OfPicture("Picture.png", 1, 1, new int[] {0xff000000});
        workspace.waitingFiles().put(List.of(picture, new OfFile(own), second));
        workspace.waitingFiles().put(List.of(picture, new OfFile(own), second));
        assertEquals(2, pasted(), "each picture is written once");

        List<Offered> found = again().waitingFiles().get();
        assertEquals(
                List.of("Picture.png", "two\nlines ü.txt", "Picture.png"),
                found.stream().map(Offered::name).toList());
        try (var bytes = found.getFirst().open()) {
            var image = ImageIO.read(bytes);
            assertEquals(0xff405060, image.getRGB(1, 0));
        }

        again().waitingFiles().put(List.of(found.getFirst()));
        assertEquals(1, pasted());
        assertTrue(Files.exists(own), "the user's own file stays");
        again().waitingFiles().put(List.of());
        assertEquals(0, pasted());
        assertEquals(List.of(), again().waitingFiles().get());
    }

    @Test
    void a_picture_that_is_gone_is_no_longer_waited_for_and_what_a_crash_left_half_goes() throws IOException {
        workspace.waitingFiles().put(List.of(picture));
        Path half = Files.createDirectories(folder().resolve("picture123"));
        Files.writeString(half.resolve("Picture.png"), "half");
        Workspace later = again();
        OfFile whole = (OfFile) later.waitingFiles().get().getFirst();
        later.waitingFiles().put(List.of(whole));
        assertFalse(Files.exists(half));
        Files.delete(whole.file());
        assertEquals(List.of(), again().waitingFiles().get());
    }

    /// The profile as the next start opens it.
    private Workspace again() {
        workspace.close();
        open();
        return workspace;
    }

    private Path folder() {
        return new AppPaths(home).waitingFiles();
    }

    private long pasted() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.count();
        }
    }
}
