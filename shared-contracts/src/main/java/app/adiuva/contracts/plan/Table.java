package app.adiuva.contracts.plan;

import app.adiuva.contracts.plan.FieldType.Choice;
import app.adiuva.contracts.plan.FieldType.Flag;
import app.adiuva.contracts.plan.FieldType.Instant;
import app.adiuva.contracts.plan.FieldType.Recurrence;
import app.adiuva.contracts.plan.FieldType.Text;
import app.adiuva.contracts.plan.FieldType.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The user's record kinds that actions can touch, with the fields that they can write. The same names stand in
/// JSON and in the desktop's database. Fields that the desktop sets itself (`id`, `created_at`, `completed_at`, …)
/// are not listed: no action can write them.
public enum Table {
    /// Something to do. A `due_at` at the start of a day with `all_day` true means "some time on that day".
    TASKS(
            required("title", new Text(500)),
            optional("description", new Text(20_000)),
            required("status", new Choice(Set.of("open", "in_progress", "done", "archived"))),
            required("priority", new Choice(Set.of("low", "normal", "high", "urgent"))),
            optional("due_at", new Instant()),
            required("all_day", new Flag()),
            required("tags", new Words(50, 60)),
            optional("list", new Text(100)),
            optional("recurrence", new Recurrence())),
    /// A calendar entry. `ends_at` is exclusive and never before `starts_at`.
    EVENTS(
            required("title", new Text(500)),
            optional("description", new Text(20_000)),
            required("starts_at", new Instant()),
            required("ends_at", new Instant()),
            required("all_day", new Flag()),
            required("attendees", new Words(200, 320)),
            optional("location", new Text(500)),
            optional("recurrence", new Recurrence())),
    /// A captured sentence or note.
    THOUGHTS(
            required("content", new Text(100_000)),
            required("tags", new Words(50, 60)),
            required("status", new Choice(Set.of("inbox", "kept", "archived"))),
            required("thought_type", new Choice(Set.of("note", "idea", "question", "task", "journal"))),
            required("is_actionable", new Flag())),
    /// Metadata of a message; the desktop stores no bodies. Only what the user or an agent judges can be written.
    MAILS(
            required("status", new Choice(Set.of("unread", "read", "answered", "archived"))),
            optional("category", new Text(60)),
            required("needs_answer", new Flag())),
    /// A text of the user that was indexed for search and context.
    DOCUMENTS(required("title", new Text(500)), required("content", new Text(1_000_000)));

    private final Map<String, Field> fields;

    Table(Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(f -> byName.put(f.name(), f));
        this.fields = Collections.unmodifiableMap(byName);
    }

    /// The name as it stands in JSON and in the database.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Set<String> fieldNames() {
        return fields.keySet();
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static Field required(String name, FieldType type) {
        return new Field(name, type, true);
    }

    private static Field optional(String name, FieldType type) {
        return new Field(name, type, false);
    }
}
