package app.adiuva.desktop.thought;

import app.adiuva.desktop.filter.Conditions;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.search.Matching;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A filter as the WHERE of a query over `thoughts t`.
record ThoughtSql(String where, List<@Nullable Object> parameters) {
    private static final Set<ThoughtStatus> IN_USE = EnumSet.complementOf(EnumSet.of(ThoughtStatus.ARCHIVED));

    static ThoughtSql of(ThoughtFilter filter) {
        Conditions conditions = new Conditions();
        StringBuilder where = new StringBuilder("t.deleted_at IS NULL");
        filter.conditions().forEach(one -> where.append(" AND ").append(sql(one, conditions)));
        return new ThoughtSql(where.toString(), conditions.parameters());
    }

    /// Those of them that come after a thought in the list.
    ThoughtSql olderThan(String id) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.add(id);
        return new ThoughtSql(
                where + " AND (t.created_at, t.id) < (SELECT created_at, id FROM thoughts WHERE id = ?)", all);
    }

    /// Those of them that stand in the list after `above`, up to `last`; null for no bound.
    ThoughtSql between(@Nullable Thought above, @Nullable Thought last) {
        StringBuilder bounded = new StringBuilder(where);
        List<@Nullable Object> all = new ArrayList<>(parameters);
        if (above != null) {
            bounded.append(" AND (t.created_at, t.id) < (?, ?)");
            all.addAll(List.of(above.createdAt(), above.id()));
        }
        if (last != null) {
            bounded.append(" AND (t.created_at, t.id) >= (?, ?)");
            all.addAll(List.of(last.createdAt(), last.id()));
        }
        return new ThoughtSql(bounded.toString(), all);
    }

    /// The list, whose last `?` is how many are wanted at most.
    String newestFirst() {
        return "SELECT t.* FROM thoughts t WHERE " + where + " ORDER BY t.created_at DESC, t.id DESC LIMIT ?";
    }

    private static String sql(Condition condition, Conditions all) {
        return switch (condition) {
            case Condition.StatusIn in -> status(in.statuses(), all);
            case Condition.TypeIn in -> oneOrWalk("t.thought_type", in.types(), all);
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

    /// What is not archived has an index of its own, which only this very condition may use.
    private static String status(Set<ThoughtStatus> statuses, Conditions all) {
        return statuses.equals(IN_USE) ? "t.status <> 'archived'" : oneOrWalk("t.status", statuses, all);
    }

    /// The rows of one value stand in the order of the list in the column's index. Those of several do not: the `+`
    /// keeps
    /// SQLite from reading and sorting them all instead of walking along the list.
    private static String oneOrWalk(String column, Set<? extends Enum<?>> values, Conditions all) {
        return all.in(values.size() == 1 ? column : "+" + column, values);
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
