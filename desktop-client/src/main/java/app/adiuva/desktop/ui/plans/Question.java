package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.ui.kit.Formats;

/// What is asked before something about the plan changes.
///
/// @param yes the words of the button that does it
/// @param danger whether something is given up
record Question(String title, String detail, String yes, boolean danger, Runnable run) {
    /// Whether another plan, or another number of seats, should take the place of the one there is.
    static Question switching(SeenPlan seen, BillingTier tier, int seats, Formats formats, Runnable run) {
        BillingTier current = seen.subscription().tier();
        boolean lower = tier.compareTo(current) < 0
                || tier == current && seats < seen.subscription().seats();
        String name = PlanWords.name(tier);
        String detail;
        if (tier == current && seats == seen.subscription().seats()) {
            detail = text("plans.keep.hint");
        } else {
            detail = lower
                    ? text("plans.switch.down", name, PlanWords.day(seen.periodEnd(), formats))
                    : text("plans.switch.up");
        }
        return new Question(text("plans.switch", name), detail, text("plans.switch.yes", name), false, run);
    }

    /// Whether the plan should end.
    static Question cancelling(SeenPlan seen, Formats formats, Runnable run) {
        String name = PlanWords.name(seen.subscription().tier());
        return new Question(
                text("plans.cancel", name),
                text("plans.cancel.hint", name, PlanWords.day(seen.periodEnd(), formats)),
                text("plans.cancel.yes"),
                true,
                run);
    }
}
