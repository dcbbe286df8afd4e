package app.adiuva.desktop.task;

import app.adiuva.desktop.filter.Conditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A filter as the WHERE of a query over `tasks t`.
record TaskSql(String where, List<@Nullable Object> parameters) {
    static TaskSql of(TaskFilter filter) {
        Conditions conditions = new Conditions();
        StringBuilder where = new StringBuilder("t.deleted_at IS NULL");
        filter.conditions().forEach(one -> where.append(" AND ").append(sql(one, conditions)));
        return new TaskSql(where.toString(), conditions.parameters());
    }

    private static String sql(Condition condition, Conditions all) {
        return switch (condition) {
            case Condition.StatusIn in -> all.in("t.status", in.statuses());
            case Condition.PriorityIs is -> all.in("t.priority", List.of(is.priority()));
            case Condition.InList in -> in.name() == null ? "t.list IS NULL" : all.is("t.list", in.name());
            case Condition.Tagged tagged -> all.tagged("t.tags", tagged.tag());
            case Condition.Due due -> all.in("t.due_at", due.days());
            case Condition.Undated _ -> "t.due_at IS NULL";
            case Condition.Overdue overdue ->
                "t.due_at < CASE WHEN t.all_day THEN " + all.with(overdue.today(), "?") + " ELSE "
                        + all.with(overdue.now(), "?") + " END";
            case Condition.Containing text ->
                "(" + all.holds("t.title", text.text()) + " OR " + all.holds("t.description", text.text()) + ")";
            case Condition.Repeating _ -> "t.recurrence IS NOT NULL";
            case Condition.PartOf part -> all.with(part.parent(), "t.parent_id = ?");
            case Condition.Not not -> Conditions.not(sql(not.condition(), all));
        };
    }
}
