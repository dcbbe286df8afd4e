package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tags to give to rows and to take away, each row keeping its others. Case does not tell tags apart.
///
/// @param ids of rows of this table; one that is gone meanwhile is left out
/// @param add come after the tags that a row has, in their order
public record Retagging(Table table, List<String> ids, Set<String> add, Set<String> remove) {
    private static final String TAGS = "tags";

    public Retagging {
        ids = List.copyOf(ids);
        add = Collections.unmodifiableSet(new LinkedHashSet<>(add));
        remove = Set.copyOf(remove);
    }

    /// What it comes to, by the tags that the rows have now.
    List<PlanAction> actions(Records records) {
        return ids.stream().flatMap(id -> action(records, id)).toList();
    }

    private Stream<PlanAction> action(Records records, String id) {
        return records
                .find(new RowKey(table, id))
                .filter(row -> !row.inTrash())
                .map(row -> tags(row.fields().get(TAGS)))
                .filter(before -> !after(before).equals(before))
                .map(before -> PlanAction.update(table, id, Map.of(TAGS, after(before))))
                .stream();
    }

    private static List<String> tags(@Nullable Object value) {
        return value instanceof Collection<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<String> after(List<String> before) {
        List<String> tags = new ArrayList<>(before);
        tags.removeIf(tag -> isIn(remove, tag));
        add.stream().filter(tag -> !isIn(tags, tag)).forEach(tags::add);
        return List.copyOf(tags);
    }

    private static boolean isIn(Collection<String> tags, String tag) {
        return tags.stream().anyMatch(tag::equalsIgnoreCase);
    }
}
