package app.adiuva.desktop.cli.plan;

import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva plan cancel`: the plan ends with the period that is paid.
@Command(
        name = "cancel",
        description = "Cancel: the plan lasts until the end of the period that is paid, and what you stored stays.",
        footer = {
            "",
            "Without a terminal it needs --yes. Exit codes: 0 cancelled or declined, 2 usage, 3 no answer from the cloud,",
            "4 there is nothing to cancel."
        })
final class CancelVerb extends PlanWork {
    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    CancelVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        SeenPlan before = plans().look();
        if (!before.isSubscribed()) {
            throw new CommandFailure(
                    ExitCode.REFUSED, "not_subscribed", "You have no subscription. There is nothing to cancel.");
        }
        String name = PlanRows.name(before.subscription().tier());
        String until = rows().day(before.periodEnd());
        if (!before.subscription().cancelAtPeriodEnd()
                && !confirmed(yes, "Cancel " + name + "? It lasts until " + until + ".")) {
            return ExitCode.DONE;
        }
        SeenPlan now = before.subscription().cancelAtPeriodEnd() ? before : plans().cancel();
        if (json) {
            document(rows().plan(now, true, plans().onThisComputer()));
        } else {
            terminal()
                    .line("Cancelled. " + name + " lasts until " + rows().day(now.periodEnd())
                            + "; what you stored stays. Keep it after all: adiuva plan choose "
                            + PlanRows.word(before.subscription().tier()));
        }
        return ExitCode.DONE;
    }
}
