package app.adiuva.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTransferTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private Desk desk;
    private int reread;
    private SettingsTransfer transfer;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(folder), Clock.systemUTC());
        desk = Desks.inline(workspace);
        transfer = new SettingsTransfer(desk, () -> reread++);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void an_import_is_made_as_it_was_shown_and_one_press_takes_it_back() {
        workspace.settings().put("ui.appearance", "light");
        transfer.apply(List.of(new SettingChange("ui.appearance", "light", "dark")));
        assertEquals("dark", workspace.settings().getOrDefault("ui.appearance", ""));
        assertEquals(1, reread);
        Toasts.Toast toast = desk.toasts().shown().getLast();
        Objects.requireNonNull(toast.action()).run().run();
        assertEquals("light", workspace.settings().getOrDefault("ui.appearance", ""));
        assertEquals(2, reread);
    }

    @Test
    void a_file_says_what_is_wrong_with_it_and_the_same_settings_change_nothing() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{}");
        transfer.open(file);
        transfer.export(file);
        transfer.open(file);
        assertEquals(
                List.of(
                        "This is not a file of Adiuva’s settings. Nothing was changed.",
                        "Settings written to settings.json",
                        "These settings are the same already"),
                Desks.toasts(desk));
    }
}
