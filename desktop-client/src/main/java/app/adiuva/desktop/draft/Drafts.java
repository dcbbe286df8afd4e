package app.adiuva.desktop.draft;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is being typed in a place, by the name of the place: `capture`, `tasks.add`, `chat:<id>`. A draft is on the
/// disk when [#put] returns, and is no change that could be undone: it stands in no journal. Thread-safe; calls block
/// on the disk.
public final class Drafts {
    /// A draft is a text that someone types; more than this, in UTF-16 units, is not kept.
    public static final int LONGEST = 1_000_000;

    private final Database database;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<String> get(String place) {
        return database.read(
                sql -> sql.first("SELECT content FROM drafts WHERE place = ?", row -> row.text("content"), place));
    }

    /// The drafts of a place and of what lies within it (`<place>:…`), by their places, the last written at the end.
    public Map<String, String> within(String place) {
        String inside = place + ":";
        return database.read(sql -> {
            Map<String, String> found = new LinkedHashMap<>();
            sql.query("""
                    SELECT place, content FROM drafts WHERE place = ? OR substr(place, 1, ?) = ? ORDER BY updated_at
                    """, row -> Map.entry(row.text("place"), row.text("content")), place, inside.length(), inside)
                    .forEach(draft -> found.put(draft.getKey(), draft.getValue()));
            return found;
        });
    }

    /// Keeps the text of a place in the stead of what was there. A blank text, or one over [#LONGEST], is no draft.
    public void put(String place, String content) {
        if (content.isBlank() || content.length() > LONGEST) {
            remove(place);
            return;
        }
        database.write(sql -> sql.update("""
                INSERT INTO drafts (place, content, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (place) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at
                """, place, content, clock.instant()));
    }

    /// Puts words before what a place has, as a part of something larger. They count however long they are.
    public static void putBefore(Sql sql, String place, String words, Instant now) {
        sql.update("""
                INSERT INTO drafts (place, content, updated_at) VALUES (?, ?, ?)
                ON CONFLICT (place) DO UPDATE
                    SET content = excluded.content || char(10) || content, updated_at = excluded.updated_at
                """, place, words, now);
    }

    /// Forgets the draft of a place; nothing happens when there is none.
    public void remove(String place) {
        database.write(sql -> sql.update("DELETE FROM drafts WHERE place = ?", place));
    }
}
