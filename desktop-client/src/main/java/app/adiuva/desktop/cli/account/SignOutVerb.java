package app.adiuva.desktop.cli.account;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import picocli.CommandLine.Command;

/// `adiuva account sign-out`: back to this computer.
@Command(
        name = "sign-out",
        description = "Sign out; this computer answers again.",
        footer = {
            "",
            "What is stored here stays. Questions that wait are answered by this computer; backups in the cloud stay there,",
            "and are closed until you sign in again. Exit codes: 0 signed out, 4 nobody is signed in or a backup is running."
        })
final class SignOutVerb extends AccountWork {
    SignOutVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        boolean heard = betweenBackups(() -> accounts().signOut());
        wakeQuestions();
        if (!heard && !json) {
            terminal()
                    .line(
                            "The cloud could not be reached. The sign-in is gone from this computer and ends there by itself.");
        }
        show();
        return ExitCode.DONE;
    }
}
