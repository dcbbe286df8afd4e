package app.adiuva.contracts.playbook;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rows a `query` step reads, as its `variables` say it.
///
/// | source | time that `from_days` and `to_days` bound | states |
/// |---|---|---|
/// | `tasks` | due | `open` (also in progress), `overdue`, `done` (by completion time), `any` |
/// | `events` | start | `any` |
/// | `mails` | arrival | `unread`, `needs_answer`, `any` |
/// | `thoughts` | capture | `inbox`, `actionable`, `any` |
/// | `documents` | added | `any` |
/// | `metrics` | none: one row, the metrics of a chat's context | `any` |
///
/// @param state one of the source's
/// @param fromDays first day, counted from today in the user's zone, -400 to 400; null for no bound
/// @param toDays last day, included; not before the first
/// @param id one row only, or the placeholder of an input such as `{{mail}}`; null for all
/// @param limit 1 to 200 rows
public record DataQuery(
        Source source,
        String state,
        @Nullable Integer fromDays,
        @Nullable Integer toDays,
        @Nullable String id,
        int limit) {
    public static final String ANY = "any";
    public static final int MOST_ROWS = 200;
    private static final int FARTHEST_DAY = 400;
    private static final Set<String> NAMES = Set.of("source", "state", "from_days", "to_days", "id", "limit");

    /// What can be read.
    public enum Source {
        TASKS("open", "overdue", "done"),
        EVENTS,
        MAILS("unread", "needs_answer"),
        THOUGHTS("inbox", "actionable"),
        DOCUMENTS,
        METRICS;

        private final Set<String> states;

        Source(String... states) {
            this.states = Set.of(states);
        }

        /// The name as it stands in JSON.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean knows(String state) {
            return ANY.equals(state) || states.contains(state);
        }

        static Optional<Source> of(String wire) {
            return Arrays.stream(values()).filter(s -> s.wire().equals(wire)).findFirst();
        }
    }

    public DataQuery {
        require(source.knows(state), "this source does not know the state");
        requireDay(fromDays);
        requireDay(toDays);
        require(fromDays == null || toDays == null || fromDays <= toDays, "to_days is before from_days");
        require(limit >= 1 && limit <= MOST_ROWS, "limit is 1 to 200");
    }

    /// Reads a step's variables.
    ///
    /// @throws IllegalArgumentException saying what is wrong, without values
    public static DataQuery of(Map<String, ? extends @Nullable Object> variables) {
        require(NAMES.containsAll(variables.keySet()), "a query has no variable of that name");
        return new DataQuery(
                Optional.ofNullable(text(variables, "source"))
                        .flatMap(Source::of)
                        .orElseThrow(() -> new IllegalArgumentException("there is no source of that name")),
                Optional.ofNullable(text(variables, "state")).orElse(ANY),
                whole(variables, "from_days"),
                whole(variables, "to_days"),
                text(variables, "id"),
                Optional.ofNullable(whole(variables, "limit")).orElse(MOST_ROWS));
    }

    /// The variables of a step that reads this.
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("source", source.wire());
        variables.put("state", state);
        variables.put("from_days", fromDays);
        variables.put("to_days", toDays);
        variables.put("id", id);
        variables.put("limit", limit);
        variables.values().removeAll(Collections.singleton(null));
        return variables;
    }

    private static @Nullable String text(Map<String, ? extends @Nullable Object> variables, String name) {
        Object value = variables.get(name);
        require(value == null || value instanceof String, name + " is not a text");
        return (String) value;
    }

    private static @Nullable Integer whole(Map<String, ? extends @Nullable Object> variables, String name) {
        Object value = variables.get(name);
        require(value == null || value instanceof Integer, name + " is not a whole number");
        return (Integer) value;
    }

    private static void requireDay(@Nullable Integer day) {
        require(day == null || (day >= -FARTHEST_DAY && day <= FARTHEST_DAY), "days are -400 to 400");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
