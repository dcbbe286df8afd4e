package app.adiuva.desktop.plan;

import app.adiuva.desktop.store.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Rows of any table, inside one transaction. Table and column names come from [Table] alone, never from an action.
record Records(Sql sql, Columns columns) {

    /// A row as it stands.
    ///
    /// @param inTrash whether it was deleted and can still be restored
    record Stored(Map<String, @Nullable Object> fields, boolean inTrash) {}

    Optional<Stored> find(RowKey key) {
        return sql.first(
                "SELECT * FROM " + key.table().wire() + " WHERE id = ?",
                row -> new Stored(columns.read(key.table(), row), row.instantOrNull("deleted_at") != null),
                key.id());
    }

    /// Whether it is there and not in the trash.
    boolean isThere(RowKey key) {
        return find(key).filter(row -> !row.inTrash()).isPresent();
    }

    void insert(RowKey key, Map<String, @Nullable Object> fields, Instant now) {
        StringJoiner names = new StringJoiner(", ");
        List<@Nullable Object> values = new ArrayList<>(List.of(key.id(), now, now));
        fields.forEach((name, value) -> {
            if (value != null) {
                names.add(name);
                values.add(Columns.toColumn(key.table(), name, value));
            }
        });
        sql.update(
                "INSERT INTO " + key.table().wire() + " (id, created_at, updated_at, " + names + ") VALUES (?, ?, ?"
                        + ", ?".repeat(values.size() - 3) + ")",
                values.toArray());
    }

    void update(RowKey key, Map<String, @Nullable Object> fields, Instant now) {
        StringJoiner names = new StringJoiner(", ");
        List<@Nullable Object> values = new ArrayList<>();
        names.add("updated_at = ?");
        values.add(now);
        fields.forEach((name, value) -> {
            names.add(name + " = ?");
            values.add(Columns.toColumn(key.table(), name, value));
        });
        values.add(key.id());
        sql.update("UPDATE " + key.table().wire() + " SET " + names + " WHERE id = ?", values.toArray());
    }

    void moveToTrash(RowKey key, Instant now) {
        sql.update("UPDATE " + key.table().wire() + " SET deleted_at = ? WHERE id = ?", now, key.id());
    }

    void restore(RowKey key) {
        sql.update("UPDATE " + key.table().wire() + " SET deleted_at = NULL WHERE id = ?", key.id());
    }

    void remove(RowKey key) {
        sql.update("DELETE FROM " + key.table().wire() + " WHERE id = ?", key.id());
    }
}
