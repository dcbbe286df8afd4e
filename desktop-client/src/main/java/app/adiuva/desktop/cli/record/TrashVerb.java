package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.chat.ChatTrash;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Listings;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Trashed;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cli.change.Reversal;
import app.adiuva.desktop.plan.Trash;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva trash`: what was deleted, and the way back for it.
@Command(
        name = "trash",
        customSynopsis = "adiuva trash [--json] [--limit=N] [restore ID]",
        description = "What is in the trash, last deleted first; `restore` puts a row back.",
        footer = {
            "",
            "Exit codes: 0 listed or restored, 2 restore without an ID, 4 not possible (the reason is printed),",
            "5 the database cannot be used."
        })
public final class TrashVerb extends Verb.WithJson {
    private static final int DEPTH = 100_000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "restore", description = "Puts the row with this ID back.")
    @Nullable
    Wish wish;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "From this verb's table.")
    @Nullable
    String id;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N rows (50).")
    int limit = 50;

    /// The word as it is typed.
    enum Wish {
        restore
    }

    public TrashVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        if (wish == null) {
            list(
                    all(limit),
                    session.rows()::trashed,
                    "The trash is empty.",
                    new Listings(session.workspace().clock())::trashed);
            return ExitCode.DONE;
        }
        return restore(needed(id, wish + " needs an ID; `adiuva trash` lists them."));
    }

    /// A row of any table that is in the trash.
    private List<Trashed> all(int most) {
        Stream<Trashed> rows = session.workspace().trash().list(most).stream().map(Trashed::row);
        Stream<Trashed> said =
                session.workspace().chatTrash().list(most).stream().map(Trashed::said);
        return Stream.concat(rows, said)
                .sorted(Comparator.comparing(Trashed::deletedAt).reversed())
                .limit(most)
                .toList();
    }

    private ExitCode restore(String given) {
        Trashed found = ShortId.one(all(DEPTH), Trashed::id, given).orElse(null);
        if (found != null && found.said() != null) {
            return restore(found, found.said());
        }
        Trash.Item row = found == null ? null : found.row();
        return Reversal.restore(session.workspace().trash(), row, given).report(json, session);
    }

    /// The journal does not hold conversations, so it has no entry to tell of.
    private ExitCode restore(Trashed item, ChatTrash.Item said) {
        session.workspace().chatTrash().restore(said);
        if (json) {
            document(object("restored", List.of(session.rows().trashed(item))));
        } else {
            terminal().line("Restored: “" + item.title() + "”");
        }
        return ExitCode.DONE;
    }
}
