package app.adiuva.desktop.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    @TempDir
    Path home;

    private final Memory memory = new Memory();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private SettingsViewModel settings;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        settings = new SettingsViewModel(desk, memory);
    }

    @Test
    void showing_what_is_stored_writes_nothing() {
        settings.show(Map.of(SettingStore.APPEARANCE, "dark", SettingStore.NAME, "Sam"));
        settings.saveProfile();
        assertEquals(Appearance.DARK, settings.appearance().get());
        assertEquals(Map.of(), memory.written);
    }

    @Test
    void how_the_user_works_is_part_of_the_profile_that_goes_along() {
        settings.show(Map.of("profile.work_patterns", "early bird"));
        assertEquals("early bird", settings.patterns().get());
        settings.patterns().set("deep work before noon");
        settings.saveProfile();
        assertEquals(Map.of("profile.work_patterns", "deep work before noon"), memory.written);
    }

    @Test
    void a_choice_is_written_at_once_and_a_profile_field_when_it_is_left() {
        settings.show(Map.of());
        settings.appearance().set(Appearance.LIGHT);
        settings.fontScale().set(1.15);
        settings.name().set(" Sam ");
        assertEquals(Map.of(SettingStore.APPEARANCE, "light", SettingStore.FONT_SCALE, "1.15"), memory.written);
        settings.saveProfile();
        assertEquals("Sam", memory.written.get(SettingStore.NAME));
        assertEquals(3, memory.written.size(), "fields that were not changed are not written");
        assertEquals(Map.of(), settings.takeUnsaved());
    }

    @Test
    void a_profile_field_that_could_not_be_written_is_written_the_next_time() {
        settings.show(Map.of());
        settings.name().set("Sam");
        memory.broken = true;
        settings.saveProfile();
        assertEquals(List.of("That could not be saved. Nothing was changed. Please try again."), Desks.toasts(desk));
        memory.broken = false;
        settings.saveProfile();
        assertEquals(Map.of(SettingStore.NAME, "Sam"), memory.written);
    }

    @Test
    void on_a_full_disk_a_setting_waits_and_its_last_value_is_stored() {
        Preferences real = new Preferences(desk, new InRecords(workspace));
        Preference<String> words = real.words("test.words", "");
        String longOne = "x".repeat(20_000);
        FullDisk.fill(workspace);
        words.set(longOne + "1");
        words.set(longOne + "2");
        assertEquals(1, desk.edits().waiting().get());
        FullDisk.free(workspace);
        desk.edits().makeWaiting();
        assertEquals(0, desk.edits().waiting().get());
        assertTrue(workspace.settings().getOrDefault("test.words", "").endsWith("x2"));
    }

    @Test
    void a_damaged_text_size_is_the_designed_one_and_a_wild_one_is_tamed() {
        settings.show(Map.of(SettingStore.FONT_SCALE, "big"));
        assertEquals(1, settings.fontScale().get());
        settings.show(Map.of(SettingStore.FONT_SCALE, "NaN"));
        assertEquals(1, settings.fontScale().get());
        settings.show(Map.of(SettingStore.FONT_SCALE, "40"));
        assertEquals(1.6, settings.fontScale().get());
    }

    private record InRecords(Workspace workspace) implements SettingStore {
        @Override
        public Map<String, String> read() {
            return workspace.settings().startingWith("");
        }

        @Override
        public String write(String key, String value) {
            workspace.settings().put(key, value);
            return value;
        }
    }

    static final class Memory implements SettingStore {
        final Map<String, String> written = new LinkedHashMap<>();
        private boolean broken;

        @Override
        public Map<String, String> read() {
            return Map.copyOf(written);
        }

        @Override
        public String write(String key, String value) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            written.put(key, value);
            return value;
        }
    }
}
