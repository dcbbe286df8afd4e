package app.adiuva.desktop.cli.backup;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva backup forget`: a backup is deleted.
@Command(
        name = "forget",
        description =
                "Delete one backup. Those that nobody needs any more go by themselves: the last of each of 7 days, 4"
                        + " weeks and 6 months stay, and all of the last 24 hours.",
        footer = {
            "",
            "Without a terminal it needs --yes. The space is free after a week.",
            "Exit codes: 0 deleted or declined, 2 usage, 3 no answer from the cloud, 4 refused (no such backup, or the",
            "newest one)."
        })
final class ForgetVerb extends BackupWork {
    @Parameters(paramLabel = "BACKUP", description = "A number or ID of `adiuva backup list`.")
    String id = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    ForgetVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        requireAnswer(yes);
        StoredBackup backup =
                ChosenBackup.of(id, backups().list(), session.clock().getZone());
        String name = "backup " + backup.sequence() + " of " + When.minute(backup.created(), session.clock());
        if (!confirmed(yes, "Delete " + name + "? [y/N] ")) {
            return ExitCode.DONE;
        }
        backups().forget(backup.id());
        if (json) {
            document(object("id", backup.id(), "number", backup.sequence()));
        } else {
            terminal().line("Deleted " + name + ".");
        }
        return ExitCode.DONE;
    }
}
