package app.adiuva.desktop.thought;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Captures and reads thoughts. Those in the trash are not seen by readers. Thread-safe.
public final class Thoughts {
    private final Database database;
    private final Changes changes;

    public Thoughts(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /// Stores a sentence as it is, with the tags it names and a first guess of what it is. It is on the disk when this
    /// returns; no network is involved.
    ///
    /// Control characters that a pasted text may hold, such as form feeds, are left out.
    ///
    /// @throws IllegalArgumentException if it is blank
    /// @throws app.adiuva.desktop.plan.PlanRefused if it is longer than 100,000 characters
    public Thought capture(String text) {
        return find(Objects.requireNonNull(keep(text).diff().id())).orElseThrow();
    }

    /// As [#capture], giving the entry of the journal that can take exactly this back.
    public JournalEntry keep(String text) {
        String content = CaptureRules.withoutControls(text);
        if (content.isBlank()) {
            throw new IllegalArgumentException("a thought needs some text");
        }
        PlanAction action = PlanAction.create(Table.THOUGHTS, CaptureRules.fields(content));
        return changes.perform(List.of(action)).getFirst();
    }

    /// The newest thoughts, newest first.
    ///
    /// @param before only thoughts older than the one with this id; null for the first page
    public List<Thought> latest(int limit, @Nullable String before) {
        return latest(ThoughtFilter.ALL, limit, before);
    }

    /// The newest thoughts that fit, newest first.
    ///
    /// @param before only thoughts older than the one with this id; null for the first page
    public List<Thought> latest(ThoughtFilter filter, int limit, @Nullable String before) {
        ThoughtSql query = ThoughtSql.of(filter);
        List<@Nullable Object> parameters = new ArrayList<>(query.parameters());
        String older = "TRUE";
        if (before != null) {
            older = "(t.created_at, t.id) < (SELECT created_at, id FROM thoughts WHERE id = ?)";
            parameters.add(before);
        }
        parameters.add(limit);
        String statement = "SELECT t.* FROM thoughts t WHERE " + query.where() + " AND " + older
                + " ORDER BY t.created_at DESC, t.id DESC LIMIT ?";
        return database.read(sql -> sql.query(statement, Thoughts::thought, parameters.toArray()));
    }

    public long count(ThoughtFilter filter) {
        ThoughtSql query = ThoughtSql.of(filter);
        return database.read(sql -> sql.number(
                "SELECT count(*) FROM thoughts t WHERE " + query.where(),
                query.parameters().toArray()));
    }

    /// The user's tags, of thoughts and of tasks, the most used first; at most 200, from the newest that have tags.
    public List<String> tags() {
        return database.read(sql -> sql.query("""
                WITH tagged AS (
                    SELECT tags FROM (SELECT tags FROM thoughts WHERE tags <> '[]' AND deleted_at IS NULL
                                      ORDER BY created_at DESC LIMIT 5000)
                    UNION ALL
                    SELECT tags FROM tasks WHERE tags <> '[]' AND deleted_at IS NULL)
                SELECT min(tag.value) AS name FROM tagged, json_each(tagged.tags) AS tag
                GROUP BY tag.value COLLATE NOCASE ORDER BY count(*) DESC, name LIMIT 200
                """, row -> row.text("name")));
    }

    public Optional<Thought> find(String id) {
        return database.read(
                sql -> sql.first("SELECT * FROM thoughts WHERE id = ? AND deleted_at IS NULL", Thoughts::thought, id));
    }

    /// The thought in a row of the table.
    public Optional<Thought> atRow(long seq) {
        return database.read(sql ->
                sql.first("SELECT * FROM thoughts WHERE seq = ? AND deleted_at IS NULL", Thoughts::thought, seq));
    }

    public long countInbox() {
        return database.read(
                sql -> sql.number("SELECT count(*) FROM thoughts WHERE status = 'inbox' AND deleted_at IS NULL"));
    }

    static Thought thought(Row row) {
        Instant created = row.instant("created_at");
        return new Thought(
                row.text("id"),
                row.text("content"),
                row.words("tags"),
                ThoughtStatus.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                ThoughtType.valueOf(row.text("thought_type").toUpperCase(Locale.ROOT)),
                row.flag("is_actionable"),
                created,
                row.instant("updated_at"));
    }
}
