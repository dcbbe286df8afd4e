package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.plan.Trash;
import app.adiuva.desktop.playbook.PlaybookRun.State;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The runs of playbooks and what their steps gave, on the disk. Whether a run was applied is what the journal says:
/// its
/// plan has the run's id, so that no crash comes between the two. Thread-safe.
public final class PlaybookRuns {
    /// How long a run is kept from its beginning, whatever became of it: as long as a deleted row is, so that no run
    /// holds what the trash has forgotten.
    public static final Duration KEPT = Trash.KEPT;

    private static final int MOST_LISTED = 50;

    private static final String RUNS = """
            SELECT *, EXISTS (SELECT 1 FROM journal WHERE journal.plan_id = playbook_runs.id) AS in_journal
            FROM playbook_runs
            """;

    private static final String LISTED = """
            SELECT seq, id, started_at, trouble, outcome,
                coalesce(definition ->> '$.id', '') AS playbook,
                coalesce(definition ->> '$.title', '') AS title,
                coalesce(json_array_length(definition, '$.plan.steps'), 0) AS steps,
                EXISTS (SELECT 1 FROM json_each(definition, '$.plan.steps') WHERE value ->> '$.action' = 'generate')
                    AS needs_model,
                (SELECT count(*) FROM playbook_steps WHERE run_id = playbook_runs.id) AS steps_ended,
                EXISTS (SELECT 1 FROM journal WHERE journal.plan_id = playbook_runs.id) AS in_journal
            FROM playbook_runs
            """;

    private static final String WHOLE = """
            SELECT
                json_object('seq', seq, 'id', id, 'definition', definition, 'inputs', inputs, 'started_at', started_at,
                    'trouble', trouble, 'outcome', outcome, 'ended_at', ended_at) AS run,
                (SELECT json_group_array(json_object('position', position, 'output', output, 'ended_at', ended_at))
                    FROM playbook_steps WHERE run_id = playbook_runs.id) AS steps
            FROM playbook_runs WHERE id = ?
            """;

    private final Database database;
    private final Clock clock;

    public PlaybookRuns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Begins a run.
    PlaybookRun begin(Playbook playbook, Map<String, String> inputs) {
        String id = Ids.next(clock.instant());
        database.write(sql -> sql.update(
                "INSERT INTO playbook_runs (id, definition, inputs, started_at) VALUES (?, ?, ?, ?)",
                id,
                Json.write(playbook),
                JsonText.of(inputs),
                clock.instant()));
        return find(id).orElseThrow();
    }

    /// All of them, the last begun first.
    public List<ListedRun> latest(int limit) {
        return database.read(sql -> sql.query(LISTED + "ORDER BY seq DESC LIMIT ?", PlaybookRuns::listed, limit));
    }

    /// The newest of those that are not over, the last begun first.
    public List<ListedRun> waiting() {
        return database.read(sql -> sql.query(
                LISTED + "WHERE outcome IS NULL AND NOT in_journal ORDER BY seq DESC LIMIT ?",
                PlaybookRuns::listed,
                MOST_LISTED));
    }

    /// The newest of those whose model steps said something and changed nothing, the last begun first.
    public List<ListedRun> answered() {
        return database.read(sql -> sql.query(
                LISTED + "WHERE outcome = 'answered' AND needs_model AND NOT in_journal ORDER BY seq DESC LIMIT ?",
                PlaybookRuns::listed,
                MOST_LISTED));
    }

    /// Those whose id is this or ends so, the last begun first.
    public List<ListedRun> endingIn(String end) {
        return database.read(sql -> sql.query(
                LISTED + "WHERE substr(id, -length(?)) = ? ORDER BY seq DESC LIMIT ?",
                PlaybookRuns::listed,
                end,
                end,
                MOST_LISTED));
    }

    /// @throws PlaybookRefused if another version of the app wrote it, in a way that this one does not understand
    public Optional<PlaybookRun> find(String id) {
        try {
            return database.read(sql ->
                    sql.first(RUNS + "WHERE id = ?", PlaybookRuns::stored, id).map(run -> whole(sql, run)));
        } catch (Json.Malformed newer) {
            throw new PlaybookRefused(Refusal.Plain.RUN_OF_ANOTHER_VERSION);
        }
    }

