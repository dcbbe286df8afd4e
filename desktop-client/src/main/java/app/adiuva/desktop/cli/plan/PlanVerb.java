package app.adiuva.desktop.cli.plan;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.CloudFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `adiuva plan`: what the account has.
@Command(
        name = "plan",
        synopsisSubcommandLabel = "[VERB]",
        description = "Your plan: what you have and until when. The verbs compare, choose, cancel and pay.",
        footer = {"", "Without an answer from the cloud it shows what was seen last, and says so."})
public final class PlanVerb extends PlanWork {
    public PlanVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("compare", new CompareVerb(session));
        verbs.put("choose", new ChooseVerb(session));
        verbs.put("cancel", new CancelVerb(session));
        verbs.put("card", new CardVerb(session));
        verbs.put("invoices", new InvoicesVerb(session));
        verbs.put("credits", new CreditsVerb(session));
        return verbs;
    }

    @Override
    public ExitCode run() {
        Plans plans = plans();
        SeenPlan seen;
        boolean upToDate = true;
        try {
            seen = plans.look();
        } catch (CloudFailure.Offline | CloudFailure.Broken | CloudFailure.RateLimited failure) {
            seen = plans.lastSeen().orElseThrow(() -> failure);
            upToDate = false;
        }
        if (json) {
            document(rows().plan(seen, upToDate, plans.onThisComputer()));
        } else {
            print(seen, upToDate, plans.onThisComputer());
        }
        return ExitCode.DONE;
    }

    private void print(SeenPlan seen, boolean upToDate, boolean thisComputer) {
        Subscription plan = seen.subscription();
        String name = PlanRows.name(seen.tierAt(session.clock().instant()));
        String seats = plan.tier() == BillingTier.TEAM ? ", " + plan.seats() + " seats" : "";
        terminal().line("You have " + terminal().paint(Paint.BOLD, name + seats) + ".");
        String standing = standing(seen);
        if (!standing.isEmpty()) {
            terminal().line(standing);
        }
        if (plan.sandbox()) {
            terminal().line(terminal().paint(Paint.YELLOW, "Sandbox: no real money moves."));
        }
        if (thisComputer) {
            terminal().line("The cloud runs on this computer: everything is included, whatever the plan.");
        }
        if (!upToDate) {
            terminal().line("The cloud does not answer. This was seen on " + rows().minute(seen.seenAt()) + ".");
        }
    }

    /// How it goes on, and what to do.
    private String standing(SeenPlan seen) {
        Subscription plan = seen.subscription();
        String end = rows().day(seen.periodEnd());
        return switch (plan.status()) {
            case ACTIVE, TRIALING ->
                plan.cancelAtPeriodEnd()
                        ? "It is cancelled and lasts until " + end + ". Keep it: adiuva plan choose "
                                + PlanRows.word(plan.tier())
                        : "It renews on " + end + ".";
            case PAST_DUE ->
                "The last payment failed. It lasts until " + rows().day(seen.end())
                        + "; change the card: adiuva plan card";
            case UNPAID, PAUSED ->
                "Your subscription is " + (plan.status() == SubscriptionStatus.PAUSED ? "paused" : "not paid")
                        + ". Change the card: adiuva plan card";
            case INCOMPLETE -> "A payment is not complete. Finish it, or choose again: adiuva plan choose";
            case CANCELED, INCOMPLETE_EXPIRED -> "Your subscription has ended. Everything you stored is still yours.";
            case NONE -> "";
        };
    }
}
