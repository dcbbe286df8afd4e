package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The playbooks that the user has made, or has read from a file. Thread-safe; calls block on the disk.
public final class OwnPlaybooks {
    /// How their ids begin, so that none meets one of the app or of a cloud.
    static final String PREFIX = "own.";

    private final Database database;
    private final Clock clock;

    public OwnPlaybooks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// By title.
    public List<Playbook> all() {
        return database.read(sql -> sql.query(
                "SELECT definition FROM own_playbooks ORDER BY definition ->> '$.title' COLLATE NOCASE, id",
                row -> Json.read(row.text("definition"), Playbook.class).orElseThrow()));
    }

    public Optional<Playbook> find(String id) {
        return database.read(sql -> sql.first(
                "SELECT definition FROM own_playbooks WHERE id = ?",
                row -> Json.read(row.text("definition"), Playbook.class).orElseThrow(),
                id));
    }

    /// Whether an id is one of these.
    public static boolean isOwn(String id) {
        return id.startsWith(PREFIX);
    }

    /// Keeps a playbook under an id of its own.
    ///
    /// @throws PlaybookRefused saying what is wrong with it
    public Playbook add(Playbook playbook) {
        Instant now = clock.instant();
        Playbook named = PlaybookCheck.ofUser(withId(playbook, PREFIX + Ids.next(now)));
        put(named);
        return named;
    }

    /// Other words for one that there is.
    ///
    /// @throws PlaybookRefused when it is gone, or the words are missing or too long
    public Playbook rename(String id, String title, String summary) {
        Playbook known = find(id).orElseThrow(OwnPlaybooks::gone);
        Playbook renamed = PlaybookCheck.ofUser(
                new Playbook(id, title.strip(), summary.strip(), known.tier(), known.inputs(), known.plan()));
        put(renamed);
        return renamed;
    }

    /// Takes one away, for good unless [#restore] brings it back. Runs of it go on as they are.
    ///
    /// @throws PlaybookRefused when there is none
    public Playbook delete(String id) {
        Playbook known = find(id).orElseThrow(OwnPlaybooks::gone);
        database.write(sql -> sql.update("DELETE FROM own_playbooks WHERE id = ?", id));
        return known;
    }

    /// Brings one back as it was.
    public void restore(Playbook deleted) {
        put(deleted);
    }

    private void put(Playbook playbook) {
        Instant now = clock.instant();
        database.write(sql -> sql.update("""
                INSERT INTO own_playbooks (id, definition, created_at, updated_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, updated_at = excluded.updated_at
                """, playbook.id(), Json.write(playbook), now, now));
    }

    private static Playbook withId(Playbook playbook, String id) {
        return new Playbook(
                id, playbook.title(), playbook.summary(), playbook.tier(), playbook.inputs(), playbook.plan());
    }

    private static PlaybookRefused gone() {
        return new PlaybookRefused(Refusal.Plain.PLAYBOOK_GONE);
    }
}
