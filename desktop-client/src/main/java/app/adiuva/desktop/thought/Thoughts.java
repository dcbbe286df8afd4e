package app.adiuva.desktop.thought;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.store.AnyCase;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Captures and reads thoughts. Those in the trash are not seen by readers. Thread-safe.
public final class Thoughts {
    private static final int MOST_TAGS = 200;
    private final Database database;
    private final Changes changes;
    private final Predicate<String> asks;

    /// @param asks whether a text says what to do
    public Thoughts(Database database, Changes changes, Predicate<String> asks) {
        this.database = database;
        this.changes = changes;
        this.asks = asks;
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
        PlanAction action = PlanAction.create(Table.THOUGHTS, CaptureRules.fields(content, asks.test(content)));
        return changes.perform(List.of(action)).getFirst();
    }

    /// What changes when a thought says something else. Whether it is to be acted on is judged anew only when the new
    /// words ask for something and the old did not, or the other way round: else it stays what the user made of it.
    public Map<String, @Nullable Object> reworded(Thought thought, String content) {
        boolean now = asks.test(content);
        return now == asks.test(thought.content())
                ? Map.of("content", content)
                : Map.of("content", content, "is_actionable", now || thought.thoughtType() == ThoughtType.TASK);
    }

    /// What changes when a thought is of another kind: a task is to be acted on; what is none any more only when its
    /// words say so.
    public Map<String, @Nullable Object> retyped(Thought thought, ThoughtType type) {
        String wire = type.name().toLowerCase(Locale.ROOT);
        boolean task = type == ThoughtType.TASK;
        return task == (thought.thoughtType() == ThoughtType.TASK)
                ? Map.of("thought_type", wire)
                : Map.of("thought_type", wire, "is_actionable", task || asks.test(thought.content()));
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
        ThoughtSql page = before == null ? query : query.olderThan(before);
        List<@Nullable Object> parameters = new ArrayList<>(page.parameters());
        parameters.add(limit);
        return database.read(sql -> sql.query(page.newestFirst(), Thoughts::thought, parameters.toArray()));
    }

    /// The thoughts that fit between two in the list, newest first.
    ///
    /// @param above what comes after this one; null for the beginning of the list
    /// @param last the last one wanted; null for the end of the list
    public List<Thought> between(ThoughtFilter filter, @Nullable Thought above, @Nullable Thought last) {
        ThoughtSql query = ThoughtSql.of(filter).between(above, last);
        List<@Nullable Object> parameters = new ArrayList<>(query.parameters());
        parameters.add(Integer.MAX_VALUE);
        return database.read(sql -> sql.query(query.newestFirst(), Thoughts::thought, parameters.toArray()));
    }

    /// Those in the trash, the last deleted first.
    ///
    /// @param before only those deleted before the one with this id; null for the first page
    public List<Thought> deleted(int limit, @Nullable String before) {
        return database.read(sql -> sql.query("""
                SELECT * FROM thoughts WHERE deleted_at IS NOT NULL
                    AND (? IS NULL OR (deleted_at, id) < (SELECT deleted_at, id FROM thoughts WHERE id = ?))
                ORDER BY deleted_at DESC, id DESC LIMIT ?
                """, Thoughts::thought, before, before, limit));
    }

    public long count(ThoughtFilter filter) {
        ThoughtSql query = ThoughtSql.of(filter);
        return database.read(sql -> sql.number(
                "SELECT count(*) FROM thoughts t WHERE " + query.where(),
                query.parameters().toArray()));
    }

    /// The user's tags, of thoughts and of tasks, the most used first; at most 200, from the newest that have
    /// tags. Those that differ in case alone are one.
    public List<String> tags() {
        Map<String, Used> tags = new HashMap<>();
        database.read(sql -> sql.query("""
                WITH tagged AS (
                    SELECT tags FROM (SELECT tags FROM thoughts WHERE tags <> '[]' AND deleted_at IS NULL
                                      ORDER BY created_at DESC LIMIT 5000)
                    UNION ALL
                    SELECT tags FROM tasks WHERE tags <> '[]' AND deleted_at IS NULL)
                SELECT tag.value AS name, count(*) AS times FROM tagged, json_each(tagged.tags) AS tag
                GROUP BY tag.value ORDER BY name
                """, row -> new Used(row.text("name"), row.number("times"))))
                .forEach(one -> tags.merge(
                        AnyCase.fold(one.tag()),
                        one,
                        (first, other) -> new Used(first.tag(), first.times() + other.times())));
        return tags.values().stream()
                .sorted(Comparator.comparingLong(Used::times).reversed().thenComparing(Used::tag))
                .limit(MOST_TAGS)
                .map(Used::tag)
                .toList();
    }

    private record Used(String tag, long times) {}

    public Optional<Thought> find(String id) {
        return database.read(sql -> find(sql, id));
    }

    /// As [#find(String)], as a part of something larger.
    public static Optional<Thought> find(Sql sql, String id) {
        return sql.first("SELECT * FROM thoughts WHERE id = ? AND deleted_at IS NULL", Thoughts::thought, id);
    }

    /// The thought in a row of the table.
    public Optional<Thought> atRow(long seq) {
        return database.read(sql ->
                sql.first("SELECT * FROM thoughts WHERE seq = ? AND deleted_at IS NULL", Thoughts::thought, seq));
    }

    /// How many wait in the inbox, counted up to `most`.
    public long countInbox(int most) {
        return database.read(sql -> sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM thoughts WHERE status = 'inbox' AND deleted_at IS NULL LIMIT ?)",
                most));
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
