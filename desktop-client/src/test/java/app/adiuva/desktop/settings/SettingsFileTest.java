package app.adiuva.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("settings.json");
    }

    @Test
    void what_was_chosen_comes_back_and_what_belongs_to_the_computer_or_is_secret_stays() throws IOException {
        Map<String, String> chosen = Map.of(
                "ui.appearance",
                "dark",
                "keys.task.new",
                "Shortcut+T",
                "profile.goals",
                "Sleep\n“more”",
                "notice.due",
                "false");
        Map<String, String> stored = new java.util.HashMap<>(chosen);
        stored.putAll(Map.of(
                "ui.window", "1,2,3",
                "ui.tour", "ended",
                "plan.seen", "{}",
                "notice.looked_until", "12",
                "notice.disturb_again", "5",
                "access_token", "secret"));
        SettingsFile.write(file(), stored);
        assertEquals(chosen, SettingsFile.read(file()));
        assertFalse(Files.readString(file()).contains("secret"));
        assertEquals(1, folder.toFile().list().length, "nothing half is left");
    }

    @Test
    void what_a_file_says_of_other_things_is_not_taken_over() throws IOException {
        Files.writeString(
                file(),
                "{\"format\":\"adiuva-settings\",\"version\":1,"
                        + "\"settings\":{\"ui.window\":\"0\",\"store.trial\":\"x\",\"ui.language\":\"de\"}}");
        assertEquals(Map.of("ui.language", "de"), SettingsFile.read(file()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_SETTINGS|",
                "NO_SETTINGS|[]",
                "NO_SETTINGS|{\"format\":\"else\",\"version\":1,\"settings\":{}}",
                "NO_SETTINGS|{\"format\":\"adiuva-settings\",\"version\":1,\"settings\":{\"ui.language\":1}}",
                "NO_SETTINGS|{\"format\":\"adiuva-settings\",\"format\":\"adiuva-settings\",\"settings\":{}}",
                "NEWER|{\"format\":\"adiuva-settings\",\"version\":2,\"settings\":{}}"
            })
    void a_wrong_file_is_refused_with_its_reason(SettingsRefused.Reason reason, String content) throws IOException {
        Files.writeString(file(), content == null ? "" : content);
        assertEquals(
                reason,
                assertThrows(SettingsRefused.class, () -> SettingsFile.read(file()))
                        .reason());
    }

    @Test
    void a_huge_file_and_none_at_all_are_refused() throws IOException {
        assertEquals(
                SettingsRefused.Reason.UNREADABLE,
                assertThrows(SettingsRefused.class, () -> SettingsFile.read(file()))
                        .reason());
        Files.write(file(), new byte[2 << 20]);
        assertEquals(
                SettingsRefused.Reason.TOO_LARGE,
                assertThrows(SettingsRefused.class, () -> SettingsFile.read(file()))
                        .reason());
    }

    @Test
    void an_import_changes_only_what_differs_and_is_taken_back_exactly() {
        try (Workspace workspace = Workspace.open(new AppPaths(folder), Clock.systemUTC())) {
            Settings settings = workspace.settings();
            settings.put("ui.appearance", "light");
            settings.put("ui.language", "de");
            Map<String, String> before = settings.startingWith("");
            List<SettingChange> changes =
                    settings.changes(Map.of("ui.appearance", "dark", "ui.language", "de", "checkin.every", "30"));
            assertEquals(
                    List.of(
                            new SettingChange("checkin.every", null, "30"),
                            new SettingChange("ui.appearance", "light", "dark")),
                    changes);
            settings.make(changes);
            assertEquals("dark", settings.getOrDefault("ui.appearance", ""));
            settings.make(changes.stream().map(SettingChange::reversed).toList());
            assertEquals(before, settings.startingWith(""));
        }
    }
}
