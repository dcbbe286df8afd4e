package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.playbook.ListedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva playbook forget`: removes a run with all that its steps gave.
@Command(
        name = "forget",
        description = "Remove a run with all that its steps gave. What was applied stays, and can still be undone.")
final class ForgetRunVerb extends PlaybookWork {
    @Parameters(paramLabel = "RUN", description = "From `playbook runs`; its end is enough.")
    String id = "";

    ForgetRunVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        ListedRun run = named(id);
        runs().forget(run.id());
        if (json) {
            document(object("forgotten", run.id()));
        } else {
            terminal().line("Forgotten: the run of " + run.playbook() + ".");
        }
        return ExitCode.DONE;
    }
}
