package app.adiuva.desktop.cli.playbook;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.change.PlanSettlement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva playbook resume`: goes on with a run that was stopped, broke off or waits for a yes, and says again what one
/// has answered.
@Command(
        name = "resume",
        description = "Go on with a run, or read its answer again. Steps that have ended are not done again.")
final class ResumeVerb extends PlaybookWork {
    @Parameters(paramLabel = "RUN", description = "From `playbook runs`; its end is enough.")
    String id = "";

    @ArgGroup
    PlanSettlement.@Nullable Choice choice;

    ResumeVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        return new RunToItsEnd(this, json).of(named(id).id(), choice);
    }
}
