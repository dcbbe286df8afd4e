package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.playbook.StepResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a step that has ended gave.
public sealed interface StepOutput {
    /// Of a query: the rows by source, its own and those of the query that it adds to, with the field names of the
    /// wire.
    ///
    /// @param found how many it found itself
    /// @param more whether there were more than it may take
    record Rows(int found, boolean more, Map<String, List<Map<String, Object>>> bySource) implements StepOutput {
        public Rows {
            bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
        }

        /// How many there are in all.
        public int count() {
            return bySource.values().stream().mapToInt(List::size).sum();
        }

        /// What this query found, and before it the rows of another, each row once.
        Rows after(Rows earlier) {
            Map<String, List<Map<String, Object>>> both = new LinkedHashMap<>(earlier.bySource);
            bySource.forEach((source, rows) -> both.merge(source, rows, Rows::once));
            return new Rows(found, more, both);
        }

        private static List<Map<String, Object>> once(List<Map<String, Object>> some, List<Map<String, Object>> more) {
            Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
            Stream.concat(some.stream(), more.stream())
                    .forEach(row -> byId.putIfAbsent(row.getOrDefault("id", ""), row));
            return List.copyOf(byId.values());
        }

        @Override
        public String toString() {
            return "Rows[" + count() + ", REDACTED]";
        }
    }

    /// Of a model step: text, and perhaps actions that a later step proposes.
    record Generated(StepResult result) implements StepOutput {}

    /// Of a step that changes records, or that proposes: what the run wants to do at its end.
    record Proposed(List<PlanAction> actions) implements StepOutput {
        public Proposed {
            actions = List.copyOf(actions);
        }
    }
}
