package app.adiuva.desktop.cli.playbook;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.change.PlanSettlement;
import app.adiuva.desktop.playbook.RecordChoices;
import app.adiuva.desktop.playbook.RecordChoices.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva playbook run`: one playbook, its plan, and what becomes of it.
@Command(
        name = "run",
        description = "Run a playbook. What it proposes is shown as a diff and applied when you say so.",
        footer = {"", "Without --apply a plan is applied only after a yes in a terminal; otherwise it waits as a run."})
final class RunVerb extends PlaybookWork {
    @Parameters(paramLabel = "ID", description = "From `playbook list`.")
    String id = "";

    @Option(
            names = "--input",
            paramLabel = "NAME=VALUE",
            description = "What it asks for: a text, a day (today, tomorrow, 2026-11-21; today when left out),"
                    + " or the ID of a record, of which the end is enough.")
    Map<String, String> inputs = new LinkedHashMap<>();

    @ArgGroup
    PlanSettlement.@Nullable Choice choice;

    RunVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Playbook playbook = catalogue().find(id);
        Map<String, String> whole = new LinkedHashMap<>(inputs);
        playbook.inputs().forEach(input -> whole.computeIfPresent(input.name(), (_, given) -> wholeId(input, given)));
        String run = runner().begin(playbook, whole).id();
        ExitCode exit = new RunToItsEnd(this, json).of(run, choice);
        if (choice != null && choice.isDryRun() && !playbook.needsModel()) {
            runs().forget(run); // the next one gives the same, and costs nothing either
        }
        return exit;
    }

    /// The end of an id stands for the id.
    private String wholeId(PlaybookInput input, String given) {
        List<Choice> fitting = new RecordChoices(session.workspace().playbookRows())
                .of(input.kind()).stream()
                        .filter(one -> ShortId.fits(one.id(), given))
                        .toList();
        if (fitting.size() > 1) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "ambiguous_id",
                    "More than one ID ends in " + given + ". Nothing was done; give more of its characters.");
        }
        return fitting.isEmpty() ? given : fitting.getFirst().id();
    }
}
