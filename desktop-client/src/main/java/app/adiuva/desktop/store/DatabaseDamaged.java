package app.adiuva.desktop.store;

import java.nio.file.Path;

/// The database file cannot be opened as a database. It was moved aside, whole, and nothing has taken its place:
/// until the user asks for a fresh start, every opening ends like this.
public final class DatabaseDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String keptAt;

    public DatabaseDamaged(Path keptAt) {
        super("The database is damaged and could not be opened. It was kept, untouched, as " + keptAt
                + ". Copy a backup to its old place, or start fresh.");
        this.keptAt = keptAt.toString();
    }

    /// Where the damaged file is now.
    public Path keptAt() {
        return Path.of(keptAt);
    }
}
