package app.adiuva.desktop.suggestion;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanApplied;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.suggestion.Proposal.NewTag;
import app.adiuva.desktop.suggestion.Proposal.NewTask;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.Thoughts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits for the user's yes or no. Accepting is one act in the journal, which the suggestion names: undoing it
/// brings the suggestion back. Thread-safe.
public final class Suggestions {
    private final Database database;
    private final Changes changes;
    private final Thoughts thoughts;
    private final Settings settings;
    private final Clock clock;

    public Suggestions(Database database, Changes changes, Thoughts thoughts, Settings settings, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.thoughts = thoughts;
        this.settings = settings;
        this.clock = clock;
    }

    /// What waits, newest first. What the settings do not want is kept out of sight until they do.
    public List<Suggestion> open(int limit) {
        String wanted = wanted();
        return database.read(sql -> sql.query(
                "SELECT * FROM open_suggestions WHERE " + wanted + " ORDER BY created_at DESC, seq LIMIT ?",
                SuggestionRows::read,
                limit));
    }

    public List<Suggestion> openOf(String thoughtId) {
        String wanted = wanted();
        return database.read(sql -> sql.query(
                "SELECT * FROM open_suggestions WHERE thought_id = ? AND " + wanted + " ORDER BY seq",
                SuggestionRows::read,
                thoughtId));
    }

    /// How many thoughts wait to be read.
    public long unread() {
        return database.read(sql -> sql.number("SELECT count(*) FROM thoughts_to_read"));
    }

    public long count() {
        String wanted = wanted();
        return database.read(sql -> sql.number("SELECT count(*) FROM open_suggestions WHERE " + wanted));
    }

    private String wanted() {
        SuggestionSettings now = SuggestionSettings.of(settings);
        return "(kind <> 'task' OR " + (now.tasks() != SuggestionSettings.Mode.OFF) + ") AND (kind <> 'tag' OR "
                + now.tags() + ")";
    }

    /// One that waits, whether in sight or not.
    public Optional<Suggestion> find(String id) {
        return database.read(sql -> sql.first("SELECT * FROM open_suggestions WHERE id = ?", SuggestionRows::read, id));
    }

    /// Does what is proposed; a task knows the thought that it was made from.
    ///
    /// @return what was changed; empty when the suggestion no longer waits
    public List<JournalEntry> accept(String id) {
        return find(id).map(suggestion -> accept(id, suggestion.finding().proposal()))
                .orElseGet(List::of);
    }

    /// As [#accept(String)], with what the user made of the proposal.
    public List<JournalEntry> accept(String id, Proposal edited) {
        Optional<Suggestion> waiting = find(id);
        Optional<Thought> thought = waiting.flatMap(suggestion -> thoughts.find(suggestion.thoughtId()));
        if (thought.isEmpty()) {
            return List.of();
        }
        List<PlanAction> actions = actions(thought.get(), edited);
        String plan = planOf(id);
        try {
            return changes.apply(changes.preview(Changes.USER, actions).inPlan(plan));
        } catch (PlanApplied byAnother) {
            return List.of();
        }
    }

    /// The plan that will accept it, written down before anything happens. Whoever accepts it at the same time gets
    /// the same plan, which is applied once.
    private String planOf(String id) {
        return database.write(sql -> {
            String before = sql.first(
                            "SELECT coalesce(plan_id, '') AS plan FROM suggestions WHERE id = ?",
                            row -> row.text("plan"),
                            id)
                    .orElse("");
            boolean unused =
                    !before.isEmpty() && sql.number("SELECT count(*) FROM journal WHERE plan_id = ?", before) == 0;
            String plan = unused
                    ? before
                    : UUID.nameUUIDFromBytes((id + before).getBytes(StandardCharsets.UTF_8))
                            .toString();
            sql.update("UPDATE suggestions SET plan_id = ? WHERE id = ?", plan, id);
            return plan;
        });
    }

    private List<PlanAction> actions(Thought thought, Proposal proposal) {
        return switch (proposal) {
            case NewTag tag -> {
                List<String> tags = new ArrayList<>(thought.tags());
                tags.add(tag.tag());
                yield List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("tags", tags)));
            }
            case NewTask task -> {
                List<PlanAction> actions = new ArrayList<>();
                actions.add(PlanAction.create(Table.TASKS, fields(thought, task)));
                Map<String, @Nullable Object> followed = new LinkedHashMap<>();
                if (thought.status() == ThoughtStatus.INBOX) {
                    followed.put("status", "kept");
                }
                if (!thought.actionable()) {
                    followed.put("is_actionable", true);
                }
                if (!followed.isEmpty()) {
                    actions.add(PlanAction.update(Table.THOUGHTS, thought.id(), followed));
                }
                yield actions;
            }
        };
    }

    private Map<String, @Nullable Object> fields(Thought thought, NewTask task) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", task.title());
        fields.put("source_thought_id", thought.id());
        if (!thought.tags().isEmpty()) {
            fields.put("tags", thought.tags());
        }
        if (task.day() != null) {
            LocalTime time = Objects.requireNonNullElse(task.time(), LocalTime.MIDNIGHT);
            fields.put(
                    "due_at",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            task.day().atTime(time).atZone(clock.getZone())));
            fields.put("all_day", task.time() == null);
        }
        return fields;
    }

    /// Never proposes this for this thought again.
    public void reject(String id) {
        database.write(sql -> sql.update("UPDATE suggestions SET rejected_at = ? WHERE id = ?", clock.instant(), id));
    }

    /// Takes a rejection back.
    public void restore(String id) {
        database.write(sql -> sql.update("UPDATE suggestions SET rejected_at = NULL WHERE id = ?", id));
    }
}
