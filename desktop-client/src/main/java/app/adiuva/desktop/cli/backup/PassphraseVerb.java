package app.adiuva.desktop.cli.backup;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import picocli.CommandLine.Command;

/// `adiuva backup passphrase`: another passphrase for the same backups.
@Command(
        name = "passphrase",
        description = "Change the passphrase. Nothing is sent again, and the recovery phrase stays the same.",
        footer = {
            "",
            "The recovery phrase does in place of a forgotten passphrase. From a program the standard input has two lines:",
            "the current one and the new one.",
            "Exit codes: 0 changed, 2 the new one can be guessed, 3 no answer from the cloud, 4 refused (a wrong one, no",
            "backups)."
        })
final class PassphraseVerb extends BackupWork {
    PassphraseVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Backups backups = backups();
        SecretQuestions questions = new SecretQuestions(terminal());
        questions.withCurrent("Current passphrase or recovery phrase: ", current -> {
            backups.requireOpens(current);
            questions.withFresh("New passphrase: ", fresh -> backups.changePassphrase(current, fresh));
        });
        if (json) {
            document(object("changed", true));
        } else {
            terminal()
                    .line(
                            "The passphrase is changed, for all backups on all computers. The recovery phrase is as before.");
        }
        return ExitCode.DONE;
    }
}
