package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.playbook.PlaybookFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva playbook import`: a playbook out of a file, checked and kept as one of the user's own.
@Command(
        name = "import",
        description =
                "Keep a playbook from a file as one of your own. It is checked first, and runs nothing by itself.")
final class ImportVerb extends PlaybookWork {
    @Parameters(paramLabel = "FILE", description = "As `playbook export` writes it.")
    Path file = Path.of("");

    ImportVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Playbook kept = session().workspace().ownPlaybooks().add(PlaybookFile.read(file));
        if (json) {
            document(object("id", kept.id(), "title", kept.title()));
        } else {
            terminal().line("Kept: " + kept.title() + " (" + kept.id() + ").");
        }
        return ExitCode.DONE;
    }
}
