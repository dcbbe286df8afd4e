package app.adiuva.desktop.thought;

import app.adiuva.desktop.filter.Conditions;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.search.Matching;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A filter as the WHERE of a query over `thoughts t`.
record ThoughtSql(String where, List<@Nullable Object> parameters) {
    static ThoughtSql of(ThoughtFilter filter) {
        Conditions conditions = new Conditions();
        StringBuilder where = new StringBuilder("t.deleted_at IS NULL");
        filter.conditions().forEach(one -> where.append(" AND ").append(sql(one, conditions)));
        return new ThoughtSql(where.toString(), conditions.parameters());
    }

    private static String sql(Condition condition, Conditions all) {
        return switch (condition) {
            case Condition.StatusIn in -> all.in("t.status", in.statuses());
            case Condition.TypeIn in -> all.in("t.thought_type", in.types());
            case Condition.Tagged tagged -> tagged(tagged.tag(), all);
            case Condition.Untagged _ -> "t.tags = '[]'";
            case Condition.Captured captured -> all.in("t.created_at", captured.days());
            case Condition.Actionable _ -> "t.is_actionable = 1";
            case Condition.HasFiles _ ->
                "EXISTS (SELECT 1 FROM attachments a WHERE a.row_id = t.id AND a.deleted_at IS NULL)";
            case Condition.Containing text -> matching(Matching.typed(Kind.THOUGHT, "t.seq", text.text()), all);
            case Condition.Not not -> Conditions.not(sql(not.condition(), all));
        };
    }

    /// The index of words knows the tags and is asked first: it is much the faster where few thoughts have the tag.
    private static String tagged(String tag, Conditions all) {
        String words = matching(Matching.whole(Kind.THOUGHT, "t.seq", tag), all);
        return "(t.tags <> '[]' AND " + words + " AND " + all.tagged("t.tags", tag) + ")";
    }

    private static String matching(Matching matching, Conditions all) {
        all.parameters().addAll(matching.parameters());
        return matching.where();
    }
}
