package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.checkin.CheckIns.Outcome;
import app.adiuva.desktop.checkin.Insight;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.JsonDocument;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import java.util.List;
import picocli.CommandLine.Command;

/// `adiuva check-in`: looks over recent thoughts now.
@Command(
        name = "check-in",
        description = "Look over the thoughts of the last week for what repeats, waits or was forgotten. Nothing"
                + " leaves this computer and nothing is changed.",
        footer = {"", "Exit codes: 0 looked (also with nothing found), 5 the database cannot be used."})
public final class CheckInVerb extends Verb.WithJson {
    public CheckInVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Outcome outcome = session.workspace().checkIns().run(Cause.DEMAND, new CheckInWords());
        List<Insight> open = session.workspace().checkIns().open();
        InsightRows rows = new InsightRows(session);
        if (json) {
            document(JsonDocument.object(
                    "looked_at", outcome.lookedAt(),
                    "new", outcome.found(),
                    "proposed", outcome.proposed(),
                    "insights", open.stream().map(rows::row).toList()));
        } else {
            rows.print(open);
            if (outcome.proposed() > 0) {
                terminal().line(text("checkin.proposed", outcome.proposed()) + " `adiuva inbox`");
            }
        }
        return ExitCode.DONE;
    }
}
