package app.adiuva.desktop.cli.change;

import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.plan.JournalEntry;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva history`: the journal of changes, newest first.
@Command(
        name = "history",
        description = "What was changed, newest first, with the IDs that undo takes.",
        footer = {"", "Exit codes: 0 printed, 2 a limit below 1, 5 the database cannot be used."})
public final class HistoryVerb extends Verb.WithJson {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N changes (50).")
    int limit = 50;

    public HistoryVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        List<JournalEntry> entries = session.workspace().changes().history(atLeastOne("--limit", limit), null);
        list(
                entries,
                session.rows()::entry,
                "Nothing was changed yet.",
                List.of("WHEN", "ID", "BY", "WHAT"),
                this::row);
        return ExitCode.DONE;
    }

    private List<String> row(JournalEntry entry) {
        String undone = entry.undoneAt() == null ? "" : terminal().paint(Paint.YELLOW, " (undone)");
        return List.of(
                WHEN.format(entry.appliedAt().atZone(session.workspace().zone())),
                ShortId.of(entry.id()),
                entry.origin(),
                DiffPrinter.shortened(entry.summary()) + undone);
    }
}
