package app.adiuva.desktop.cli;

import app.adiuva.desktop.thought.Thought;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva capture`: stores a thought, durably and without any cloud.
@Command(
        name = "capture",
        description = "Store a thought. It is on disk before this returns; no cloud is involved.",
        footer = {"", "Exit codes: 0 stored, 2 the text cannot be taken, 5 the database cannot be used."})
final class CaptureVerb extends Verb.WithJson {
    private static final int MAX_LENGTH = 100_000;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The thought; standard input when absent or `-`.")
    List<String> words = List.of();

    CaptureVerb(Session session) {
        super(session);
    }

    @Override
    protected ExitCode run() {
        String text = words.isEmpty() ? "-" : String.join(" ", words);
        String content = InputText.of(text, terminal().input(), MAX_LENGTH);
        Thought thought = session.workspace().thoughts().capture(content);
        if (json) {
            document(session.rows().thought(thought));
        } else {
            terminal().line("Kept as thought " + ShortId.of(thought.id()));
        }
        return ExitCode.DONE;
    }
}
