package app.adiuva.desktop.inbox;

import java.util.Locale;

/// Where a plan was proposed.
public enum Source {
    CHAT,
    PLAYBOOK,
    CHECK_IN;

    /// As it is stored and written in JSON.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
