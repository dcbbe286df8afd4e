package app.adiuva.desktop.chat;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.search.Search;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows that a request may be about, as JSON objects with the fields of [Table] and `id`, the most relevant first.
/// Thread-safe.
///
/// @param zone in which times are written
record ContextRows(Database database, Search search, ZoneId zone) {
    private static final int MOST_MATCHES = 40;
    private static final int MOST_TASKS = 300;
    private static final int MOST_FINISHED = 300;
    private static final int MOST_EVENTS = 300;
    private static final int MOST_MAILS = 60;
    private static final int LONGEST_TEXT = 300;
    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 62;

    /// Tasks that contain words of the request, then open ones by due time, then finished ones if the request speaks of
    /// such.
    List<Map<String, Object>> tasks(Words words, ZonedDateTime now) {
        List<String> matches = search.idsOf(Kind.TASK, words.telling(), MOST_MATCHES);
        return database.read(sql -> {
            Map<String, Map<String, Object>> found = new LinkedHashMap<>();
            matches.forEach(id -> byId(sql, Table.TASKS, id).ifPresent(row -> found.put(id, row)));
            if (words.speakOfFinished()) {
                collect(found, sql.query("""
                        SELECT * FROM tasks WHERE deleted_at IS NULL AND status IN ('done', 'archived')
                        ORDER BY completed_at DESC LIMIT ?
                        """, row -> fields(Table.TASKS, row), MOST_FINISHED));
            }
            collect(found, sql.query("""
                    SELECT * FROM tasks WHERE deleted_at IS NULL AND status IN ('open', 'in_progress')
                    ORDER BY due_at IS NULL, abs(due_at - ?), seq DESC LIMIT ?
                    """, row -> fields(Table.TASKS, row), now.toInstant(), MOST_TASKS));
            return List.copyOf(found.values());
        });
    }

    /// Events that contain words of the request, then those from a month ago to two months ahead, the nearest first.
    List<Map<String, Object>> events(Words words, ZonedDateTime now) {
        List<String> matches = search.idsOf(Kind.EVENT, words.telling(), MOST_MATCHES);
        return database.read(sql -> {
            Map<String, Map<String, Object>> found = new LinkedHashMap<>();
            matches.forEach(id -> byId(sql, Table.EVENTS, id).ifPresent(row -> found.put(id, row)));
            collect(
                    found,
                    sql.query(
                            """
                    SELECT * FROM events WHERE deleted_at IS NULL AND starts_at BETWEEN ? AND ?
                    ORDER BY abs(starts_at - ?) LIMIT ?
                    """,
                            row -> fields(Table.EVENTS, row),
                            now.minusDays(DAYS_BACK).toInstant(),
                            now.plusDays(DAYS_AHEAD).toInstant(),
                            now.toInstant(),
                            MOST_EVENTS));
            return List.copyOf(found.values());
        });
    }

    /// Mails that contain words of the request, then those that need an answer, then the newest.
    List<Map<String, Object>> mails(Words words) {
        List<String> matches = search.idsOf(Kind.MAIL, words.telling(), MOST_MATCHES);
        return database.read(sql -> {
            Map<String, Map<String, Object>> found = new LinkedHashMap<>();
            matches.forEach(id -> byId(sql, Table.MAILS, id).ifPresent(row -> found.put(id, row)));
            collect(found, sql.query("""
                    SELECT * FROM mails WHERE deleted_at IS NULL AND status <> 'archived'
                    ORDER BY needs_answer DESC, received_at DESC LIMIT ?
                    """, row -> fields(Table.MAILS, row), MOST_MAILS));
            return List.copyOf(found.values());
        });
    }

    /// The text of a thought.
    Optional<String> thought(String id) {
        return database.read(sql -> sql.first(
                "SELECT content FROM thoughts WHERE id = ? AND deleted_at IS NULL", row -> row.text("content"), id));
    }

    /// The title and the text of a document.
    Optional<String> document(String id) {
        return database.read(sql -> sql.first(
                "SELECT title || ': ' || content AS content FROM documents WHERE id = ? AND deleted_at IS NULL",
                row -> row.text("content"),
                id));
    }

    private Optional<Map<String, Object>> byId(Sql sql, Table table, String id) {
        return sql.first(
                "SELECT * FROM " + table.wire() + " WHERE id = ? AND deleted_at IS NULL",
                row -> fields(table, row),
                id);
    }

    private static void collect(Map<String, Map<String, Object>> found, List<Map<String, Object>> rows) {
        rows.forEach(row -> found.putIfAbsent(String.valueOf(row.get("id")), row));
    }

    private Map<String, Object> fields(Table table, Row row) {
        return new RowFields(zone, LONGEST_TEXT).of(table, row);
    }
}
