package app.adiuva.desktop.task;

import app.adiuva.desktop.store.AnyCase;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        TaskSql query = TaskSql.of(filter);
        return database.read(sql -> sql.query(
                "SELECT t.* FROM tasks t WHERE " + query.where() + " ORDER BY " + TaskSort.DUE.over("t"),
                Tasks::task,
                query.parameters().toArray()));
    }

    /// The first tasks that fit, with what a list says of their parts.
    ///
    /// @param grouped whether parts stand below the task they belong to instead of where their own fields put them
    public List<ListedTask> page(TaskFilter filter, TaskSort sort, boolean grouped, int limit) {
        TaskSql query = TaskSql.of(filter);
        List<@Nullable Object> parameters = new ArrayList<>(query.parameters());
        parameters.add(limit);
        String from = grouped ? "coalesce(p.id, t.id)" : "t.id";
        String statement = """
                SELECT t.*, p.title AS parent_title,
                    (SELECT count(*) FROM tasks c
                     WHERE c.parent_id = t.id AND c.deleted_at IS NULL AND c.status <> 'archived') AS parts,
                    (SELECT count(*) FROM tasks c
                     WHERE c.parent_id = t.id AND c.deleted_at IS NULL AND c.status = 'done') AS parts_done
                FROM tasks t
                LEFT JOIN tasks p ON p.id = t.parent_id AND p.deleted_at IS NULL
                JOIN tasks l ON l.id = %s
                WHERE %s ORDER BY %s, l.id <> t.id, t.seq LIMIT ?
                """.formatted(from, query.where(), sort.over("l"));
        return database.read(sql -> sql.query(
                statement,
                row -> new ListedTask(
                        task(row),
                        (int) row.number("parts"),
                        (int) row.number("parts_done"),
                        row.textOrNull("parent_title")),
                parameters.toArray()));
    }

    /// The trash, the last deleted first; what was deleted together in the order in which it was.
    public List<DeletedTask> deleted(int limit) {
        return database.read(sql -> sql.query("""
                SELECT t.*, j.id AS deletion FROM tasks t
                JOIN journal j ON j.seq = (
                    SELECT max(seq) FROM journal
                    WHERE row_id = t.id AND table_name = 'tasks' AND kind = 'delete' AND undone_at IS NULL)
                WHERE t.deleted_at IS NOT NULL ORDER BY t.deleted_at DESC, t.seq LIMIT ?
                """, row -> new DeletedTask(task(row), row.text("deletion")), limit));
    }

    public long count(TaskFilter filter) {
        TaskSql query = TaskSql.of(filter);
        return database.read(sql -> sql.number(
                "SELECT count(*) FROM tasks t WHERE " + query.where(),
                query.parameters().toArray()));
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

    /// The names of the projects in use, in alphabetical order.
    public List<String> lists() {
        return projects().stream().map(Project::name).toList();
    }

    /// The projects in use, in alphabetical order. Names that differ in case alone are one project.
    public List<Project> projects() {
        SortedMap<String, Project> projects = new TreeMap<>();
        database.read(sql -> sql.query("""
                        SELECT list AS name, sum(status IN ('open', 'in_progress')) AS open FROM tasks
                        WHERE list IS NOT NULL AND deleted_at IS NULL AND status <> 'archived'
                        GROUP BY list ORDER BY list
                        """, row -> new Project(row.text("name"), row.number("open"))))
                .forEach(one -> projects.merge(
                        AnyCase.fold(one.name()),
                        one,
                        (first, other) -> new Project(first.name(), first.open() + other.open())));
        return List.copyOf(projects.values());
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
                row.instantOrNull("snoozed_until"),
                row.textOrNull("source_thought_id"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("completed_at"));
    }

    private static String upper(Row row, String column) {
        return row.text(column).toUpperCase(Locale.ROOT);
    }
}
