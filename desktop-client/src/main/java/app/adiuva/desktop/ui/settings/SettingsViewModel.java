package app.adiuva.desktop.ui.settings;

import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the user can set, read once at the start and written as it changes. JavaFX thread only.
public final class SettingsViewModel {
    private final Desk desk;
    private final SettingStore store;
    private final Preferences preferences;
    private final Preference<Appearance> appearance;
    private final Preference<Double> fontScale;
    private final Preference<Language> language;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty goals = new SimpleStringProperty("");
    private final StringProperty projects = new SimpleStringProperty("");
    private final StringProperty patterns = new SimpleStringProperty("");
    private final Map<String, String> storedProfile = new HashMap<>();
    private boolean loading = true;

    public SettingsViewModel(Desk desk, SettingStore store) {
        this.desk = desk;
        this.store = store;
        this.preferences = new Preferences(desk, store);
        this.appearance =
                preferences.of(SettingStore.APPEARANCE, Appearance.SYSTEM, Appearance::stored, Appearance::of);
        this.fontScale = preferences.of(SettingStore.FONT_SCALE, 1.0, String::valueOf, SettingsViewModel::scale);
        this.language = preferences.of(SettingStore.LANGUAGE, Language.AUTOMATIC, Language::stored, Language::of);
    }

    /// Where features get the settings that they bind to.
    public Preferences preferences() {
        return preferences;
    }

    public Preference<Appearance> appearance() {
        return appearance;
    }

    /// 1 is the designed size.
    public Preference<Double> fontScale() {
        return fontScale;
    }

    /// Spoken from the next start on.
    public Preference<Language> language() {
        return language;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty goals() {
        return goals;
    }

    public StringProperty projects() {
        return projects;
    }

    /// When and how the user works.
    public StringProperty patterns() {
        return patterns;
    }

    /// Takes over what was stored; nothing is written back by it.
    public void show(Map<String, String> stored) {
        loading = true;
        preferences.show(stored);
        name.set(stored.getOrDefault(SettingStore.NAME, ""));
        goals.set(stored.getOrDefault(SettingStore.GOALS, ""));
        projects.set(stored.getOrDefault(SettingStore.PROJECTS, ""));
        patterns.set(stored.getOrDefault(SettingStore.PATTERNS, ""));
        loading = false;
        storedProfile.putAll(profile());
    }

    /// Reads again what is stored, for it was changed elsewhere.
    public void reread() {
        desk.runner().run(store::read, this::show, _ -> {});
    }

    /// Writes the profile fields that were changed; called when one loses the focus.
    public void saveProfile() {
        takeUnsaved().forEach(this::write);
    }

    /// The profile fields that were changed and not written; whoever takes them writes them.
    public Map<String, String> takeUnsaved() {
        if (loading) {
            return Map.of();
        }
        Map<String, String> unsaved = new LinkedHashMap<>(profile());
        unsaved.entrySet().removeAll(storedProfile.entrySet());
        storedProfile.putAll(unsaved);
        return unsaved;
    }

    private Map<String, String> profile() {
        return Map.of(
                SettingStore.NAME, name.get().strip(),
                SettingStore.GOALS, goals.get().strip(),
                SettingStore.PROJECTS, projects.get().strip(),
                SettingStore.PATTERNS, patterns.get().strip());
    }

    private void write(String key, String value) {
        preferences.write(key, value, () -> storedProfile.remove(key));
    }

    /// @throws NumberFormatException when it is no number
    public static double scale(String stored) {
        double scale = Double.parseDouble(stored);
        if (Double.isNaN(scale)) {
            throw new IllegalArgumentException("no number");
        }
        return Math.clamp(scale, 0.8, 1.6);
    }
}
