package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Fault;
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
    Optional<Fault> fault(@Nullable String id, String parent) {
        if (parent.equals(id)) {
            return Optional.of(Fault.Plain.PART_OF_ITSELF);
        }
        Optional<Map<String, @Nullable Object>> found = records.find(new RowKey(Table.TASKS, parent))
                .filter(stored -> !stored.inTrash())
                .map(Records.Stored::fields);
        if (found.isEmpty()) {
            return Optional.of(Fault.Plain.WHOLE_GONE);
        }
        if (found.get().get(PARENT) instanceof String above && isThere(above)) {
            return Optional.of(Fault.Plain.PART_OF_PART);
        }
        return id == null || of(id).isEmpty() ? Optional.empty() : Optional.of(Fault.Plain.PART_WITH_PARTS);
    }

    /// Why a task that is not there cannot come back as it was; empty when it can. The whole that it was a part of may
    /// be gone.
    ///
    /// @param withParts whether parts come back with it
    Optional<Fault> faultOfReturn(String id, @Nullable String parent, boolean withParts) {
        if (of(id).stream().anyMatch(part -> !of(part).isEmpty())) {
            return Optional.of(Fault.Plain.PART_OF_PART);
        }
        if (parent == null || !isThere(parent)) {
            return Optional.empty();
        }
        return withParts ? Optional.of(Fault.Plain.PART_WITH_PARTS) : fault(id, parent);
    }

    private boolean isThere(String id) {
        return records.isThere(new RowKey(Table.TASKS, id));
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
