package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.TextOrigin;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A stored row as the JSON object that agents read: `id`, the fields of [Table] and, of mails, the envelope. What is
/// empty is left out.
///
/// @param zone in which times are written
/// @param longestText of a field, in UTF-16 units; more is cut off
public record RowFields(ZoneId zone, int longestText) {
    public Map<String, Object> of(Table table, Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", row.text("id"));
        table.fields().forEach(field -> {
            switch (field.type()) {
                case FieldType.Instant _ -> put(fields, field.name(), row.instantOrNull(field.name()));
                case FieldType.Flag _ -> put(fields, field.name(), row.flag(field.name()) ? true : null);
                case FieldType.Words _ -> put(fields, field.name(), words(row, field.name()));
                case FieldType.Text _, FieldType.Choice _, FieldType.Recurrence _ ->
                    put(fields, field.name(), row.textOrNull(field.name()));
            }
        });
        switch (table) {
            case MAILS -> envelope(fields, row);
            case TASKS -> put(fields, "completed_at", row.instantOrNull("completed_at"));
            case EVENTS, THOUGHTS, DOCUMENTS -> {
                // nothing beyond the fields of the table
            }
        }
        return fields;
    }

    private void envelope(Map<String, Object> fields, Row row) {
        put(fields, "origin", TextOrigin.MAIL.wire());
        put(fields, "sender", row.text("sender"));
        put(fields, "subject", row.text("subject"));
        put(fields, "snippet", row.textOrNull("snippet"));
        put(fields, "received_at", row.instantOrNull("received_at"));
    }

    private static @Nullable List<String> words(Row row, String column) {
        List<String> words = row.words(column);
        return words.isEmpty() ? null : words;
    }

    private void put(Map<String, Object> fields, String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                // absent fields are not sent
            }
            case Instant instant ->
                fields.put(name, OffsetDateTime.ofInstant(instant, zone).toString());
            case String text when text.length() > longestText -> fields.put(name, Budget.start(text, longestText));
            default -> fields.put(name, value);
        }
    }
}
