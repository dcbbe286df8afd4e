package app.adiuva.desktop.cli.account;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `adiuva account`: which cloud answers, and as whom.
@Command(
        name = "account",
        description = "Which cloud answers, and as whom. Asks no cloud.",
        footer = {
            "",
            "This computer answers until you sign in to another cloud; it needs no account. What is stored here stays here",
            "when you sign in or out, and nothing is uploaded by that.",
            "Exit codes: 0 shown, 5 the database cannot be used."
        })
public final class AccountVerb extends AccountWork {
    public AccountVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("sign-in", new SignInVerb(session));
        verbs.put("register", new RegisterVerb(session));
        verbs.put("sign-out", new SignOutVerb(session));
        return verbs;
    }

    @Override
    public ExitCode run() {
        show();
        return ExitCode.DONE;
    }
}
