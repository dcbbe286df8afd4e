package app.adiuva.desktop.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The screens, in the order of the sidebar and of Ctrl+1 to Ctrl+9 and Ctrl+0.
public enum Place {
    TODAY(1),
    CHAT(2),
    TASKS(3),
    THOUGHTS(4),
    PLAYBOOKS(5),
    HISTORY(6),
    BACKUPS(7),
    SETTINGS(8),
    /// Reached from Settings.
    PLANS(9),
    NOTIFICATIONS(0);

    private final int digit;

    Place(int digit) {
        this.digit = digit;
    }

    /// The digit that goes here together with Ctrl.
    public int digit() {
        return digit;
    }

    /// The screen with this name, such as `tasks`.
    public static Optional<Place> named(String name) {
        return Arrays.stream(values())
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /// Whether the sidebar has an entry for it.
    public boolean inSidebar() {
        return this != PLANS;
    }

    /// The id of the sidebar entry, such as `nav-today`.
    public String navId() {
        return "nav-" + name().toLowerCase(Locale.ROOT);
    }
}
