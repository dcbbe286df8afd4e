package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Sign;
import org.jspecify.annotations.Nullable;

/// How the plan stands, in words: what there is, until when, and what to do.
record PlanStanding(String title, String detail, Sign.Tone tone) {
    /// @param seen null when it was never seen
    /// @param upToDate whether the cloud has told just now
    static PlanStanding of(@Nullable SeenPlan seen, boolean upToDate, Formats formats) {
        if (seen == null) {
            return new PlanStanding(text("plans.unknown"), text("plans.unknown.hint"), Sign.Tone.QUIET);
        }
        PlanStanding standing = of(seen, formats);
        return upToDate
                ? standing
                : new PlanStanding(
                        standing.title,
                        text("plans.offline", formats.ago(seen.seenAt()), standing.detail),
                        standing.tone);
    }

    private static PlanStanding of(SeenPlan seen, Formats formats) {
        Subscription plan = seen.subscription();
        BillingTier tier = seen.tierAt(formats.now().toInstant());
        String name = PlanWords.name(plan.plan() == null ? tier : plan.plan());
        String end = PlanWords.day(seen.periodEnd(), formats);
        return switch (plan.status()) {
            case ACTIVE, TRIALING ->
                plan.cancelAtPeriodEnd()
                        ? quiet(text("plans.ending", name, end), text("plans.ending.hint"))
                        : good(
                                tier == BillingTier.TEAM
                                        ? text("plans.have.seats", name, plan.seats())
                                        : text("plans.have", name),
                                text("plans.renews", end));
            case PAST_DUE ->
                loud(text("plans.past_due"), text("plans.past_due.hint", name, PlanWords.day(seen.end(), formats)));
            case UNPAID, PAUSED -> loud(text("plans.on_hold", name), text("plans.on_hold.hint"));
            case INCOMPLETE -> quiet(text("plans.incomplete"), text("plans.incomplete.hint"));
            case CANCELED, INCOMPLETE_EXPIRED -> quiet(text("plans.have", PlanWords.name(tier)), text("plans.ended"));
            case NONE -> quiet(text("plans.have", PlanWords.name(tier)), text("plans.none"));
        };
    }

    private static PlanStanding good(String title, String detail) {
        return new PlanStanding(title, detail, Sign.Tone.GOOD);
    }

    private static PlanStanding quiet(String title, String detail) {
        return new PlanStanding(title, detail, Sign.Tone.QUIET);
    }

    private static PlanStanding loud(String title, String detail) {
        return new PlanStanding(title, detail, Sign.Tone.LOUD);
    }
}
