package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.PlanSettlement;
import app.adiuva.desktop.cli.PlanSettlement.Choice;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.playbook.PlaybookRun.State;
import app.adiuva.desktop.playbook.PlaybookRunner;
import app.adiuva.desktop.playbook.StepOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets a run go on to its end, shows its steps, its text and its plan, and applies that if it is wanted.
final class RunToItsEnd {
    private final PlaybookWork verb;
    private final boolean json;

    RunToItsEnd(PlaybookWork verb, boolean json) {
        this.verb = verb;
        this.json = json;
    }

    ExitCode of(PlaybookRun run, @Nullable Choice choice) {
        PlaybookRunner.Ended ended = go(run);
        if (!json && !ended.run().text().isEmpty()) {
            terminal().line("");
            terminal().line(ended.run().text());
        }
        Preview preview = ended.preview();
        PlanSettlement settlement = new PlanSettlement(verb.session(), json, "playbook resume " + ShortId.of(run.id()));
        List<JournalEntry> applied = preview == null ? List.of() : settlement.settle(preview, choice);
        if (!applied.isEmpty()) {
            verb.runs().end(run.id(), State.APPLIED);
        }
        if (json) {
            verb.print(document(verb.runs().find(run.id()).orElse(ended.run()), preview, applied));
        } else if (preview == null) {
            terminal().line("There is nothing to change.");
        }
        return ExitCode.DONE;
    }

    private PlaybookRunner.Ended go(PlaybookRun run) {
        Cancellation cancellation = new Cancellation();
        try {
            return verb.session()
                    .interrupt()
                    .cancelling(cancellation, () -> verb.runner().run(run.id(), new Steps(run), cancellation));
        } catch (CloudFailure failure) {
            if (!json) {
                terminal()
                        .line("The steps so far are kept. Go on with: adiuva playbook resume " + ShortId.of(run.id()));
            }
            throw failure;
        } finally {
            terminal().passing("");
        }
    }

    private Object document(PlaybookRun run, @Nullable Preview preview, List<JournalEntry> applied) {
        var document = object("run", verb.row(run), "text", run.text());
        document.putAll(PlanSettlement.document(preview, run.actions(), applied));
        return document;
    }

    private Terminal terminal() {
        return verb.session().terminal();
    }

    /// A line a step.
    private final class Steps implements PlaybookRunner.Listener {
        private final PlaybookRun run;

        Steps(PlaybookRun run) {
            this.run = run;
        }

        @Override
        public void began(int position) {
            if (!json) {
                terminal().passing("%3d %s …".formatted(position + 1, name(position)));
            }
        }

        @Override
        public void ended(int position, StepOutput output) {
            if (!json) {
                terminal().passing("");
                terminal().line("%3d %s: %s".formatted(position + 1, name(position), outcome(position, output)));
            }
        }

        private String name(int position) {
            PlanStep step = run.playbook().plan().steps().get(position);
            return step.action().replace('_', ' ');
        }

        private String outcome(int position, StepOutput output) {
            return switch (output) {
                case StepOutput.Rows rows -> {
                    int found = rows.foundBy(run.playbook().plan().steps().get(position));
                    yield found == 1 ? "1 row" : found + " rows";
                }
                case StepOutput.Generated generated ->
                    "answered by " + generated.result().model();
                case StepOutput.Proposed proposed ->
                    proposed.actions().size() == 1
                            ? "1 change"
                            : proposed.actions().size() + " changes";
            };
        }
    }
}
