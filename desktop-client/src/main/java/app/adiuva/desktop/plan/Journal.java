package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.RowDiff.Kind;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of applied changes, inside one transaction.
record Journal(Sql sql) {
    JournalEntry add(String planId, String origin, RowDiff diff, Instant now) {
        String id = Ids.next(now);
        sql.update(
                """
                INSERT INTO journal (id, plan_id, origin, action, kind, table_name, row_id, title, before, after, applied_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                planId,
                origin,
                diff.action(),
                wire(diff.kind()),
                diff.table() == null ? null : diff.key().table().wire(),
                diff.id(),
                diff.title(),
                JsonText.of(diff.before()),
                JsonText.of(diff.after()),
                now);
        return new JournalEntry(id, planId, origin, diff, now, null);
    }

    /// Everything that was changed together, as the second half of the steps.
    List<JournalEntry> addAll(String planId, String origin, List<RowDiff> diff, Instant now, Pace pace) {
        List<JournalEntry> entries = new ArrayList<>();
        for (RowDiff row : diff) {
            pace.at(diff.size() + entries.size(), 2 * diff.size());
            entries.add(add(planId, origin, row, now));
        }
        return List.copyOf(entries);
    }

    Optional<JournalEntry> find(String id) {
        return sql.first("SELECT * FROM journal WHERE id = ?", this::entry, id);
    }

    /// Newest first.
    ///
    /// @param before only entries older than the one with this id
    List<JournalEntry> latest(HistoryFilter filter, int limit, @Nullable String before) {
        HistoryFilter.Condition wanted = filter.condition();
        List<Object> parameters = new ArrayList<>(wanted.parameters());
        String older = "";
        if (before != null) {
            older = " AND seq < (SELECT seq FROM journal WHERE id = ?)";
            parameters.add(before);
        }
        parameters.add(limit);
        return sql.query(
                "SELECT * FROM journal WHERE " + wanted.sql() + older + " ORDER BY seq DESC LIMIT ?",
                this::entry,
                parameters.toArray());
    }

    List<JournalEntry> ofPlan(String planId) {
        return sql.query("SELECT * FROM journal WHERE plan_id = ? ORDER BY seq", this::entry, planId);
    }

    /// Those with these ids, in this order.
    List<JournalEntry> all(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /// The place of the newest entry that there ever was; 0 when there was none.
    long end() {
        return sql.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal'");
    }

    /// What was applied together last and still stands, oldest first; nothing when that is not behind this place.
    List<JournalEntry> latest(long after) {
        return sql.query("""
                SELECT * FROM journal WHERE undone_at IS NULL AND kind <> 'notify' AND plan_id =
                    (SELECT plan_id FROM journal WHERE undone_at IS NULL AND kind <> 'notify' AND seq > ?
                     ORDER BY seq DESC LIMIT 1)
                ORDER BY seq
                """, this::entry, after);
    }

    /// What was applied together, and taken back last, oldest first.
    List<JournalEntry> lastUndone() {
        return sql.query("""
                SELECT * FROM journal WHERE undone_at IS NOT NULL AND plan_id =
                    (SELECT plan_id FROM journal WHERE undone_at IS NOT NULL ORDER BY undone_at DESC, seq LIMIT 1)
                ORDER BY seq
                """, this::entry);
    }

    /// Later changes of the same row that are in force, newest first.
    List<JournalEntry> laterInForce(JournalEntry entry) {
        return sql.query("""
                SELECT * FROM journal
                WHERE row_id = ? AND seq > (SELECT seq FROM journal WHERE id = ?) AND undone_at IS NULL
                ORDER BY seq DESC
                """, this::entry, entry.diff().id(), entry.id());
    }

    /// The changes in force that completed a task.
    List<JournalEntry> completionsOf(String task) {
        return sql.query("""
                SELECT * FROM journal WHERE row_id = ? AND kind = 'update' AND undone_at IS NULL
                    AND after ->> '$.status' = 'done'
                """, this::entry, task);
    }

    /// What followed from the change that an action asked for, in order: the next occurrence of a completed task with
    /// its
    /// parts, the parts of a deleted one. Empty when the entry followed itself.
    List<JournalEntry> followersOf(JournalEntry lead) {
        List<JournalEntry> all = ofAction(lead);
        return all.getFirst().id().equals(lead.id()) ? all.subList(1, all.size()) : List.of();
    }

    /// The change that this one followed from.
    Optional<JournalEntry> leadOf(JournalEntry follower) {
        return Optional.of(ofAction(follower).getFirst())
                .filter(lead -> !lead.id().equals(follower.id()));
    }

    /// All entries of the action that made this one. They stand beside each other: a plan is written down at once,
    /// action
    /// by action. Looked for among the whole plan, a plan of thousands would take minutes to take back.
    List<JournalEntry> ofAction(JournalEntry entry) {
        return sql.query(
                """
                SELECT * FROM journal
                WHERE seq > coalesce((SELECT seq FROM journal WHERE seq < (SELECT seq FROM journal WHERE id = ?1)
                        AND (plan_id <> ?2 OR action <> ?3) ORDER BY seq DESC LIMIT 1), 0)
                    AND seq < coalesce((SELECT seq FROM journal WHERE seq > (SELECT seq FROM journal WHERE id = ?1)
                        AND (plan_id <> ?2 OR action <> ?3) ORDER BY seq LIMIT 1), 1 << 62)
                ORDER BY seq
                """, this::entry, entry.id(), entry.planId(), entry.diff().action());
    }

    /// Forgets all changes of rows that were in the trash at `limit` already, and of rows whose creation was taken back
    /// before it.
    int forgetBefore(Instant limit) {
        int forgotten = 0;
        for (Table table : Table.values()) {
            forgotten += sql.update(
                    "DELETE FROM journal WHERE table_name = ? AND row_id IN (SELECT id FROM " + table.wire()
                            + " WHERE deleted_at < ?)",
                    table.wire(),
                    limit);
        }
        return forgotten + sql.update("""
                DELETE FROM journal WHERE row_id IN
                    (SELECT row_id FROM journal WHERE kind = 'create' AND undone_at < ?)
                """, limit);
    }

    void mark(String id, @Nullable Instant undoneAt) {
        sql.update("UPDATE journal SET undone_at = ? WHERE id = ?", undoneAt, id);
    }

    private static String wire(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private JournalEntry entry(Row row) {
        String table = row.textOrNull("table_name");
        RowDiff diff = new RowDiff(
                (int) row.number("action"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                table == null ? null : Table.valueOf(table.toUpperCase(Locale.ROOT)),
                row.textOrNull("row_id"),
                row.text("title"),
                JsonText.fields(row.text("before")),
                JsonText.fields(row.text("after")));
        return new JournalEntry(
                row.text("id"),
                row.text("plan_id"),
                row.text("origin"),
                new Wholes(sql).named(diff),
                row.instant("applied_at"),
                row.instantOrNull("undone_at"));
    }
}
