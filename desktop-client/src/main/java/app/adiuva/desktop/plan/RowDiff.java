package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one action does to one row. Field names and values are those of the wire; besides the fields of [Table] a
/// task may show `completed_at`, which the desktop sets.
///
/// @param action position in the plan of the action that causes it, from 0
/// @param table null for a notification
/// @param title what the row is called after the change (before it for a deletion)
/// @param before changed fields of an update, all fields of a deletion, empty for a creation
/// @param after changed fields of an update, all fields of a creation, empty for a deletion
/// @param wholes titles of the tasks that `parent_id` names in the fields, by id; says more of the change and is no
/// part
///     of it
public record RowDiff(
        int action,
        Kind kind,
        @Nullable Table table,
        @Nullable String id,
        String title,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        Map<String, String> wholes) {

    /// A change that names no other task.
    public RowDiff(
            int action,
            Kind kind,
            @Nullable Table table,
            @Nullable String id,
            String title,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        this(action, kind, table, id, title, before, after, Map.of());
    }

    /// How a row changes.
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        NOTIFY
    }

    public RowDiff {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        wholes = Map.copyOf(wholes);
    }

    /// Where the row is, for changes of rows.
    RowKey key() {
        if (table == null || id == null) {
            throw new IllegalStateException("a notification is no row");
        }
        return new RowKey(table, id);
    }

    @Override
    public String toString() {
        return "RowDiff[" + kind + ", " + table + ", REDACTED]";
    }
}
