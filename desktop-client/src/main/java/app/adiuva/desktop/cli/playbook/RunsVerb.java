package app.adiuva.desktop.cli.playbook;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.playbook.ListedRun;
import app.adiuva.desktop.playbook.RunTrouble;
import java.util.List;
import picocli.CommandLine.Command;

/// `adiuva playbook runs`: what was run, and what waits.
@Command(name = "runs", description = "List the runs, newest first. Those that are over are kept for 30 days.")
final class RunsVerb extends PlaybookWork {
    RunsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        list(
                runs().latest(MOST_RUNS),
                this::row,
                "No playbook was run yet. `adiuva playbook list` shows which there are.",
                List.of("RUN", "PLAYBOOK", "STATE", "STEPS", "TROUBLE"),
                RunsVerb::cells);
        return ExitCode.DONE;
    }

    private static List<String> cells(ListedRun run) {
        RunTrouble trouble = run.trouble();
        return List.of(
                ShortId.of(run.id()),
                run.playbook(),
                wire(run.state()),
                run.stepsEnded() + "/" + run.steps(),
                trouble == null ? "" : trouble.message());
    }
}
