package app.adiuva.desktop.backup.format.v1;

import java.util.Locale;

/// The keys that are derived from the repository key: section 3.
enum Subkey {
    PACK,
    MANIFEST,
    KEYRING,
    PAGE,
    FILE,
    CHUNK;

    String info() {
        return "adiuva/backup/1/" + name().toLowerCase(Locale.ROOT);
    }
}
