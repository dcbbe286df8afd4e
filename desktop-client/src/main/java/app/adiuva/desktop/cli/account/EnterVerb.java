package app.adiuva.desktop.cli.account;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cloud.CloudAccounts;
import java.util.Arrays;
import picocli.CommandLine.Option;

/// What signing in and creating an account share: where, who, and a password that no argument or variable holds.
abstract class EnterVerb extends AccountWork {
    @Option(
            names = "--cloud",
            paramLabel = "URL",
            defaultValue = "",
            description = "The cloud, like https://cloud.example.com; the one in use when left out.")
    String cloud = "";

    @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "The account's e-mail address.")
    String email = "";

    EnterVerb(Session session) {
        super(session);
    }

    abstract char[] password();

    abstract void enter(CloudAccounts.Claim claim);

    @Override
    public ExitCode run() {
        if (cloud.isBlank() && accounts().standing().url().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "usage",
                    "This computer's own cloud needs no account. Name another one: --cloud https://cloud.example.com");
        }
        char[] typed = password();
        try {
            if (typed.length == 0) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "empty_text",
                        "No password was given. Nothing was changed. From a program it is a line of the standard input.");
            }
            CloudAccounts.Claim claim = new CloudAccounts.Claim(cloud, email, new String(typed));
            betweenBackups(() -> {
                enter(claim);
                return claim.address();
            });
        } finally {
            Arrays.fill(typed, '\0');
        }
        wakeQuestions();
        show();
        return ExitCode.DONE;
    }
}
