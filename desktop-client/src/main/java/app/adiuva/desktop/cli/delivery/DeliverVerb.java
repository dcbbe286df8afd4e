package app.adiuva.desktop.cli.delivery;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.delivery.Deliverable;
import app.adiuva.desktop.delivery.Target;
import app.adiuva.desktop.thought.Thought;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva deliver`: hands a conversation or thoughts over to a target.
@Command(
        name = "deliver",
        description = "Hand a conversation or thoughts over to a target, as Markdown.",
        footer = {
            "",
            "What leaves this computer is listed by `adiuva activity`.",
            "Exit codes: 0 delivered, 1 the place did not take it, 3 the address does not answer, 4 no such target,",
            "conversation or thought."
        })
public final class DeliverVerb extends Verb.WithJson {
    private static final int DEPTH = 10_000;

    @Option(names = "--to", required = true, paramLabel = "TARGET", description = "From `adiuva target`.")
    String to = "";

    @ArgGroup(multiplicity = "1")
    What what = new What();

    static final class What {
        @Option(names = "--chat", paramLabel = "ID", description = "A conversation, from `adiuva chats`.")
        @Nullable
        String chat;

        @Option(
                names = "--thought",
                paramLabel = "ID",
                description = "A thought, from `adiuva list thoughts`; may be given several times.")
        List<String> thoughts = new ArrayList<>();
    }

    public DeliverVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Target target = TargetVerb.targets(session).find(to).orElseThrow(() -> TargetVerb.unknown(to));
        URI where = session.workspace().delivery().publish(deliverable(), target);
        if (json) {
            document(object("target", target.name(), "url", where.toString()));
        } else {
            terminal().line("Delivered to " + target.name() + ": " + where);
        }
        return ExitCode.DONE;
    }

    private Deliverable deliverable() {
        Workspace workspace = session.workspace();
        if (what.chat != null) {
            List<Chat> chats = workspace.conversations().list(null, DEPTH);
            return Deliverable.of(workspace, one(chats, Chat::id, what.chat, "conversation"));
        }
        return Deliverable.of(
                "Thoughts",
                what.thoughts.stream().map(id -> thought(workspace, id)).toList());
    }

    /// By its whole id however old it is, by the end of it among the newest.
    private static Thought thought(Workspace workspace, String id) {
        return workspace
                .thoughts()
                .find(id)
                .orElseGet(() -> one(workspace.thoughts().latest(DEPTH, null), Thought::id, id, "thought"));
    }

    private static <T> T one(List<T> all, Function<T, String> id, String given, String kind) {
        return ShortId.one(all, id, given)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.REFUSED, "not_possible", "There is no " + kind + " " + given + "."));
    }
}
