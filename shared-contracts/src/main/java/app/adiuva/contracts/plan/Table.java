package app.adiuva.contracts.plan;

import app.adiuva.contracts.plan.Field.Presence;
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
    /// `parent_id` names the task that this one is a part of; `remind_at` is when the user is told of it;
    /// `snoozed_until` when the user wants to be told once more, this time only;
    /// `source_thought_id` the thought that it was made of.
    TASKS(
            needed("title", new Text(500)),
            optional("description", new Text(20_000)),
            defaulted("status", new Choice(Set.of("open", "in_progress", "done", "archived"))),
            defaulted("priority", new Choice(Set.of("low", "normal", "high", "urgent"))),
            optional("due_at", new Instant()),
            defaulted("all_day", new Flag()),
            defaulted("tags", new Words(50, 60)),
            optional("list", new Text(100)),
            optional("recurrence", new Recurrence()),
            optional("parent_id", new Text(64)),
            optional("remind_at", new Instant()),
            optional("snoozed_until", new Instant()),
            optional("source_thought_id", new Text(64))),
    /// A calendar entry. `ends_at` is exclusive and never before `starts_at`.
    EVENTS(
            needed("title", new Text(500)),
            optional("description", new Text(20_000)),
            needed("starts_at", new Instant()),
            needed("ends_at", new Instant()),
            defaulted("all_day", new Flag()),
            defaulted("attendees", new Words(200, 320)),
            optional("location", new Text(500)),
            optional("recurrence", new Recurrence())),
    /// A captured sentence or note.
    THOUGHTS(
            needed("content", new Text(100_000)),
            defaulted("tags", new Words(50, 60)),
            defaulted("status", new Choice(Set.of("inbox", "kept", "archived"))),
            defaulted("thought_type", new Choice(Set.of("note", "idea", "question", "task", "journal"))),
            defaulted("is_actionable", new Flag())),
    /// Metadata of a message; the desktop stores no bodies. Only what the user or an agent judges can be written.
    MAILS(
            defaulted("status", new Choice(Set.of("unread", "read", "answered", "archived"))),
            optional("category", new Text(60)),
            defaulted("needs_answer", new Flag())),
    /// A text of the user that was indexed for search and context.
    DOCUMENTS(needed("title", new Text(500)), needed("content", new Text(1_000_000)));

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

    private static Field needed(String name, FieldType type) {
        return new Field(name, type, Presence.NEEDED);
    }

    private static Field defaulted(String name, FieldType type) {
        return new Field(name, type, Presence.DEFAULTED);
    }

    private static Field optional(String name, FieldType type) {
        return new Field(name, type, Presence.OPTIONAL);
    }
}
