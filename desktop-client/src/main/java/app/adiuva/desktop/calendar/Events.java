package app.adiuva.desktop.calendar;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads calendar entries. Those in the trash are not seen here. Thread-safe.
public final class Events {
    private final Database database;

    public Events(Database database) {
        this.database = database;
    }

    /// Entries that touch the time from `from` to `to` (exclusive), earliest first.
    public List<Event> between(Instant from, Instant to) {
        return database.read(sql -> sql.query("""
                SELECT * FROM events
                WHERE deleted_at IS NULL AND starts_at < ? AND (ends_at > ? OR starts_at = ? AND ends_at = starts_at)
                ORDER BY starts_at, seq
                """, Events::event, to, from, from));
    }

    public List<Event> all() {
        return database.read(sql ->
                sql.query("SELECT * FROM events WHERE deleted_at IS NULL ORDER BY starts_at, seq", Events::event));
    }

    public Optional<Event> find(String id) {
        return database.read(
                sql -> sql.first("SELECT * FROM events WHERE id = ? AND deleted_at IS NULL", Events::event, id));
    }

    static Event event(Row row) {
        return new Event(
                row.text("id"),
                row.text("title"),
                row.textOrNull("description"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.flag("all_day"),
                row.words("attendees"),
                row.textOrNull("location"),
                row.textOrNull("recurrence"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
