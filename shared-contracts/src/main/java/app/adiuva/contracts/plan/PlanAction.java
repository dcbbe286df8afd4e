package app.adiuva.contracts.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One typed change to the user's records, proposed by an agent or made by the user.
///
/// `data` by type, with the field names of [Table] and JSON values:
/// - `create_record`: the fields of the new row; the desktop gives it an `id`
/// - `update_record`: `id` and the fields to change; null clears a field
/// - `delete_record`: `id`; the row goes to the trash
/// - `index_document`: `title` and `content` of a document to keep and make searchable (`table` is `documents`)
/// - `send_notification`: `title` and `body`, shown on this computer only (`table` is absent)
public record PlanAction(ActionType type, @Nullable Table table, Map<String, @Nullable Object> data) {
    public PlanAction {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    public static PlanAction create(Table table, Map<String, @Nullable Object> fields) {
        return new PlanAction(ActionType.CREATE_RECORD, table, fields);
    }

    public static PlanAction update(Table table, String id, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.putAll(fields);
        return new PlanAction(ActionType.UPDATE_RECORD, table, data);
    }

    public static PlanAction delete(Table table, String id) {
        return new PlanAction(ActionType.DELETE_RECORD, table, Map.of("id", id));
    }

    @Override
    public String toString() {
        return "PlanAction[" + type.wire() + ", " + table + ", REDACTED]";
    }
}
