package app.adiuva.desktop.cli.account;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cloud.CloudAccounts;
import java.util.Arrays;
import picocli.CommandLine.Command;

/// `adiuva account register`: with an account that is made now.
@Command(
        name = "register",
        description = "Create an account at a cloud and sign in.",
        footer = {
            "",
            "The password has 8 to 1,024 characters, is typed twice in a terminal, and is a line of the standard input from a",
            "program. Take another one than the passphrase of your backups, which the cloud must never see.",
            "Exit codes: 0 signed in; 2 usage, no address, no e-mail, a password that the cloud does not take; 3 no answer,",
            "no Adiuva cloud; 4 refused (the e-mail has an account, a backup is running)."
        })
final class RegisterVerb extends EnterVerb {
    RegisterVerb(Session session) {
        super(session);
    }

    @Override
    char[] password() {
        char[] typed = terminal().readSecret("New password (8 characters or more): ");
        if (!terminal().interactive()) {
            return typed;
        }
        char[] again = terminal().readSecret("Once more: ");
        try {
            if (!Arrays.equals(typed, again)) {
                Arrays.fill(typed, '\0');
                throw new CommandFailure(
                        ExitCode.USAGE, "usage", "These were not the same. Nothing was changed; try again.");
            }
            return typed;
        } finally {
            Arrays.fill(again, '\0');
        }
    }

    @Override
    void enter(CloudAccounts.Claim claim) {
        accounts().register(claim);
    }
}
