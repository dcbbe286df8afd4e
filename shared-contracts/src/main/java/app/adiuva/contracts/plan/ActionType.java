package app.adiuva.contracts.plan;

import java.util.Locale;

/// What a plan can do. On the wire in lower case with underscores.
public enum ActionType {
    CREATE_RECORD,
    UPDATE_RECORD,
    DELETE_RECORD,
    INDEX_DOCUMENT,
    SEND_NOTIFICATION;

    /// The name as it stands in JSON.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
