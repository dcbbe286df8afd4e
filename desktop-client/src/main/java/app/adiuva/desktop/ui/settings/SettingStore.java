package app.adiuva.desktop.ui.settings;

import java.util.Map;

/// Where the settings stand. Blocking: call it inside a [app.adiuva.desktop.ui.kit.TaskRunner].
public interface SettingStore {
    String APPEARANCE = "ui.appearance";
    String LANGUAGE = "ui.language";
    String FONT_SCALE = "ui.font_scale";
    String NAME = "profile.name";
    String GOALS = "profile.goals";
    String PROJECTS = "profile.ongoing_projects";
    String PATTERNS = "profile.work_patterns";

    Map<String, String> read();

    /// Writes one value and returns it.
    String write(String key, String value);
}
