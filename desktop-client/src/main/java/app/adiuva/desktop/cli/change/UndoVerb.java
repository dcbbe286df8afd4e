package app.adiuva.desktop.cli.change;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva undo`: takes back what was done last, one change, or all changes of a plan, newest first.
@Command(
        name = "undo",
        description =
                "Take changes back. Without an ID what was applied together last; with a plan's ID all of its changes.",
        footer = {"", "Exit codes: 0 undone, 4 not possible (the reason is printed), 5 the database cannot be used."})
public final class UndoVerb extends Verb.WithJson {
    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "From `history`, or what `ask` printed; its end is enough.")
    @Nullable
    String id;

    public UndoVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        return Reversal.undo(session.workspace().changes(), id).report(json, session);
    }
}
