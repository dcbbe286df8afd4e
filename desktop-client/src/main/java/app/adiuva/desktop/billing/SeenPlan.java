package app.adiuva.desktop.billing;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The plan as the cloud told it at one moment.
///
/// @param seenAt when it told
public record SeenPlan(Subscription subscription, Instant seenAt) {
    /// What the account may use. A plan whose end is known does not outlive it, however long ago it was seen.
    public BillingTier tierAt(Instant now) {
        Instant end = end();
        return end != null && !now.isBefore(end) ? BillingTier.FREE : subscription.tier();
    }

    /// When the plan ends, as far as that is settled; null while it goes on.
    public @Nullable Instant end() {
        Long grace = subscription.graceUntil();
        if (grace != null) {
            return Instant.ofEpochSecond(grace);
        }
        return subscription.cancelAtPeriodEnd() ? periodEnd() : null;
    }

    /// When it renews, or ends.
    public @Nullable Instant periodEnd() {
        Long end = subscription.currentPeriodEnd();
        return end == null ? null : Instant.ofEpochSecond(end);
    }

    /// Whether there is a subscription that another plan would switch, instead of beginning one.
    public boolean isSubscribed() {
        SubscriptionStatus status = subscription.status();
        return !status.hasEnded() && status != SubscriptionStatus.INCOMPLETE;
    }

    public boolean isPastDue() {
        return subscription.status() == SubscriptionStatus.PAST_DUE;
    }

    /// Whether the account has this plan, with so many seats, and can use it.
    public boolean has(BillingTier tier, int seats) {
        return subscription.tier() == tier
                && (tier == BillingTier.FREE || subscription.plan() == tier && subscription.seats() == seats);
    }
}
