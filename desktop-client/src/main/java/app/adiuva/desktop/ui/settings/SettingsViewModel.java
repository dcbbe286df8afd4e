package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Appearance;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the user can set, read once at the start and written as it changes. JavaFX thread only.
public final class SettingsViewModel {
    private final Desk desk;
    private final SettingStore store;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final DoubleProperty fontScale = new SimpleDoubleProperty(1);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty goals = new SimpleStringProperty("");
    private final StringProperty projects = new SimpleStringProperty("");
    private final Map<String, String> storedProfile = new HashMap<>();
    private boolean loading = true;

    public SettingsViewModel(Desk desk, SettingStore store) {
        this.desk = desk;
        this.store = store;
        appearance.subscribe(value -> write(SettingStore.APPEARANCE, value.stored()));
        fontScale.subscribe(value -> write(SettingStore.FONT_SCALE, String.valueOf(value.doubleValue())));
    }

    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /// 1 is the designed size.
    public DoubleProperty fontScale() {
        return fontScale;
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

    /// Takes over what was stored; nothing is written back by it.
    public void show(Map<String, String> stored) {
        loading = true;
        appearance.set(Appearance.of(stored.getOrDefault(SettingStore.APPEARANCE, "")));
        fontScale.set(parse(stored.getOrDefault(SettingStore.FONT_SCALE, "1")));
        name.set(stored.getOrDefault(SettingStore.NAME, ""));
        goals.set(stored.getOrDefault(SettingStore.GOALS, ""));
        projects.set(stored.getOrDefault(SettingStore.PROJECTS, ""));
        loading = false;
        storedProfile.putAll(profile());
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
                SettingStore.PROJECTS, projects.get().strip());
    }

    /// Back to how everything looked at first; records and profile stay.
    public void reset() {
        appearance.set(Appearance.SYSTEM);
        fontScale.set(1);
        desk.toasts().say(text("settings.reset.done"));
    }

    private void write(String key, String value) {
        if (loading) {
            return;
        }
        desk.runner()
                .run(
                        () -> Optional.of(store.write(key, value)),
                        _ -> desk.edits().changed(),
                        failure -> {
                            storedProfile.remove(key);
                            desk.toasts().warn(Edits.explain(failure));
                        });
    }

    private static double parse(String scale) {
        try {
            return Math.clamp(Double.parseDouble(scale), 0.8, 1.6);
        } catch (NumberFormatException damaged) {
            return 1;
        }
    }
}
