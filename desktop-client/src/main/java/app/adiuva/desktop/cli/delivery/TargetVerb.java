package app.adiuva.desktop.cli.delivery;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.delivery.Target;
import app.adiuva.desktop.delivery.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva target`: the places that things are delivered to.
@Command(
        name = "target",
        synopsisSubcommandLabel = "[VERB]",
        description = "Places that conversations and thoughts are delivered to. Without a verb they are listed.",
        footer = {
            "",
            "They are kept in a file of the profile that only you can read, and in no backup.",
            "Exit codes: 0 done, 2 wrong use, 4 there is no such target."
        })
public final class TargetVerb extends Verb.WithJson {
    public TargetVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("add", new AddTargetVerb(session));
        verbs.put("remove", new Remove(session));
        return verbs;
    }

    @Override
    public ExitCode run() {
        List<Target> all = targets(session).all();
        list(
                all,
                TargetVerb::row,
                "No target yet. Add one, such as: adiuva target add notes --folder ~/Notes",
                List.of("TARGET", "KIND", "WHERE"),
                target -> List.of(target.name(), kind(target), target.where()));
        return ExitCode.DONE;
    }

    static Targets targets(Session session) {
        return session.workspace().targets();
    }

    static Map<String, @Nullable Object> row(Target target) {
        return object("name", target.name(), "kind", kind(target), "where", target.where());
    }

    private static String kind(Target target) {
        return switch (target) {
            case Target.Folder _ -> "folder";
            case Target.Zip _ -> "zip";
            case Target.Git _ -> "git";
            case Target.Webhook _ -> "webhook";
            case Target.Bucket _ -> "bucket";
        };
    }

    static CommandFailure unknown(String name) {
        return new CommandFailure(
                ExitCode.REFUSED, "no_target", "There is no target " + name + "; `adiuva target` lists them.");
    }

    /// `adiuva target remove NAME`.
    @Command(name = "remove", description = "Forget a target. What was delivered to it stays there.")
    static final class Remove extends Verb.WithJson {
        @Parameters(paramLabel = "NAME", description = "From `adiuva target`.")
        String name = "";

        Remove(Session session) {
            super(session);
        }

        @Override
        public ExitCode run() {
            if (!targets(session).remove(name)) {
                throw unknown(name);
            }
            if (json) {
                document(object("removed", name));
            } else {
                terminal().line("Removed the target " + name + ".");
            }
            return ExitCode.DONE;
        }
    }
}
