package app.adiuva.desktop.cli.record;

import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.InputText;
import app.adiuva.desktop.cli.Rows;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.search.Hit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva search`: everything that holds the words, best first.
@Command(
        name = "search",
        description = "Search tasks, thoughts, events, mails, documents and chats on this computer.",
        footer = {"", "Exit codes: 0 searched (also with no hits), 2 no words, 5 the database cannot be used."})
public final class SearchVerb extends Verb.WithJson {
    private static final int MAX_LENGTH = 1_000;

    @Parameters(arity = "1..*", paramLabel = "WORDS")
    List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most N hits (20), 1000 at the most.")
    int limit;

    public SearchVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        String query = InputText.of(String.join(" ", words), terminal().input(), MAX_LENGTH);
        List<Hit> hits = session.workspace().search().find(query, Math.min(atLeastOne("--limit", limit), 1_000));
        if (json) {
            document(hits.stream().map(Rows::hit).toList());
        } else if (hits.isEmpty()) {
            terminal().line("Nothing holds these words.");
        } else {
            hits.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(Hit hit) {
        terminal()
                .line(terminal().paint(Paint.CYAN, "%-8s ".formatted(hit.kind()))
                        + DiffPrinter.shortened(hit.title().isBlank() ? hit.snippet() : hit.title())
                        + terminal().paint(Paint.FAINT, "  " + ShortId.of(hit.id())));
        if (!hit.title().isBlank() && !hit.snippet().isBlank() && !hit.snippet().equals(hit.title())) {
            terminal()
                    .line("         "
                            + terminal().paint(Paint.FAINT, hit.snippet().replace('\n', ' ')));
        }
    }
}
