package app.adiuva.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Reset;
import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTransferTest {
    @TempDir
    Path folder;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private int reread;
    private SettingsTransfer transfer;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(folder), Clock.systemUTC());
        desk = Desks.inline(workspace);
        transfer = new SettingsTransfer(desk, () -> reread++, _ -> Optional.empty());
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
    void a_reset_covers_screens_that_were_never_opened_and_what_agents_may_do_and_one_key_takes_it_back() {
        Settings settings = workspace.settings();
        settings.put("keys.tasks.new", "Ctrl+T");
        settings.put("notice.quiet_from", "21:00");
        settings.put("chat.tell_rejections", "true");
        settings.put("cloud_suggestions_enabled", "true");
        settings.put("profile.name", "Sam");
        settings.put("notice.looked_until", "1");
        workspace.policies().set("task_agent", ActionType.CREATE_RECORD, true);
        Fx.run(transfer::reset);
        assertEquals(List.of("overlay Reset all settings"), Desks.trail(desk));
        assertEquals("21:00", settings.getOrDefault("notice.quiet_from", ""), "nothing before the yes");

        transfer.apply(Reset.of(settings, workspace.policies()));
        assertEquals(
                Set.of("profile.name", "notice.looked_until", "trash.purged_on"),
                settings.startingWith("").keySet());
        assertEquals(List.of(), workspace.policies().allowed());

        desk.edits().undoLatest();
        assertEquals("Ctrl+T", settings.getOrDefault("keys.tasks.new", ""));
        assertEquals("true", settings.getOrDefault("chat.tell_rejections", ""));
        assertEquals(1, workspace.policies().allowed().size());
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
