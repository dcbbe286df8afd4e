package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.embedding.RelatedThoughts.Related;
import app.adiuva.desktop.thought.Thought;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva related`: thoughts that belong to a thought, and why.
@Command(
        name = "related",
        description = "Thoughts related to one: by rare words, and by meaning as far as the window computed it.",
        footer = {"", "Exit codes: 0 looked (also with none), 4 no such thought, 5 the database cannot be used."})
public final class RelatedVerb extends Verb.WithJson {
    private static final int DEPTH = 10_000;

    @Parameters(arity = "1", paramLabel = "ID", description = "Of a thought, from `adiuva list thoughts`.")
    String id = "";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", description = "At most N thoughts (10).")
    int limit = 10;

    public RelatedVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        List<Related> related =
                session.workspace().relatedThoughts().of(thought().id(), Math.min(limit, 50));
        list(
                related,
                each -> object(
                        "thought", session.rows().thought(each.thought()),
                        "words", each.words(),
                        "alike", each.alike()),
                "No related thought was found.",
                List.of("THOUGHT", "WHY", "ID"),
                RelatedVerb::line);
        return ExitCode.DONE;
    }

    private static List<String> line(Related related) {
        String why = (related.alike() ? "alike " : "") + String.join(", ", related.words());
        return List.of(
                DiffPrinter.shortened(related.thought().content()),
                why.strip(),
                ShortId.of(related.thought().id()));
    }

    /// By its whole id, or by the end of it among the newest.
    private Thought thought() {
        return session.workspace()
                .thoughts()
                .find(id)
                .or(() -> ShortId.one(session.workspace().thoughts().latest(DEPTH, null), Thought::id, id))
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "no_thought", "No thought has this ID."));
    }
}
