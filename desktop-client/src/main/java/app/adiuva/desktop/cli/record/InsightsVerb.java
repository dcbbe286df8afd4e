package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.checkin.Insight;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva insights`: what check-ins noticed, and the user's no.
@Command(
        name = "insights",
        customSynopsis = "adiuva insights [--json] [dismiss ID]",
        description = "What check-ins noticed, newest first.",
        footer = {
            "",
            "Exit codes: 0 listed or dismissed, 2 no ID, 4 no such insight is shown, 5 the database cannot be used."
        })
public final class InsightsVerb extends Verb.WithJson {
    @Parameters(index = "0", arity = "0..1", paramLabel = "dismiss", description = "Never shows one again.")
    @Nullable
    Wish wish;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "From this verb's list.")
    @Nullable
    String id;

    /// The word as it is typed.
    enum Wish {
        dismiss
    }

    public InsightsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        CheckIns checkIns = session.workspace().checkIns();
        if (wish != null) {
            dismiss(checkIns, needed(id, wish + " needs an ID; `adiuva insights` lists them."));
            return ExitCode.DONE;
        }
        InsightRows rows = new InsightRows(session);
        if (json) {
            document(checkIns.open().stream().map(rows::row).toList());
        } else {
            rows.print(checkIns.open());
        }
        return ExitCode.DONE;
    }

    private void dismiss(CheckIns checkIns, String given) {
        Insight insight = ShortId.one(checkIns.open(), Insight::id, given)
                .orElseThrow(() ->
                        new CommandFailure(ExitCode.REFUSED, "no_insight", "No insight that is shown has this ID."));
        checkIns.dismiss(insight.id());
        if (json) {
            document(object("dismissed", insight.id()));
        } else {
            terminal().line("Dismissed. It will not be shown again.");
        }
    }
}
