package app.adiuva.desktop.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The screens, in the order of the sidebar, each with its key for Ctrl.
public enum Place {
    TODAY("1"),
    CHAT("2"),
    INBOX("I"),
    TASKS("3"),
    THOUGHTS("4"),
    PLAYBOOKS("5"),
    HISTORY("6"),
    BACKUPS("7"),
    SETTINGS("8"),
    /// Reached from Settings.
    PLANS("9"),
    NOTIFICATIONS("0"),
    /// Reached from Settings and History.
    ACTIVITY("J");

    private final String key;

    Place(String key) {
        this.key = key;
    }

    /// The key that goes here together with Ctrl.
    public String key() {
        return key;
    }

    /// The screen with this name, such as `tasks`.
    public static Optional<Place> named(String name) {
        return Arrays.stream(values())
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /// Whether the sidebar has an entry for it.
    public boolean inSidebar() {
        return this != PLANS && this != ACTIVITY;
    }

    /// The id of the sidebar entry, such as `nav-today`.
    public String navId() {
        return "nav-" + name().toLowerCase(Locale.ROOT);
    }
}
