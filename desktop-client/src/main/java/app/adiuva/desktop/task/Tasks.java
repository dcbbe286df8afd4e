package app.adiuva.desktop.task;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads tasks. Those in the trash are not seen here. Thread-safe.
public final class Tasks {
    private static final String OPEN = "deleted_at IS NULL AND status IN ('open', 'in_progress')";

    private final Database database;

    public Tasks(Database database) {
        this.database = database;
    }

    /// The tasks that fit, the most pressing first: by due time, then priority, then age.
    public List<Task> list(TaskFilter filter) {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder("deleted_at IS NULL");
        if (!filter.statuses().isEmpty()) {
            where.append(" AND status IN (")
                    .append("?, ".repeat(filter.statuses().size() - 1))
                    .append("?)");
            filter.statuses().forEach(status -> parameters.add(wire(status)));
        }
        if (filter.list() != null) {
            where.append(" AND list = ? COLLATE NOCASE");
            parameters.add(filter.list());
        }
        if (filter.dueBefore() != null) {
            where.append(" AND due_at < ?");
            parameters.add(filter.dueBefore());
        }
        String query = """
                SELECT * FROM tasks WHERE %s
                ORDER BY due_at IS NULL, due_at,
                    CASE priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END, seq
                """.formatted(where);
        return database.read(sql -> sql.query(query, Tasks::task, parameters.toArray()));
    }

    public List<Task> all() {
        return list(TaskFilter.ALL);
    }

    public Optional<Task> find(String id) {
        return database.read(
                sql -> sql.first("SELECT * FROM tasks WHERE id = ? AND deleted_at IS NULL", Tasks::task, id));
    }

    /// The tasks that were made of a thought, oldest first.
    public List<Task> ofThought(String thoughtId) {
        return database.read(sql -> sql.query(
                "SELECT * FROM tasks WHERE source_thought_id = ? AND deleted_at IS NULL ORDER BY seq",
                Tasks::task,
                thoughtId));
    }

    public long countOpen() {
        return database.read(sql -> sql.number("SELECT count(*) FROM tasks WHERE " + OPEN));
    }

    /// Open tasks that are due before `end`, overdue ones among them.
    public long countDueBefore(Instant end) {
        return database.read(sql -> sql.number("SELECT count(*) FROM tasks WHERE due_at < ? AND " + OPEN, end));
    }

    /// The user's tags, the most used first; at most 200.
    public List<String> tags() {
        return database.read(sql -> sql.query("""
                SELECT tag.value AS name FROM tasks, json_each(tasks.tags) AS tag WHERE deleted_at IS NULL
                GROUP BY tag.value ORDER BY count(*) DESC, tag.value LIMIT 200
                """, row -> row.text("name")));
    }

    /// Names of the lists in use, in alphabetical order.
    public List<String> lists() {
        return database.read(sql -> sql.query("""
                SELECT DISTINCT list FROM tasks
                WHERE list IS NOT NULL AND deleted_at IS NULL AND status <> 'archived' ORDER BY list COLLATE NOCASE
                """, row -> row.text("list")));
    }

    static Task task(Row row) {
        return new Task(
                row.text("id"),
                row.text("title"),
                row.textOrNull("description"),
                TaskStatus.valueOf(upper(row, "status")),
                Priority.valueOf(upper(row, "priority")),
                row.instantOrNull("due_at"),
                row.flag("all_day"),
                row.words("tags"),
                row.textOrNull("list"),
                row.textOrNull("recurrence"),
                row.textOrNull("parent_id"),
                row.instantOrNull("remind_at"),
                row.textOrNull("source_thought_id"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("completed_at"));
    }

    private static String upper(Row row, String column) {
        return row.text(column).toUpperCase(Locale.ROOT);
    }

    private static String wire(TaskStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
