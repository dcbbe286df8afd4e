package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Looks at thoughts that are new or were reworded and stores what they seem to ask for. Old ones, such as those of an
/// import, are left in peace. Used by the thread of the jobs.
public final class ThoughtReading implements Job {
    private static final int BATCH = 100;
    private static final int MOST_TASKS = 5;
    private static final int MOST_TAGS = 2;
    private static final int LONGEST_LOOKED_AT = 5_000;
    private static final int MOST_EXAMPLES = 3_000;
    private static final Duration RECENT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final Settings settings;
    private final Suggestions suggestions;
    private final Clock clock;
    private final Listener listener;
    private TagModel model = new TagModel(List.of());
    private String modelOf = "";

    /// Hears of what was found. Called on the jobs' thread.
    public interface Listener {
        /// There are suggestions that were not there before, or fewer.
        void changed();

        /// Tasks were made without asking, which the user can undo.
        void created(List<JournalEntry> entries);
    }

    public ThoughtReading(
            Database database, Settings settings, Suggestions suggestions, Clock clock, Listener listener) {
        this.database = database;
        this.settings = settings;
        this.suggestions = suggestions;
        this.clock = clock;
        this.listener = listener;
    }

    /// Whether a text says what to do.
    public static boolean asks(String content, LocalDate today) {
        String start = content.length() <= LONGEST_LOOKED_AT ? content : content.substring(0, LONGEST_LOOKED_AT);
        return !TaskRules.tasks(start, today, 1).isEmpty();
    }

    @Override
    public String name() {
        return "thoughts.read";
    }

    @Override
    public Duration step() {
        if (database.<Long>read(sql -> sql.number("SELECT EXISTS (SELECT 1 FROM thoughts_to_read)")) == 0) {
            return PAUSE;
        }
        SuggestionSettings allowed = SuggestionSettings.of(settings);
        if (allowed.tags()) {
            learn();
        }
        Batch batch = database.write(sql -> read(sql, allowed));
        List<JournalEntry> made = batch.added().stream()
                .filter(suggestion -> allowed.creates(suggestion.finding()))
                .flatMap(suggestion -> suggestions.accept(suggestion.id()).stream())
                .toList();
        if (!batch.added().isEmpty()) {
            listener.changed();
        }
        if (!made.isEmpty()) {
            listener.created(made);
        }
        return batch.read() < BATCH ? PAUSE : Duration.ZERO;
    }

    private record Batch(int read, List<Suggestion> added) {}

    private record Said(long seq, String id, String content, List<String> tags, String type, boolean wanted) {}

    /// Reads, proposes and notes that it did in one transaction: a thought that is reworded meanwhile comes again.
    private Batch read(Sql sql, SuggestionSettings allowed) {
        Instant now = clock.instant();
        List<Said> batch = sql.query("""
                SELECT t.seq, t.id, t.content, t.tags, t.thought_type,
                    t.deleted_at IS NULL AND t.status <> 'archived' AND t.updated_at > ? AS wanted
                FROM thoughts_to_read r JOIN thoughts t ON t.seq = r.thought_seq ORDER BY r.thought_seq DESC LIMIT ?
                """, ThoughtReading::said, now.minus(RECENT), BATCH);
        List<Suggestion> added = new ArrayList<>();
        SuggestionRows rows = new SuggestionRows(sql);
        for (Said said : batch) {
            if (said.wanted()) {
                List<Finding> findings = findings(said, allowed);
                added.addAll(rows.propose(said.id(), findings, now));
                if (allowed.asksCloud() && isUnsure(said, findings, allowed)) {
                    ThoughtsToAsk.add(sql, said.seq());
                }
            }
            sql.update("DELETE FROM thoughts_to_read WHERE thought_seq = ?", said.seq());
        }
        return new Batch(batch.size(), added);
    }

    private List<Finding> findings(Said said, SuggestionSettings allowed) {
        List<Finding> findings = new ArrayList<>();
        if (allowed.tasks() != SuggestionSettings.Mode.OFF && !said.type().equals("journal")) {
            findings.addAll(TaskRules.tasks(said.content(), LocalDate.now(clock), MOST_TASKS));
        }
        if (allowed.tags()) {
            findings.addAll(model.tags(said.content(), said.tags(), MOST_TAGS));
        }
        return findings;
    }

    /// Whether the rules found no task that is likely, or no tag for a thought that has none. A journal is nobody
    /// else's.
    private static boolean isUnsure(Said said, List<Finding> findings, SuggestionSettings allowed) {
        boolean task = findings.stream()
                .anyMatch(finding ->
                        finding.proposal() instanceof Proposal.NewTask && finding.confidence() >= Suggestion.LIKELY);
        boolean tag = !said.tags().isEmpty()
                || findings.stream().anyMatch(finding -> finding.proposal() instanceof Proposal.NewTag);
        return !said.type().equals("journal")
                && (allowed.tasks() != SuggestionSettings.Mode.OFF && !task || allowed.tags() && !tag);
    }

    /// The newest texts teach the most; all is made anew when a tag was given or taken.
    private void learn() {
        String state =
                database.read(sql -> sql.first("""
                        SELECT count(*) || ' ' || coalesce(max(updated_at), 0) AS state FROM thoughts
                        WHERE tags <> '[]' AND deleted_at IS NULL
                        """, row -> row.text("state")).orElse(""));
        if (!state.equals(modelOf)) {
            List<TagModel.Example> examples = new ArrayList<>(examples("tags <> '[]'"));
            if (!examples.isEmpty()) {
                examples.addAll(examples("tags = '[]'"));
            }
            model = new TagModel(examples);
            modelOf = state;
        }
    }

    private List<TagModel.Example> examples(String which) {
        return database.read(sql -> sql.query(
                """
                SELECT substr(content, 1, 2000) AS content, tags FROM thoughts
                WHERE deleted_at IS NULL AND %s ORDER BY created_at DESC LIMIT ?
                """.formatted(which),
                row -> new TagModel.Example(row.text("content"), row.words("tags")),
                MOST_EXAMPLES));
    }

    private static Said said(Row row) {
        return new Said(
                row.number("seq"),
                row.text("id"),
                row.text("content"),
                row.words("tags"),
                row.text("thought_type"),
                row.flag("wanted"));
    }
}
