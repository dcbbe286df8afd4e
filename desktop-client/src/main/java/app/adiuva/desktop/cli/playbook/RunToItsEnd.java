package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.Cost;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.RunFailed;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.change.PlanSettlement;
import app.adiuva.desktop.cli.change.PlanSettlement.Choice;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.playbook.PlaybookRefused;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.playbook.PlaybookRunner;
import app.adiuva.desktop.playbook.Refusal;
import app.adiuva.desktop.playbook.StepOutput;
import app.adiuva.desktop.ui.playbooks.StepWords;
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

    ExitCode of(String id, @Nullable Choice choice) {
        try {
            return settle(go(id), choice);
        } catch (CloudFailure | PlaybookRefused | PlanRefused | CommandFailure failure) {
            throw hinted(id, failure);
        }
    }

    private ExitCode settle(PlaybookRunner.Ended ended, @Nullable Choice choice) {
        PlaybookRun run = ended.run();
        if (!json) {
            say(run);
        }
        Preview preview = ended.preview();
        PlanSettlement settlement = new PlanSettlement(verb.session(), json, comeBack(run.id()), Source.PLAYBOOK);
        List<JournalEntry> applied = preview == null ? List.of() : settlement.settle(preview, choice);
        if (json) {
            verb.print(document(run, preview, applied));
        } else if (preview == null) {
            terminal().line("There is nothing to change.");
        }
        return ExitCode.DONE;
    }

    private void say(PlaybookRun run) {
        if (!run.text().isEmpty()) {
            terminal().line("");
            terminal().line(run.text());
        }
        ModelUsage usage = run.usage();
        if (usage != null) {
            terminal().line(terminal().paint(Paint.FAINT, Cost.words(usage)));
        }
    }

    private PlaybookRunner.Ended go(String id) {
        Cancellation cancellation = new Cancellation();
        PlaybookRun run = verb.runs().find(id).orElseThrow(() -> new PlaybookRefused(Refusal.Plain.RUN_FORGOTTEN));
        try {
            return verb.session()
                    .interrupt()
                    .cancelling(cancellation, () -> verb.runner().run(id, new Steps(run), cancellation));
        } finally {
            terminal().passing("");
        }
    }

    /// With the way to go on, if there is one.
    private RuntimeException hinted(String id, RuntimeException failure) {
        boolean waits =
                verb.runs().endingIn(id).stream().anyMatch(run -> !run.state().isOver());
        if (!waits) {
            return failure;
        }
        if (!json) {
            terminal().line("The steps so far are kept. Go on with: adiuva " + comeBack(id));
        }
        return new RunFailed(id, failure);
    }

    private static String comeBack(String id) {
        return "playbook resume " + ShortId.of(id);
    }

    private Object document(PlaybookRun run, @Nullable Preview preview, List<JournalEntry> applied) {
        var document = object(
                "run",
                verb.row(verb.runs().endingIn(run.id()).getFirst()),
                "text",
                run.text(),
                "usage",
                Cost.document(run.usage()));
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
                terminal().passing("%3d %s …".formatted(position + 1, StepWords.of(step(position))));
            }
        }

        @Override
        public void ended(int position, StepOutput output) {
            if (!json) {
                terminal().passing("");
                terminal()
                        .line("%3d %s: %s"
                                .formatted(
                                        position + 1,
                                        StepWords.of(step(position)),
                                        StepWords.outcome(step(position), output)));
            }
        }

        private PlanStep step(int position) {
            return run.playbook().plan().steps().get(position);
        }
    }
}
