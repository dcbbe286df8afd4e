package app.adiuva.desktop.ui.kit.theme;

import java.util.Arrays;
import java.util.Locale;

/// Which of the themes the user wants.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK,
    /// White on black, with edges that are seen.
    CONTRAST;

    /// The value as it stands in the settings.
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The stored value back, [#SYSTEM] for anything unknown.
    public static Appearance of(String stored) {
        return Arrays.stream(values())
                .filter(a -> a.stored().equals(stored))
                .findFirst()
                .orElse(SYSTEM);
    }
}