    /// Notes that a step has ended. When two programs ran it at once, the first one counts.
    ///
    /// @throws PlaybookRefused if the run was forgotten meanwhile
    StepOutput ended(PlaybookRun run, int position, StepOutput output) {
        String stored = database.write(sql -> {
            if (sql.number("SELECT count(*) FROM playbook_runs WHERE id = ?", run.id()) == 0) {
                throw new PlaybookRefused(Refusal.Plain.RUN_FORGOTTEN);
            }
            sql.update("""
                    INSERT INTO playbook_steps (run_id, position, output, ended_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, run.id(), position, StepText.write(output), clock.instant());
            return sql.first(
                            "SELECT output FROM playbook_steps WHERE run_id = ? AND position = ?",
                            row -> row.text("output"),
                            run.id(),
                            position)
                    .orElseThrow();
        });
        return StepText.read(run.playbook().plan().steps().get(position), stored);
    }

    /// Notes why a run stopped, or with null that nothing is wrong any more.
    void trouble(String id, @Nullable RunTrouble trouble) {
        database.write(sql -> sql.update(
                "UPDATE playbook_runs SET trouble = ? WHERE id = ?", trouble == null ? null : trouble.stored(), id));
    }

    /// Notes what became of a run, unless that is known, and drops the rows that its steps had read and proposed.
    ///
    /// @param outcome a state that is over
    public void end(String id, State outcome) {
        database.write(sql -> {
            sql.update(
                    "UPDATE playbook_runs SET outcome = ?, trouble = NULL, ended_at = ? WHERE id = ? AND outcome IS NULL",
                    outcome.name().toLowerCase(Locale.ROOT),
                    clock.instant(),
                    id);
            return dropRows(sql);
        });
    }

    /// Of runs that are over, only what models said is kept.
    private static int dropRows(Sql sql) {
        return sql.update("""
                DELETE FROM playbook_steps WHERE EXISTS (
                    SELECT 1 FROM playbook_runs WHERE id = run_id
                    AND (outcome IS NOT NULL OR EXISTS (SELECT 1 FROM journal WHERE plan_id = run_id))
                    AND definition ->> ('$.plan.steps[' || position || '].action') IS NOT 'generate')
                """);
    }

    /// Removes a run and all that its steps gave. What was applied stays, and can still be taken back.
    ///
    /// @return whether there was one
    public boolean forget(String id) {
        return database.write(sql -> sql.update("DELETE FROM playbook_runs WHERE id = ?", id)) > 0;
    }

    /// As [#forget], with a way back.
    ///
    /// @return empty when there was none
    public Optional<Forgotten> takeOut(String id) {
        return database.write(sql -> {
            Optional<Forgotten> run = sql.first(WHOLE, row -> new Forgotten(row.text("run"), row.text("steps")), id);
            sql.update("DELETE FROM playbook_runs WHERE id = ?", id);
            return run;
        });
    }

    /// A run as it was stored, as JSON.
    public record Forgotten(String run, String steps) {
        @Override
        public String toString() {
            return "Forgotten[REDACTED]";
        }
    }

    /// Puts a run back that was taken out, between those among which it was unless another has taken its place.
    public void putBack(Forgotten forgotten) {
        database.write(sql -> {
            sql.update("""
                    INSERT INTO playbook_runs (seq, id, definition, inputs, started_at, trouble, outcome, ended_at)
                    SELECT iif(EXISTS (SELECT 1 FROM playbook_runs WHERE seq = run ->> 'seq'), NULL, run ->> 'seq'),
                        run ->> 'id', run ->> 'definition', run ->> 'inputs', run ->> 'started_at', run ->> 'trouble',
                        run ->> 'outcome', run ->> 'ended_at'
                    FROM (SELECT ? AS run)
                    """, forgotten.run());
            return sql.update("""
                    INSERT INTO playbook_steps (run_id, position, output, ended_at)
                    SELECT ? ->> 'id', value ->> 'position', value ->> 'output', value ->> 'ended_at' FROM json_each(?)
                    """, forgotten.run(), forgotten.steps());
        });
    }

    /// Removes the runs that began longer than [#KEPT] ago. Must come before [Trash#purge], which forgets that they
    /// were
    /// applied.
    ///
    /// @return how many
    public int purge() {
        return database.write(sql -> {
            dropRows(sql);
            return sql.update(
                    "DELETE FROM playbook_runs WHERE started_at < ?",
                    clock.instant().minus(KEPT));
        });
    }

    private static ListedRun listed(Row row) {
        State state = state(row);
        int steps = (int) row.number("steps");
        int ended = state.isOver() ? steps : (int) row.number("steps_ended");
        return new ListedRun(
                row.text("id"),
                row.text("playbook"),
                row.text("title"),
                row.flag("needs_model"),
                steps,
                ended,
                row.instant("started_at"),
                RunTrouble.read(row.textOrNull("trouble")),
                state == State.UNFINISHED && ended == steps ? State.READY : state);
    }

    /// What was applied counts, whatever was said before; whether a run that is not over is ready, its steps know.
    private static State state(Row row) {
        String outcome = row.textOrNull("outcome");
        return row.flag("in_journal")
                ? State.APPLIED
                : outcome == null ? State.UNFINISHED : State.valueOf(outcome.toUpperCase(Locale.ROOT));
    }

    private static PlaybookRun stored(Row row) {
        return new PlaybookRun(
                row.text("id"),
                Json.read(row.text("definition"), Playbook.class).orElseThrow(),
                texts(row.text("inputs")),
                row.instant("started_at"),
                Map.of(),
                RunTrouble.read(row.textOrNull("trouble")),
                state(row));
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new HashMap<>();
        JsonText.fields(json).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static PlaybookRun whole(Sql sql, PlaybookRun run) {
        List<PlanStep> steps = run.playbook().plan().steps();
        Map<Integer, StepOutput> outputs = new HashMap<>();
        sql.query(
                        "SELECT position, output FROM playbook_steps WHERE run_id = ?",
                        row -> Map.entry((int) row.number("position"), row.text("output")),
                        run.id())
                .forEach(step -> outputs.put(step.getKey(), StepText.read(steps.get(step.getKey()), step.getValue())));
        State state = run.state() == State.UNFINISHED && outputs.size() == steps.size() ? State.READY : run.state();
        return new PlaybookRun(run.id(), run.playbook(), run.inputs(), run.startedAt(), outputs, run.trouble(), state);
    }
}
