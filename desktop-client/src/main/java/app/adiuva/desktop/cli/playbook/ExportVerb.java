package app.adiuva.desktop.cli.playbook;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.playbook.PlaybookFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva playbook export`: one of the user's own as a file.
@Command(name = "export", description = "Write a playbook of your own to a file; one that is there is replaced.")
final class ExportVerb extends PlaybookWork {
    @Parameters(index = "0", paramLabel = "ID", description = "From `playbook list`.")
    String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Such as packing.json.")
    Path file = Path.of("");

    ExportVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Playbook playbook = session()
                .workspace()
                .ownPlaybooks()
                .find(id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.REFUSED,
                        "no_playbook",
                        "You have no playbook of your own with this ID. `adiuva playbook list` lists them."));
        try {
            PlaybookFile.write(playbook, file);
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.FAILED, "not_written", "The file could not be written: " + file);
        }
        if (json) {
            document(object("exported", playbook.id(), "file", file.toString()));
        } else {
            terminal().line("Written: " + file + ". It holds the texts of its steps as you wrote them.");
        }
        return ExitCode.DONE;
    }
}
