package app.adiuva.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingControlsTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
    }

    @Test
    void a_number_that_is_none_is_the_one_before() {
        SettingsViewModelTest.Memory memory = new SettingsViewModelTest.Memory();
        Preference<Integer> days = new Preferences(Desks.inline(workspace), memory).number("trash.days", 30, 1, 365);
        Fx.run(() -> {
            Spinner<Integer> spinner = SettingControls.number("Days", days, 1, 365);
            enter(spinner, "90");
            for (String typed : List.of("", "12x", "99999999999")) {
                enter(spinner, typed);
                assertEquals(90, days.get());
                assertEquals("90", spinner.getEditor().getText());
            }
            spinner.getEditor().clear();
            spinner.increment();
        });
        assertEquals(91, days.get());
        assertEquals("91", memory.written.get("trash.days"));
    }

    private static void enter(Spinner<Integer> spinner, String typed) {
        spinner.getEditor().setText(typed);
        spinner.getEditor().fireEvent(new ActionEvent());
    }
}
