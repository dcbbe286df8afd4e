package app.adiuva.desktop.cli.change;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva redo`: does again what `undo` took back.
@Command(
        name = "redo",
        description = "Do again what undo took back. Without an ID what was undone last.",
        footer = {"", "Exit codes: 0 done again, 4 not possible (the reason is printed), 5 the database cannot be used."
        })
public final class RedoVerb extends Verb.WithJson {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "From `history`, or a plan's ID; its end is enough.")
    @Nullable
    String id;

    public RedoVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        return Reversal.redo(session.workspace().changes(), id).report(json, session);
    }
}
