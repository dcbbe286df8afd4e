package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.desktop.chat.Metrics;
import app.adiuva.desktop.chat.RowFields;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the rows of `query` steps, on this computer. What is in the trash is not seen. Thread-safe.
///
/// @param clock its zone is the user's
public record LocalRows(Database database, Clock clock) {
    private static final int LONGEST_TEXT = 2_000;
    private static final String OPEN = "status IN ('open', 'in_progress')";

    /// The rows of a query.
    ///
    /// @param more whether there were more than its limit
    record Found(List<Map<String, Object>> rows, boolean more) {}

    /// The rows, with the field names of the wire and times in the user's zone.
    ///
    /// @param id of the one row that is wanted, null for all
    List<Map<String, Object>> of(DataQuery query, @Nullable String id) {
        return found(query, id).rows();
    }

    /// As [#of], and whether these are all.
    Found found(DataQuery query, @Nullable String id) {
        List<Map<String, Object>> oneMore = oneMore(query, id);
        return oneMore.size() > query.limit()
                ? new Found(oneMore.subList(0, query.limit()), true)
                : new Found(oneMore, false);
    }

    private List<Map<String, Object>> oneMore(DataQuery query, @Nullable String id) {
        return switch (query.source()) {
            case TASKS -> tasks(query, id);
            case EVENTS -> rows(query, id, Table.EVENTS, "starts_at", "TRUE", "starts_at, seq");
            case MAILS -> rows(query, id, Table.MAILS, "received_at", mailState(query), "received_at DESC, seq DESC");
            case THOUGHTS ->
                rows(query, id, Table.THOUGHTS, "created_at", thoughtState(query), "created_at DESC, seq DESC");
            case DOCUMENTS -> rows(query, id, Table.DOCUMENTS, "created_at", "TRUE", "created_at DESC, seq DESC");
            case METRICS -> List.of(new Metrics(database, clock.getZone()).of(ZonedDateTime.now(clock)));
        };
    }

    private List<Map<String, Object>> tasks(DataQuery query, @Nullable String id) {
        return switch (query.state()) {
            case "open" -> rows(query, id, Table.TASKS, "due_at", OPEN, "due_at IS NULL, due_at, seq");
            case "overdue" ->
                rows(
                        query,
                        id,
                        Table.TASKS,
                        "due_at",
                        OPEN + " AND due_at < CASE all_day WHEN 1 THEN ? ELSE ? END",
                        "due_at, seq",
                        startOf(0),
                        clock.instant());
            case "done" ->
                rows(query, id, Table.TASKS, "completed_at", "status = 'done'", "completed_at DESC, seq DESC");
            default -> rows(query, id, Table.TASKS, "due_at", "TRUE", "due_at IS NULL, due_at, seq");
        };
    }

    private static String mailState(DataQuery query) {
        return switch (query.state()) {
            case "unread" -> "status = 'unread'";
            case "needs_answer" -> "needs_answer = 1 AND status NOT IN ('answered', 'archived')";
            default -> "TRUE";
        };
    }

    private static String thoughtState(DataQuery query) {
        return switch (query.state()) {
            case "inbox" -> "status = 'inbox'";
            case "actionable" -> "is_actionable = 1 AND status <> 'archived'";
            default -> "TRUE";
        };
    }

    /// @param time the column that the days bound
    /// @param state a condition over the columns, with `parameters`
    private List<Map<String, Object>> rows(
            DataQuery query,
            @Nullable String id,
            Table table,
            String time,
            String state,
            String order,
            Instant... parameters) {
        StringBuilder text =
                new StringBuilder("SELECT * FROM " + table.wire() + " WHERE deleted_at IS NULL AND (" + state + ")");
        List<Object> values = new ArrayList<>(List.of(parameters));
        if (query.fromDays() != null) {
            text.append(" AND ").append(time).append(" >= ?");
            values.add(startOf(query.fromDays()));
        }
        if (query.toDays() != null) {
            text.append(" AND ").append(time).append(" < ?");
            values.add(startOf(query.toDays() + 1));
        }
        if (id != null) {
            text.append(" AND id = ?");
            values.add(Objects.requireNonNull(id));
        }
        text.append(" ORDER BY ").append(order).append(" LIMIT ?");
        values.add(query.limit() + 1);
        RowFields fields = new RowFields(clock.getZone(), LONGEST_TEXT);
        return database.read((Sql sql) -> sql.query(text.toString(), row -> fields.of(table, row), values.toArray()));
    }

    private Instant startOf(int daysAhead) {
        return LocalDate.now(clock)
                .plusDays(daysAhead)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
