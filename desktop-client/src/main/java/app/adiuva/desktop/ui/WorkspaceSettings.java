package app.adiuva.desktop.ui;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.settings.SettingStore;
import java.util.Map;

/// The settings of the window in the user's database.
record WorkspaceSettings(Workspace workspace) implements SettingStore {
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
