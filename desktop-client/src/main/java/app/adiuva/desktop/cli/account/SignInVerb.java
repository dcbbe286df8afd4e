package app.adiuva.desktop.cli.account;

import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cloud.CloudAccounts;
import picocli.CommandLine.Command;

/// `adiuva account sign-in`: with an account that there is.
@Command(
        name = "sign-in",
        description = "Sign in at a cloud, which answers from then on.",
        footer = {
            "",
            "The password is asked for; from a program it is a line of the standard input. It is kept nowhere. Questions",
            "that wait go to the cloud that you sign in to. Backups of this computer's own cloud stay where they are.",
            "Exit codes: 0 signed in; 2 usage, no address, no e-mail; 3 no answer, no Adiuva cloud; 4 refused (a wrong",
            "password, a backup is running)."
        })
final class SignInVerb extends EnterVerb {
    SignInVerb(Session session) {
        super(session);
    }

    @Override
    char[] password() {
        return terminal().readSecret("Password: ");
    }

    @Override
    void enter(CloudAccounts.Claim claim) {
        accounts().signIn(claim);
    }
}
