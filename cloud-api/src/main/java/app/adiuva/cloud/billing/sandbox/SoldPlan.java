package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A subscription of the sandbox. Times are epoch seconds.
///
/// @param nextTier what it becomes with the next period; null for the same
record SoldPlan(
        String id,
        String customer,
        BillingTier tier,
        int seats,
        SubscriptionStatus status,
        long periodStart,
        long periodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable BillingTier nextTier,
        int nextSeats) {
    static SoldPlan start(String id, String customer, BillingTier tier, int seats, Instant now) {
        long start = now.getEpochSecond();
        return new SoldPlan(
                id, customer, tier, seats, SubscriptionStatus.ACTIVE, start, monthAfter(start), false, null, 1);
    }

    /// Whether a period of it has ended that it does not know of yet.
    boolean isDue(Instant now) {
        return !status.hasEnded() && periodEnd <= now.getEpochSecond();
    }

    /// After the end of its period: renewed, or over when that was wanted or a payment is still missing.
    SoldPlan next() {
        if (cancelAtPeriodEnd || status != SubscriptionStatus.ACTIVE) {
            return with(SubscriptionStatus.CANCELED);
        }
        return new SoldPlan(
                id,
                customer,
                nextTier == null ? tier : nextTier,
                nextTier == null ? seats : nextSeats,
                status,
                periodEnd,
                monthAfter(periodEnd),
                false,
                null,
                1);
    }

    SoldPlan with(SubscriptionStatus changed) {
        return new SoldPlan(
                id, customer, tier, seats, changed, periodStart, periodEnd, cancelAtPeriodEnd, nextTier, nextSeats);
    }

    SoldPlan ending(boolean atPeriodEnd) {
        return new SoldPlan(id, customer, tier, seats, status, periodStart, periodEnd, atPeriodEnd, null, 1);
    }

    SoldPlan now(PlanChoice choice) {
        return new SoldPlan(
                id, customer, choice.tier(), choice.seats(), status, periodStart, periodEnd, false, null, 1);
    }

    SoldPlan later(PlanChoice choice) {
        return new SoldPlan(
                id, customer, tier, seats, status, periodStart, periodEnd, false, choice.tier(), choice.seats());
    }

    PlanSubscription subscription() {
        return new PlanSubscription(
                id,
                customer,
                status,
                tier,
                "sandbox_price_" + Prices.name(tier),
                seats,
                Instant.ofEpochSecond(periodEnd),
                cancelAtPeriodEnd);
    }

    private static long monthAfter(long time) {
        return Instant.ofEpochSecond(time)
                .atOffset(ZoneOffset.UTC)
                .plusMonths(1)
                .toEpochSecond();
    }
}
