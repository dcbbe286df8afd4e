package app.adiuva.desktop.cli.change;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Listings;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.EgressFilter;
import app.adiuva.desktop.cloud.EgressFilter.Topic;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.cloud.Replay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva activity`: what left this machine, by name and size, never by content.
@Command(
        name = "activity",
        description = "List the requests that took something along, newest first.",
        footer = {
            "",
            "What was written and the tokens are not kept, so neither is shown.",
            "Exit codes: 0 listed, 4 no such request, 5 the database cannot be used."
        })
public final class ActivityVerb extends Verb.WithJson {
    private static final int DEPTH = 10_000;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "Only requests in which these words stand: where to, which fields, how it ended.")
    List<String> words = List.of();

    @Option(names = "--failed", description = "Only those without an answer.")
    boolean failed;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N requests (50).")
    int limit = 50;

    @Option(names = "--curl", paramLabel = "ID", description = "Print this request as a command of curl.")
    @Nullable
    String curl;

    public ActivityVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        if (curl != null) {
            return print(curl);
        }
        EgressFilter filter = new EgressFilter(failed ? Topic.FAILED : Topic.ALL, String.join(" ", words));
        List<EgressEntry> found = session.workspace().egress().page(filter, limit);
        Listings listings = new Listings(session.workspace().clock());
        list(
                found,
                this::row,
                filter.equals(EgressFilter.ALL) ? "Nothing has left this machine." : "No such request.",
                List.of("WHEN", "WHERE TO", "WHAT WENT ALONG", "BYTES", "OUTCOME", "ID"),
                each -> line(listings, each));
        return ExitCode.DONE;
    }

    private ExitCode print(String id) {
        EgressLedger ledger = session.workspace().egress();
        EgressEntry entry = ledger.find(id)
                .or(() -> ShortId.one(ledger.latest(DEPTH), EgressEntry::id, id))
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.REFUSED, "no_request", "No request has this id. `adiuva activity` lists them."));
        if (json) {
            document(row(entry));
        } else {
            Replay.curl(entry).lines().forEach(terminal()::line);
        }
        return ExitCode.DONE;
    }

    private static List<String> line(Listings listings, EgressEntry entry) {
        return List.of(
                listings.moment(entry.sentAt()),
                entry.destination() + entry.kind(),
                DiffPrinter.shortened(String.join(", ", entry.fields())),
                String.valueOf(entry.bytes()),
                entry.outcome(),
                ShortId.of(entry.id()));
    }

    private Map<String, @Nullable Object> row(EgressEntry entry) {
        return object(
                "id", entry.id(),
                "sent_at", session.rows().time(entry.sentAt()),
                "method", entry.method(),
                "destination", entry.destination(),
                "path", entry.kind(),
                "fields", entry.fields(),
                "bytes", entry.bytes(),
                "sha256", entry.sha256(),
                "outcome", entry.outcome(),
                "curl", Replay.curl(entry));
    }
}
