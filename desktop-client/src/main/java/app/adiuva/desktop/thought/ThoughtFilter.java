package app.adiuva.desktop.thought;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// Which thoughts to list. All conditions hold together.
public record ThoughtFilter(List<Condition> conditions) {
    public static final ThoughtFilter ALL = new ThoughtFilter(List.of());
    public static final ThoughtFilter NOT_ARCHIVED =
            ThoughtFilter.of(new Condition.StatusIn(EnumSet.complementOf(EnumSet.of(ThoughtStatus.ARCHIVED))));

    public ThoughtFilter {
        conditions = List.copyOf(conditions);
    }

    public static ThoughtFilter of(Condition... conditions) {
        return new ThoughtFilter(Arrays.asList(conditions));
    }

    public ThoughtFilter and(ThoughtFilter other) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(other.conditions);
        return new ThoughtFilter(all);
    }

    /// Whether it says which statuses are wanted.
    public boolean namesStatus() {
        return conditions.stream()
                .map(condition -> condition instanceof Condition.Not not ? not.condition() : condition)
                .anyMatch(Condition.StatusIn.class::isInstance);
    }
}
