package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draft that is read while someone types already.
class DraftKeeperTest {
    private static final String PLACE = "today.ask";

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
    }

    @Test
    void what_was_typed_before_the_draft_was_read_stands_behind_it_and_neither_is_lost() {
        workspace.drafts().put(PLACE, "What is due");
        assertEquals("What is due tomorrow", typedWhileReading("tomorrow"));
        assertEquals(Optional.of("What is due tomorrow"), workspace.drafts().get(PLACE));
        assertEquals("What is due tomorrow or later", typedWhileReading("What is due tomorrow or later"));
        assertEquals(
                Optional.of("What is due tomorrow or later"), workspace.drafts().get(PLACE));
        assertEquals("What is due tomorrow or later", typedWhileReading(""));
    }

    @Test
    void what_was_typed_before_it_was_known_that_there_is_no_draft_becomes_one() {
        assertEquals("Half a sentence", typedWhileReading("Half a sentence"));
        assertEquals(Optional.of("Half a sentence"), workspace.drafts().get(PLACE));
    }

    private String typedWhileReading(String words) {
        return Fx.call(() -> {
            Desks.Later later = new Desks.Later();
            TextField field = new TextField();
            DraftKeeper.of(field, PLACE, Desks.on(workspace, later));
            field.setText(words);
            later.runAll();
            return field.getText();
        });
    }
}
