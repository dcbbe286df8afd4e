package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Deleted rows, kept for thirty days. Thread-safe.
public final class Trash {
    public static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Changes changes;
    private final Clock clock;

    public Trash(Database database, Changes changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /// A row in the trash.
    public record Item(Table table, String id, String title, Instant deletedAt) {}

    /// What is in the trash, the last deleted first.
    public List<Item> list(int limit) {
        return database.read(sql -> {
            List<Item> items = new ArrayList<>();
            for (Table table : Table.values()) {
                items.addAll(items(sql, table, limit));
            }
            items.sort(Comparator.comparing(Item::deletedAt).reversed());
            return items.stream().limit(limit).toList();
        });
    }

    /// Puts a row back by undoing its deletion.
    public UndoResult restore(Table table, String id) {
        return deletions(table, List.of(id)).stream()
                .findFirst()
                .map(changes::undo)
                .orElse(UndoResult.Never.NOT_IN_TRASH);
    }

    /// The entries of the journal that can put rows back, in the order of the rows.
    public List<String> deletions(Table table, List<String> ids) {
        return database.read(sql -> ids.stream()
                .flatMap(id -> sql.first("""
                        SELECT id FROM journal
                        WHERE row_id = ? AND table_name = ? AND kind = 'delete' AND undone_at IS NULL
                        ORDER BY seq DESC LIMIT 1
                        """, row -> row.text("id"), id, table.wire()).stream())
                .toList());
    }

    /// Removes for good what has been in the trash for longer than [#KEPT], with its entries in the journal: they hold
    /// what the rows held. So it does with entries of rows whose creation was taken back that long ago.
    ///
    /// @return how many rows it removed from the trash
    public int purge() {
        Instant limit = clock.instant().minus(KEPT);
        return database.write(sql -> {
            closeAccepted(sql, limit);
            new Journal(sql).forgetBefore(limit);
            int removed = 0;
            for (Table table : Table.values()) {
                removed += sql.update("DELETE FROM " + table.wire() + " WHERE deleted_at < ?", limit);
            }
            return removed;
        });
    }

    /// A suggestion whose task goes was accepted all the same; without the entries of the journal it would wait again.
    private void closeAccepted(Sql sql, Instant limit) {
        sql.update("""
                UPDATE suggestions SET deleted_at = ? WHERE deleted_at IS NULL AND EXISTS (
                    SELECT 1 FROM journal j JOIN tasks t ON j.table_name = 'tasks' AND t.id = j.row_id
                    WHERE j.plan_id = suggestions.plan_id AND j.undone_at IS NULL AND t.deleted_at < ?)
                """, clock.instant(), limit);
    }

    private static List<Item> items(Sql sql, Table table, int limit) {
        String title = switch (table) {
            case TASKS, EVENTS, DOCUMENTS -> "title";
            case THOUGHTS -> "content";
            case MAILS -> "subject";
        };
        return sql.query(
                "SELECT id, " + title + " AS title, deleted_at FROM " + table.wire()
                        + " WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC LIMIT ?",
                row -> new Item(
                        table,
                        row.text("id"),
                        Titles.of(Map.of("title", row.text("title"))),
                        row.instant("deleted_at")),
                limit);
    }
}
