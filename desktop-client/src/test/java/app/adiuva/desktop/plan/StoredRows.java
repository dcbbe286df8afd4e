package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Records.Stored;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every row of every table, as it is stored or as the journal gives it.
record StoredRows(Map<RowKey, Stored> rows) {

    static StoredRows of(Database database, ZoneId zone) {
        return new StoredRows(database.read(sql -> {
            Map<RowKey, Stored> rows = empty();
            for (Table table : Table.values()) {
                sql.query(
                        "SELECT * FROM " + table.wire(),
                        row -> rows.put(
                                new RowKey(table, row.text("id")),
                                new Stored(
                                        new TreeMap<>(new Columns(zone).read(table, row)),
                                        row.instantOrNull("deleted_at") != null)));
            }
            return rows;
        }));
    }

    /// These rows and the changes, one after another.
    StoredRows and(List<RowDiff> changes) {
        Map<RowKey, Stored> after = empty();
        after.putAll(rows);
        changes.stream()
                .filter(diff -> diff.kind() != RowDiff.Kind.NOTIFY)
                .forEach(diff -> after.compute(diff.key(), (_, row) -> changed(diff, row)));
        return new StoredRows(after);
    }

    /// SHA-256 of each row.
    Map<RowKey, String> hashes() {
        Map<RowKey, String> hashes = empty();
        rows.forEach((key, row) -> hashes.put(key, sha256(JsonText.of(canonical(key.table(), row)))));
        return hashes;
    }

    Map<Table, List<String>> ids() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().inTrash())
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(RowKey::table, Collectors.mapping(RowKey::id, Collectors.toList())));
    }

    private static Map<String, @Nullable Object> canonical(Table table, Stored row) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        row.fields().forEach((name, value) -> fields.put(name, String.valueOf(Columns.toColumn(table, name, value))));
        fields.put("in trash", row.inTrash());
        return fields;
    }

    private static Stored changed(RowDiff diff, @Nullable Stored row) {
        if (diff.kind() == RowDiff.Kind.CREATE) {
            return new Stored(new TreeMap<>(diff.after()), false);
        }
        assertTrue(row != null, "a change of a row that is not there");
        if (diff.kind() == RowDiff.Kind.DELETE) {
            return new Stored(row.fields(), true);
        }
        Map<String, @Nullable Object> fields = new TreeMap<>(row.fields());
        fields.putAll(diff.after());
        fields.values().removeIf(value -> value == null);
        return new Stored(fields, row.inTrash());
    }

    private static <T> Map<RowKey, T> empty() {
        return new TreeMap<>((one, other) -> one.table() == other.table()
                ? one.id().compareTo(other.id())
                : one.table().compareTo(other.table()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
