package app.adiuva.desktop.settings;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

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
        database.write(sql -> put(sql, key, value));
    }

    private int put(Sql sql, String key, String value) {
        return sql.update("""
                INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
                """, key, value, clock.instant());
    }

    public void remove(String key) {
        database.write(sql -> sql.update("DELETE FROM settings WHERE key = ?", key));
    }

    /// What these values would change, by key; those that are the same are left out.
    public List<SettingChange> changes(Map<String, String> wanted) {
        Map<String, String> now = startingWith("");
        return new TreeMap<>(wanted)
                .entrySet().stream()
                        .map(each -> new SettingChange(each.getKey(), now.get(each.getKey()), each.getValue()))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList();
    }

    /// What would make everything that the user has set as at first; the profile stays, and so does what belongs
    /// to one computer or one day.
    public List<SettingChange> reset() {
        return SettingsFile.portable(startingWith("")).entrySet().stream()
                .filter(each -> !each.getKey().startsWith(PROFILE))
                .map(each -> new SettingChange(each.getKey(), each.getValue(), null))
                .toList();
    }

    /// Makes all of the changes or none; returns how many.
    public int make(List<SettingChange> changes) {
        return make(changes, _ -> {});
    }

    /// As [#make(List)], with what has to go along with them.
    public int make(List<SettingChange> changes, Consumer<Sql> along) {
        return database.write(sql -> {
            along.accept(sql);
            for (SettingChange change : changes) {
                if (change.after() == null) {
                    sql.update("DELETE FROM settings WHERE key = ?", change.key());
                } else {
                    put(sql, change.key(), change.after());
                }
            }
            return changes.size();
        });
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
