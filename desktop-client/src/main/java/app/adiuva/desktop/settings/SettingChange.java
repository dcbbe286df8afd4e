package app.adiuva.desktop.settings;

import org.jspecify.annotations.Nullable;

/// One setting before and after.
///
/// @param before null for one that was never chosen
/// @param after null for one that is taken out
public record SettingChange(
        String key, @Nullable String before, @Nullable String after) {
    public SettingChange reversed() {
        return new SettingChange(key, after, before);
    }
}
