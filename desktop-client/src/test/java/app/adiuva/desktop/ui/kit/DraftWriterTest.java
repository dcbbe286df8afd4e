package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftWriterTest {
    private static final String LONG = "Moss likes shade. ".repeat(2_000);

    @TempDir
    Path home;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void what_is_typed_during_a_write_is_written_after_it_and_nothing_in_between() {
        Desks.Later later = new Desks.Later();
        DraftWriter writer = new DraftWriter(Desks.on(workspace, later));
        writer.put("capture", "Mo");
        writer.put("capture", "Mos");
        writer.put("today.ask", "Why?");
        writer.put("capture", "Moss");
        later.runNext();
        assertEquals(Optional.of("Mo"), draft("capture"));
        later.runNext();
        assertEquals(Optional.of("Moss"), draft("capture"));
        later.runAll();
        assertEquals(Optional.of("Why?"), draft("today.ask"));
    }

    @Test
    void every_place_that_a_full_disk_refused_is_written_by_itself_as_it_is_by_then() {
        FullDisk.fill(workspace);
        DraftWriter writer = new DraftWriter(Desks.inline(workspace));
        Fx.run(() -> {
            writer.put("capture", LONG);
            writer.put("today.ask", LONG + "?");
            writer.put("capture", LONG + "!");
        });
        assertEquals(Optional.empty(), draft("capture"));
        FullDisk.free(workspace);
        Fx.until(
                () -> "both drafts",
                () -> draft("capture").isPresent() && draft("today.ask").isPresent());
        assertEquals(Optional.of(LONG + "!"), draft("capture"));
        assertEquals(Optional.of(LONG + "?"), draft("today.ask"));
    }

    private Optional<String> draft(String place) {
        return workspace.drafts().get(place);
    }
}
