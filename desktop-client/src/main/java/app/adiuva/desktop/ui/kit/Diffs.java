package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.RowDiff;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a [RowDiff] in the user's words. Immutable.
public final class Diffs {
    private static final Set<String> SILENT =
            Set.of("id", "all_day", "created_at", "updated_at", "deleted_at", "completed_at", "source_thought_id");
    private static final Set<String> TITLES = Set.of("title", "content");
    private static final int LONGEST = 160;

    private final Formats formats;

    public Diffs(Formats formats) {
        this.formats = formats;
    }

    /// One field that changes.
    ///
    /// @param before empty when the row is new
    /// @param after empty when the field is cleared
    public record FieldChange(String label, String before, String after) {}

    /// The fields worth showing: of a new row the ones that say something, of a changed row the ones that differ.
    public List<FieldChange> fields(RowDiff diff) {
        boolean created = diff.kind() == RowDiff.Kind.CREATE;
        Set<String> names = new LinkedHashSet<>(diff.after().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            Object before = diff.before().get(name);
            Object after = diff.after().get(name);
            if (SILENT.contains(name) || Objects.equals(before, after)) {
                continue;
            }
            if (created && (TITLES.contains(name) || isUsual(after))) {
                continue;
            }
            boolean whole = name.equals("parent_id");
            changes.add(new FieldChange(
                    label(name),
                    whole ? title(before, diff) : say(name, before, diff.before()),
                    whole ? title(after, diff) : say(name, after, diff.after())));
        }
        return changes;
    }

    /// `New task`, `Delete event`…
    public String headline(RowDiff diff) {
        String kind = diff.table() == null ? "" : kind(diff.table());
        return switch (diff.kind()) {
            case CREATE -> text("diff.create", kind);
            case UPDATE -> text("diff.update", kind);
            case DELETE -> text("diff.delete", kind);
            case NOTIFY -> text("diff.notify");
        };
    }

    /// What a record of this table is called, such as `task`.
    static String kind(Table table) {
        return switch (table) {
            case TASKS -> text("kind.task");
            case EVENTS -> text("kind.event");
            case THOUGHTS -> text("kind.thought");
            case MAILS -> text("kind.mail");
            case DOCUMENTS -> text("kind.document");
        };
    }

    private static String title(@Nullable Object whole, RowDiff diff) {
        return whole == null ? "" : shortened(diff.wholes().getOrDefault(String.valueOf(whole), text("diff.gone")));
    }

    /// Whether a time means its whole day. An update names `all_day` only when it changes; midnight is telling then.
    private boolean isAllDay(String time, Map<String, @Nullable Object> row) {
        return row.containsKey("all_day") ? Boolean.TRUE.equals(row.get("all_day")) : formats.isMidnight(time);
    }

    /// Values that a new row has anyway.
    private static boolean isUsual(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals("open")
                || value.equals("normal")
                || value.equals("inbox")
                || value.equals("note")
                || value instanceof List<?> list && list.isEmpty()
                || Boolean.FALSE.equals(value);
    }

    private String say(String field, @Nullable Object value, Map<String, @Nullable Object> row) {
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag ? text("yes") : text("no");
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case String string when field.equals("recurrence") -> RecurrenceWords.of(string);
            case String string
            when field.endsWith("_at") || field.equals("snoozed_until") ->
                formats.jsonMoment(string, isAllDay(string, row));
            case String string
            when field.equals("status") || field.equals("priority") || field.equals("thought_type") ->
                ChoiceWords.of(string);
            default -> shortened(String.valueOf(value));
        };
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }

    /// What a field is called.
    public static String label(String field) {
        return switch (field) {
            case "title" -> text("field.title");
            case "description" -> text("field.description");
            case "status" -> text("field.status");
            case "priority" -> text("field.priority");
            case "due_at" -> text("field.due");
            case "remind_at" -> text("field.reminder");
            case "snoozed_until" -> text("field.snoozed");
            case "all_day" -> text("day.all");
            case "tags" -> text("field.tags");
            case "list" -> text("field.list");
            case "recurrence" -> text("field.repeat");
            case "parent_id" -> text("field.parent");
            case "source_thought_id" -> text("field.thought");
            case "starts_at" -> text("field.starts");
            case "ends_at" -> text("field.ends");
            case "attendees" -> text("field.with");
            case "location" -> text("field.where");
            case "content", "body" -> text("field.text");
            case "thought_type" -> text("field.kind");
            case "is_actionable" -> text("field.actionable");
            case "category" -> text("field.category");
            case "needs_answer" -> text("field.answer");
            default -> field;
        };
    }
}
