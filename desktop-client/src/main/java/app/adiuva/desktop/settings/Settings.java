package app.adiuva.desktop.settings;

import app.adiuva.desktop.store.Database;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the user chose, as text by key. Keys that start with `profile.` describe the user and may go along with a
/// request. Thread-safe.
public final class Settings {
    public static final String PROFILE = "profile.";

    private final Database database;
    private final Clock clock;

    public Settings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<String> get(String key) {
        return database.read(
                sql -> sql.first("SELECT value FROM settings WHERE key = ?", row -> row.text("value"), key));
    }

    public String getOrDefault(String key, String otherwise) {
        return get(key).orElse(otherwise);
    }

    public void put(String key, String value) {
        database.write(sql -> sql.update("""
                INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
                """, key, value, clock.instant()));
    }

    public void remove(String key) {
        database.write(sql -> sql.update("DELETE FROM settings WHERE key = ?", key));
    }

    /// All settings whose key starts with `prefix`, by key.
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        database.read(sql -> sql.query(
                        "SELECT key, value FROM settings WHERE substr(key, 1, ?) = ? ORDER BY key",
                        row -> Map.entry(row.text("key"), row.text("value")),
                        prefix.length(),
                        prefix))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
