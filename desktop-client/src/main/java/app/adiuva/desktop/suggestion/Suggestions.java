package app.adiuva.desktop.suggestion;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import app.adiuva.desktop.suggestion.Proposal.NewTag;
import app.adiuva.desktop.suggestion.Proposal.NewTask;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.Thoughts;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What waits for the user's yes or no. Accepting is one act in the journal, which the suggestion names: undoing it
/// brings the suggestion back. Thread-safe.
public final class Suggestions {
    private final Database database;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    public Suggestions(Database database, Changes changes, Settings settings, Clock clock) {
        this.database = database;
        this.changes = changes;
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
        return database.read(sql -> waiting(sql, id));
    }

    private static Optional<Suggestion> waiting(Sql sql, String id) {
        return sql.first("SELECT * FROM open_suggestions WHERE id = ?", SuggestionRows::read, id);
    }

    /// Does what is proposed; a task knows the thought that it was made from.
    ///
    /// @return what was changed; empty when the suggestion no longer waits, or its thought has what it proposes
    public List<JournalEntry> accept(String id) {
        return accept(id, waiting -> waiting.finding().proposal());
    }

    /// As [#accept(String)], with what the user made of the proposal.
    public List<JournalEntry> accept(String id, Proposal edited) {
        return accept(id, _ -> edited);
    }

    /// Whether it waits, what its thought holds and what follows are one transaction: of two who accept it at once one
    /// comes too late, and neither undoes what the other did to the thought.
    private List<JournalEntry> accept(String id, Function<Suggestion, Proposal> wanted) {
        return changes.perform((sql, plan) -> waiting(sql, id)
                .map(suggestion -> decide(sql, plan, suggestion, wanted.apply(suggestion)))
                .orElseGet(List::of));
    }

    private List<PlanAction> decide(Sql sql, String plan, Suggestion suggestion, Proposal proposal) {
        List<PlanAction> actions =
                actions(Thoughts.find(sql, suggestion.thoughtId()).orElseThrow(), proposal);
        if (actions.isEmpty()) {
            sql.update("UPDATE suggestions SET deleted_at = ? WHERE id = ?", clock.instant(), suggestion.id());
        } else {
            sql.update("UPDATE suggestions SET plan_id = ? WHERE id = ?", plan, suggestion.id());
        }
        return actions;
    }

    private List<PlanAction> actions(Thought thought, Proposal proposal) {
        return switch (proposal) {
            case NewTag tag -> {
                if (thought.tags().stream().anyMatch(tag.tag()::equalsIgnoreCase)) {
                    yield List.of();
                }
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
