package app.adiuva.desktop.backup.format.v1;

import java.util.Locale;

/// What can be wrong with a backup: section 9 of the format.
public enum FormatError {
    NOT_A_BACKUP,
    VERSION,
    MALFORMED,
    PARAMETERS,
    WRONG_SECRET,
    PHRASE,
    TAMPERED,
    TRUNCATED,
    MISPLACED,
    MISSING,
    CONTENT;

    /// The code that the format and its vectors use, like `not-a-backup`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
