package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.playbook.PlaybookRun.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs playbooks: the steps in their order, each noted on the disk when it has ended, so that a run that was stopped,
/// failed or died goes on where it was. A run changes no record by itself: it ends with a plan that waits for the user.
///
/// Thread-safe; calls block and belong on a virtual thread.
public final class PlaybookRunner {
    private final PlaybookRuns runs;
    private final LocalRows rows;
    private final Changes changes;
    private final Proposals proposals;
    private final ModelSteps models;

    public PlaybookRunner(Workspace workspace, PlaybookCloud cloud) {
        this.runs = workspace.playbookRuns();
        this.rows = workspace.playbookRows();
        this.changes = workspace.changes();
        this.proposals = workspace.proposals();
        this.models = new ModelSteps(cloud, rows.clock());
    }

    /// Hears how a run goes on, on the thread that runs it.
    public interface Listener {
        /// A step begins; not called for steps that had ended before.
        void began(int position);

        /// A step has ended, now or in an earlier try.
        void ended(int position, StepOutput output);
    }

    /// What a run came to.
    ///
    /// @param preview what it would change; null when there is nothing to change, or nothing any more
    public record Ended(PlaybookRun run, @Nullable Preview preview) {}

    /// Begins a run; nothing happens yet.
    ///
    /// @throws PlaybookRefused if an input is missing or wrong
    public PlaybookRun begin(Playbook playbook, Map<String, String> inputs) {
        return runs.begin(playbook, new Inputs(rows).of(playbook, inputs));
    }

    /// Runs the steps that have not ended yet, and tries what they propose on the records. A run that only answered
    /// gives its answer again.
    ///
    /// @throws CloudFailure when a model step brought no answer, or the user stopped it; the run can go on later
    /// @throws PlaybookRefused when a step brought what it may not, what the steps propose cannot be done, or
    ///     the run was applied or declined
    public Ended run(String id, Listener listener, Cancellation cancellation) {
        PlaybookRun run = known(id);
        if (run.state() == State.ANSWERED) {
            run.outputs().keySet().stream()
                    .sorted()
                    .forEach(i -> listener.ended(
                            i, Objects.requireNonNull(run.outputs().get(i))));
            return new Ended(run, null);
        }
        try {
            Map<Integer, StepOutput> outputs = new HashMap<>(run.outputs());
            List<PlanStep> steps = run.playbook().plan().steps();
            for (int i = 0; i < steps.size(); i++) {
                outputs.put(i, output(run, i, outputs, listener, cancellation));
            }
            return settle(known(id));
        } catch (CloudFailure failure) {
            runs.trouble(id, RunTrouble.of(failure));
            throw failure;
        } catch (PlaybookRefused refused) {
            runs.trouble(id, RunTrouble.of(refused));
            throw refused;
        }
    }

    private PlaybookRun known(String id) {
        PlaybookRun run = runs.find(id).orElseThrow(() -> new PlaybookRefused(Refusal.Plain.RUN_GONE));
        switch (run.state()) {
            case APPLIED -> throw new PlaybookRefused(Refusal.Plain.RUN_APPLIED);
            case DECLINED -> throw new PlaybookRefused(Refusal.Plain.RUN_DECLINED);
            case UNFINISHED, READY, ANSWERED -> {
                // it can go on, or be read again
            }
        }
        return run;
    }

    private StepOutput output(
            PlaybookRun run,
            int position,
            Map<Integer, StepOutput> outputs,
            Listener listener,
            Cancellation cancellation) {
        StepOutput known = outputs.get(position);
        if (known != null) {
            listener.ended(position, known);
            return known;
        }
        if (cancellation.cancelled()) {
            throw new CloudFailure.Stopped();
        }
        listener.began(position);
        StepOutput ended = runs.ended(run, position, execute(run, position, outputs, cancellation));
        listener.ended(position, ended);
        return ended;
    }

    private StepOutput execute(
            PlaybookRun run, int position, Map<Integer, StepOutput> outputs, Cancellation cancellation) {
        PlanStep step = run.playbook().plan().steps().get(position);
        StepOutput source = step.dataFromStep() == null ? null : outputs.get(step.dataFromStep());
        return switch (StepKind.of(step.action()).orElse(null)) {
            case QUERY -> query(run, step, source);
            case GENERATE -> models.execute(run, position, step, source, cancellation);
            case PROPOSE ->
                new StepOutput.Proposed(((StepOutput.Generated) Objects.requireNonNull(source))
                        .result()
                        .actions());
            case null -> propose(run, position, step, source);
        };
    }

    private StepOutput query(PlaybookRun run, PlanStep step, @Nullable StepOutput earlier) {
        DataQuery query = DataQuery.of(PlaybookCheck.variables(step));
        Object id = Placeholders.fill(query.id(), run.inputs()::get);
        LocalRows.Found read = rows.found(query, id == null ? null : id.toString());
        StepOutput.Rows found = new StepOutput.Rows(
                read.rows().size(), read.more(), Map.of(query.source().wire(), read.rows()));
        return earlier instanceof StepOutput.Rows before ? found.after(before) : found;
    }

    private StepOutput propose(PlaybookRun run, int position, PlanStep step, @Nullable StepOutput source) {
        List<PlanAction> actions = new Actions(run.inputs()).of(step, source, sourceOf(run, step));
        StepCheck.actions(position, run.playbook().plan().agent(), actions);
        return new StepOutput.Proposed(actions);
    }

    /// What the query reads that a step takes its rows from; empty when it takes none.
    private static String sourceOf(PlaybookRun run, PlanStep step) {
        Integer position = step.dataFromStep();
        PlanStep source =
                position == null ? step : run.playbook().plan().steps().get(position);
        return source.action().equals(StepKind.QUERY.wire())
                ? DataQuery.of(PlaybookCheck.variables(source)).source().wire()
                : "";
    }

    private Ended settle(PlaybookRun run) {
        if (run.state() == State.ANSWERED) {
            return new Ended(run, null); // somebody else finished it meanwhile
        }
        runs.trouble(run.id(), null);
        Preview preview = preview(run);
        if (preview == null || preview.isEmpty()) {
            runs.end(run.id(), State.ANSWERED);
            return new Ended(runs.find(run.id()).orElse(run), null);
        }
        proposals.offer(
                preview, run.playbook().title(), Source.PLAYBOOK, run.playbook().id(), "");
        return new Ended(run, preview);
    }

    private @Nullable Preview preview(PlaybookRun run) {
        List<PlanAction> actions = run.actions();
        try {
            return actions.isEmpty()
                    ? null
                    : changes.preview(run.playbook().plan().agent(), actions, run.readUntrusted())
                            .inPlan(run.id());
        } catch (PlanRefused outlived) {
            Violation first = outlived.violations().getFirst();
            throw new PlaybookRefused(new Refusal.CannotBeDone(actions.size(), first.index() + 1, first.fault()));
        }
    }

    /// Says no to what a run proposed.
    ///
    /// @param because the user's words, or null for none
    public void decline(String id, @Nullable String because) {
        proposals.reject(id, because);
    }
}
