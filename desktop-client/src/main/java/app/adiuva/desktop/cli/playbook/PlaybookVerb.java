package app.adiuva.desktop.cli.playbook;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `adiuva playbook`: work that comes again, step by step. Without a verb it lists.
@Command(
        name = "playbook",
        synopsisSubcommandLabel = "[VERB]",
        description = "Playbooks: work that comes again, done step by step. Without a verb they are listed.",
        footer = {
            "",
            "A run changes nothing by itself: it ends with a plan that you apply or not. One that was stopped or broke",
            "off goes on with `playbook resume`.",
            "Exit codes: 0 done, 2 wrong use, 3 no answer from the cloud, 4 refused, 5 database, 130 stopped."
        })
public final class PlaybookVerb extends PlaybookWork {
    public PlaybookVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("list", new PlaybookListVerb(session));
        verbs.put("show", new ShowVerb(session));
        verbs.put("run", new RunVerb(session));
        verbs.put("runs", new RunsVerb(session));
        verbs.put("resume", new ResumeVerb(session));
        verbs.put("forget", new ForgetRunVerb(session));
        verbs.put("export", new ExportVerb(session));
        verbs.put("import", new ImportVerb(session));
        return verbs;
    }

    @Override
    public ExitCode run() {
        return new PlaybookListVerb(session).list(this);
    }
}
