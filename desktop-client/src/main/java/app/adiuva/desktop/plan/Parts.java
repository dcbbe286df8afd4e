package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tasks that are parts of other tasks, one level deep, inside one transaction.
record Parts(Records records) {
    static final String PARENT = "parent_id";

    /// Why a task cannot be a part of the one with the id `parent`; empty when it can.
    ///
    /// @param id of the task; null for one that is being made
    Optional<String> problem(@Nullable String id, String parent) {
        if (parent.equals(id)) {
            return Optional.of("a task cannot be a part of itself");
        }
        Optional<Map<String, @Nullable Object>> found = records.find(new RowKey(Table.TASKS, parent))
                .filter(stored -> !stored.inTrash())
                .map(Records.Stored::fields);
        if (found.isEmpty()) {
            return Optional.of("the task that this would be a part of is not there");
        }
        if (found.get().get(PARENT) instanceof String above && isThere(above)) {
            return Optional.of("a part of a task cannot have parts itself");
        }
        return id == null || of(id).isEmpty()
                ? Optional.empty()
                : Optional.of("a task that has parts cannot be a part of another");
    }

    private boolean isThere(String id) {
        return records.find(new RowKey(Table.TASKS, id))
                .filter(stored -> !stored.inTrash())
                .isPresent();
    }

    /// The ids of the parts that are not in the trash, the oldest first.
    List<String> of(String parent) {
        return records.sql()
                .query(
                        "SELECT id FROM tasks WHERE parent_id = ? AND deleted_at IS NULL ORDER BY seq",
                        row -> row.text("id"),
                        parent);
    }
}
