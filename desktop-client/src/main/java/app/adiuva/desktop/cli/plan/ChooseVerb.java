package app.adiuva.desktop.cli.plan;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.desktop.billing.Choice;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva plan choose`: pays for a plan in the browser, or switches.
@Command(
        name = "choose",
        description = "Choose pro, power or team: pay on a page in the browser, and wait here until the plan has come.",
        footer = {
            "",
            "Who has a plan already is switched, after a question: a higher plan begins at once and the difference is",
            "charged at once, a lower one begins with the next period. Choosing your own plan takes a cancellation back.",
            "Exit codes: 0 done or declined, 2 usage, 3 no answer or no payment, 130 stopped waiting."
        })
final class ChooseVerb extends PlanWork {
    private static final int MOST_SEATS = 500;

    @Parameters(paramLabel = "PLAN", description = "pro, power or team.")
    String plan = "";

    @Option(
            names = "--seats",
            paramLabel = "N",
            description = "How many people a team has, 1 to 500; as many as now when it is not given.")
    @Nullable
    Integer wantedSeats;

    @Option(names = "--no-wait", description = "Only print the address of the page, and end.")
    boolean noWait;

    @Option(
            names = {"-y", "--yes"},
            description = "Switch without asking.")
    boolean yes;

    ChooseVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        BillingTier tier = tier();
        Plans plans = plans();
        SeenPlan before = plans.look();
        int seats = seats(before, tier);
        if (before.has(tier, seats) && !before.subscription().cancelAtPeriodEnd()) {
            return report(before, "You have " + PlanRows.name(tier) + " already. Nothing was changed.");
        }
        if (before.isSubscribed() && !confirmed(yes, question(before, tier, seats))) {
            return ExitCode.DONE;
        }
        return switch (plans.choose(tier, seats)) {
            case Choice.Switched switched -> switched(switched.plan(), tier, seats);
            case Choice.Pay pay when noWait -> address(pay.page());
            case Choice.Pay pay ->
                report(
                        waitFor(pay.page(), waiting -> plans.await(tier, seats, waiting)),
                        "Thank you. You have " + PlanRows.name(tier) + " now.");
        };
    }

    private BillingTier tier() {
        BillingTier tier = switch (plan.toLowerCase(Locale.ROOT)) {
            case "pro" -> BillingTier.PRO;
            case "power" -> BillingTier.POWER;
            case "team" -> BillingTier.TEAM;
            case "free" -> throw usage("To go back to free: adiuva plan cancel");
            default -> throw usage("Choose pro, power or team.");
        };
        int wanted = wantedSeats == null ? 1 : wantedSeats;
        if (wanted < 1 || wanted > MOST_SEATS || wanted > 1 && tier != BillingTier.TEAM) {
            throw usage("--seats is 1 to 500, with team only.");
        }
        return tier;
    }

    /// A team that has its seats keeps them.
    private int seats(SeenPlan before, BillingTier tier) {
        if (wantedSeats != null) {
            return wantedSeats;
        }
        boolean same = before.isSubscribed() && before.subscription().plan() == tier;
        return same ? before.subscription().seats() : 1;
    }

    private String question(SeenPlan before, BillingTier tier, int seats) {
        boolean lower = tier.compareTo(before.subscription().tier()) < 0
                || tier == before.subscription().tier()
                        && seats < before.subscription().seats();
        return "Switch to " + PlanRows.name(tier) + (seats > 1 ? " for " + seats : "")
                + (lower
                        ? ", which begins on " + rows().day(before.periodEnd()) + "?"
                        : "? It begins at once, and the difference is charged at once.");
    }

    private ExitCode switched(SeenPlan now, BillingTier tier, int seats) {
        return report(
                now,
                now.has(tier, seats)
                        ? "You have " + PlanRows.name(tier) + " now."
                        : "Done. " + PlanRows.name(tier) + " begins on " + rows().day(now.periodEnd())
                                + "; until then you keep "
                                + PlanRows.name(now.subscription().tier()) + ".");
    }

    private ExitCode address(URI page) {
        if (json) {
            document(object("checkout_url", page.toString()));
        } else {
            terminal().line(page.toString());
        }
        return ExitCode.DONE;
    }

    private ExitCode report(SeenPlan seen, String words) {
        if (json) {
            document(rows().plan(seen, true, plans().onThisComputer()));
        } else {
            terminal().line(terminal().paint(Paint.GREEN, words));
        }
        return ExitCode.DONE;
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, "usage", message);
    }
}
