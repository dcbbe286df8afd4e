package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `adiuva backup`: the verbs of encrypted backups.
@Command(
        name = "backup",
        synopsisSubcommandLabel = "VERB",
        description = "Encrypted backups: made, proven and restored.",
        footer = {"", "`adiuva backup VERB --help` explains one of them; begin with `adiuva backup init`."})
public final class BackupVerb extends Verb {
    public BackupVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("init", new InitVerb(session));
        verbs.put("now", new NowVerb(session));
        verbs.put("list", new BackupListVerb(session));
        verbs.put("status", new StatusVerb(session));
        verbs.put("verify", new VerifyVerb(session));
        verbs.put("restore", new RestoreVerb(session));
        verbs.put("forget", new ForgetVerb(session));
        verbs.put("passphrase", new PassphraseVerb(session));
        verbs.put("place", new PlaceVerb(session));
        return verbs;
    }

    @Override
    public ExitCode run() {
        throw new CommandFailure(
                ExitCode.USAGE,
                "usage",
                "Say what to do with backups: " + String.join(", ", below().keySet())
                        + ". See `adiuva backup --help`.");
    }
}
