package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Field;
import app.adiuva.contracts.plan.Field.Presence;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of the wire as columns of the database and back.
///
/// @param zone in which times are written
record Columns(ZoneId zone) {
    static final String COMPLETED_AT = "completed_at";

    private static final Field COMPLETED = new Field(COMPLETED_AT, new FieldType.Instant(), Presence.OPTIONAL);

    /// The fields that the journal keeps: those that actions write, and those that follow from them.
    static List<Field> of(Table table) {
        List<Field> fields = new ArrayList<>(table.fields());
        if (table == Table.TASKS) {
            fields.add(COMPLETED);
        }
        return fields;
    }

    /// The row's fields with the values of the wire; null fields are left out.
    Map<String, @Nullable Object> read(Table table, Row row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : of(table)) {
            Object value = toWire(field, row);
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private @Nullable Object toWire(Field field, Row row) {
        return switch (field.type()) {
            case FieldType.Instant _ -> toWire(row.instantOrNull(field.name()));
            case FieldType.Flag _ -> row.flag(field.name());
            case FieldType.Words _ -> row.words(field.name());
            case FieldType.Text _, FieldType.Choice _, FieldType.Recurrence _ -> row.textOrNull(field.name());
        };
    }

    /// ISO-8601 with the offset of the zone at that time.
    @Nullable
    String toWire(@Nullable Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, zone));
    }

    /// The value as a statement's parameter. The value has passed the action check.
    static @Nullable Object toColumn(Table table, String name, @Nullable Object value) {
        FieldType type = of(table).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        return switch (type) {
            case FieldType.Instant _ ->
                value == null ? null : OffsetDateTime.parse((String) value).toInstant();
            case FieldType.Words _ -> value == null ? null : JsonText.of(value);
            case FieldType.Flag _, FieldType.Text _, FieldType.Choice _, FieldType.Recurrence _ -> value;
        };
    }

    /// Whether two values of the wire mean the same: times in different zones may.
    static boolean same(Table table, String name, @Nullable Object one, @Nullable Object other) {
        return Objects.equals(toColumn(table, name, one), toColumn(table, name, other));
    }
}
