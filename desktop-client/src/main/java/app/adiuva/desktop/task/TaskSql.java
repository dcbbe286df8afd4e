package app.adiuva.desktop.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A filter as the WHERE of a query over `tasks t`. Text comes in as parameters alone.
record TaskSql(String where, List<@Nullable Object> parameters) {
    static TaskSql of(TaskFilter filter) {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder("t.deleted_at IS NULL");
        filter.conditions().forEach(condition -> where.append(" AND ").append(sql(condition, parameters)));
        return new TaskSql(where.toString(), parameters);
    }

    private static String sql(Condition condition, List<@Nullable Object> parameters) {
        return switch (condition) {
            case Condition.StatusIn in -> "t.status IN (" + words(in.statuses(), parameters) + ")";
            case Condition.PriorityIs is -> "t.priority IN (" + words(List.of(is.priority()), parameters) + ")";
            case Condition.InList in ->
                in.name() == null ? "t.list IS NULL" : with(parameters, in.name(), "t.list = ? COLLATE NOCASE");
            case Condition.Tagged tagged ->
                with(
                        parameters,
                        tagged.tag(),
                        "EXISTS (SELECT 1 FROM json_each(t.tags) WHERE value = ? COLLATE NOCASE)");
            case Condition.DueBefore before -> with(parameters, before.end(), "t.due_at < ?");
            case Condition.DueFrom from -> with(parameters, from.start(), "t.due_at >= ?");
            case Condition.Undated _ -> "t.due_at IS NULL";
            case Condition.Overdue overdue -> {
                parameters.add(overdue.today());
                yield with(parameters, overdue.now(), "t.due_at < CASE WHEN t.all_day THEN ? ELSE ? END");
            }
            case Condition.Containing text -> {
                String pattern = "%" + text.text().replaceAll("([%_\\\\])", "\\\\$1") + "%";
                parameters.add(pattern);
                yield with(parameters, pattern, "(t.title LIKE ? ESCAPE '\\' OR t.description LIKE ? ESCAPE '\\')");
            }
            case Condition.Repeating _ -> "t.recurrence IS NOT NULL";
            case Condition.PartOf part -> with(parameters, part.parent(), "t.parent_id = ?");
            case Condition.Not not -> "NOT coalesce(" + sql(not.condition(), parameters) + ", 0)";
        };
    }

    private static String with(List<@Nullable Object> parameters, Object value, String sql) {
        parameters.add(value);
        return sql;
    }

    private static String words(Collection<? extends Enum<?>> values, List<@Nullable Object> parameters) {
        return values.stream()
                .sorted()
                .map(value -> with(parameters, value.name().toLowerCase(Locale.ROOT), "?"))
                .collect(Collectors.joining(", "));
    }
}
