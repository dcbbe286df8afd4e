package app.adiuva.desktop.filter;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The filters of one screen that have names. A name stands for one of them. Thread-safe.
public final class SavedViews {
    private final Database database;
    private final String screen;
    private final Clock clock;

    /// @param screen its name in the database, such as `tasks`
    public SavedViews(Database database, String screen, Clock clock) {
        this.database = database;
        this.screen = screen;
        this.clock = clock;
    }

    public List<SavedView> list() {
        return database.read(sql -> sql.query(
                "SELECT id, name, query FROM saved_views WHERE screen = ? ORDER BY name COLLATE NOCASE",
                row -> new SavedView(row.text("id"), row.text("name"), row.text("query")),
                screen));
    }

    public Optional<SavedView> named(String name) {
        return list().stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /// A view that is not kept yet.
    public SavedView make(String name, String query) {
        return new SavedView(Ids.next(clock.instant()), name, query);
    }

    /// Keeps a filter under a name; one that had the name before gives way.
    public SavedView save(String name, String query) {
        SavedView view = make(name, query);
        exchange(null, view);
        return view;
    }

    /// Removes one view and keeps another, which takes the place of any of its name: both or none.
    public void exchange(@Nullable SavedView gone, @Nullable SavedView come) {
        Instant now = clock.instant();
        database.write(sql -> {
            if (gone != null) {
                sql.update("DELETE FROM saved_views WHERE id = ?", gone.id());
            }
            if (come != null) {
                sql.update("DELETE FROM saved_views WHERE screen = ? AND name = ?", screen, come.name());
                sql.update(
                        "INSERT INTO saved_views (id, screen, name, query, created_at) VALUES (?, ?, ?, ?, ?)",
                        come.id(),
                        screen,
                        come.name(),
                        come.query(),
                        now);
            }
            return true;
        });
    }

    /// @return whether the name was free and the view is there
    public boolean rename(String id, String name) {
        return database.write(sql -> sql.update("""
                UPDATE saved_views SET name = ? WHERE id = ?
                    AND NOT EXISTS (SELECT 1 FROM saved_views o WHERE o.screen = ? AND o.name = ? AND o.id <> ?)
                """, name, id, screen, name, id)) > 0;
    }
}
