package app.adiuva.desktop.chat;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Figures over the user's records, computed here so that the rows themselves need not leave. Days are those of the
/// user's zone; days with nothing are left out.
public record Metrics(Database database, ZoneId zone) {
    private static final int DAYS = 400;
    private static final String OPEN = "deleted_at IS NULL AND status IN ('open', 'in_progress')";

    public Map<String, Object> of(ZonedDateTime now) {
        Instant since = now.minusDays(DAYS).toInstant();
        return database.read(sql -> {
            Map<String, Object> metrics = new LinkedHashMap<>();
            metrics.put("tasks_completed_by_day", byDay(sql, "tasks", "completed_at", since));
            metrics.put("tasks_created_by_day", byDay(sql, "tasks", "created_at", since));
            metrics.put("thoughts_captured_by_day", byDay(sql, "thoughts", "created_at", since));
            metrics.put("events_by_day", byDay(sql, "events", "starts_at", since));
            metrics.put("open_tasks_by_priority", openBy(sql, "priority"));
            metrics.put("open_tasks_by_list", openBy(sql, "list"));
            metrics.put("open_tasks", sql.number("SELECT count(*) FROM tasks WHERE " + OPEN));
            metrics.put(
                    "overdue_tasks",
                    sql.number("SELECT count(*) FROM tasks WHERE due_at < ? AND " + OPEN, startOfWhatIsDue(now)));
            return metrics;
        });
    }

    /// A task for the whole of today is not overdue yet.
    private static Instant startOfWhatIsDue(ZonedDateTime now) {
        return now.toLocalDate().atStartOfDay(now.getZone()).toInstant();
    }

    private Map<String, Long> byDay(Sql sql, String table, String column, Instant since) {
        List<Instant> times = sql.query(
                "SELECT " + column + " FROM " + table + " WHERE deleted_at IS NULL AND " + column + " >= ?",
                row -> row.instant(column),
                since);
        Map<String, Long> days = new TreeMap<>();
        times.forEach(time -> days.merge(time.atZone(zone).toLocalDate().toString(), 1L, Long::sum));
        return days;
    }

    private static Map<String, Long> openBy(Sql sql, String column) {
        Map<String, Long> counts = new TreeMap<>();
        sql.query(
                        "SELECT " + column + " AS name, count(*) AS n FROM tasks WHERE " + OPEN + " AND " + column
                                + " IS NOT NULL GROUP BY 1",
                        row -> Map.entry(row.text("name"), row.number("n")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
