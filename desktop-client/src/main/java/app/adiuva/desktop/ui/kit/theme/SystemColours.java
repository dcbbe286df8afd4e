package app.adiuva.desktop.ui.kit.theme;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// What the computer's own settings ask of every window.
final class SystemColours {
    private SystemColours() {}

    /// The theme for whoever leaves the choice to the system.
    static Appearance wanted(Platform.Preferences preferences) {
        return wanted(preferences, preferences.getColorScheme());
    }

    /// @param preferences by the names that JavaFX gives them on each system
    static Appearance wanted(Map<String, Object> preferences, ColorScheme scheme) {
        if (asksForContrast(preferences)) {
            return Appearance.CONTRAST;
        }
        return scheme == ColorScheme.DARK ? Appearance.DARK : Appearance.LIGHT;
    }

    /// Windows says so; of GTK only the name of its theme tells, such as `HighContrast` or `HighContrastInverse`.
    private static boolean asksForContrast(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || preferences.get("GTK.theme_name") instanceof String theme
                        && theme.toLowerCase(Locale.ROOT).contains("highcontrast");
    }
}
