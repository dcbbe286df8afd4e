package app.adiuva.desktop.cli.plan;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import java.net.URI;
import picocli.CommandLine.Command;

/// `adiuva plan card`: the page of the payment provider.
@Command(
        name = "card",
        description = "Open the payment provider's page, to change the card or the address. Adiuva never sees either.")
final class CardVerb extends PlanWork {
    CardVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        URI page = plans().portal();
        open(page, "Your card and address");
        if (json) {
            document(object("portal_url", page.toString()));
        }
        return ExitCode.DONE;
    }
}
