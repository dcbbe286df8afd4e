package app.adiuva.cloud.billing.sandbox;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page that waits for a payment, for a plan or for credits.
///
/// @param tier null for credits
/// @param credits 0 for a plan
/// @param created epoch seconds
record Checkout(
        String id,
        String customer,
        @Nullable BillingTier tier,
        int seats,
        int credits,
        long amountCents,
        PaymentStatus status,
        long created) {
    private static final Duration LIFE = Duration.ofDays(1);

    /// How it stands at a moment: a page that nobody has paid on ends after a day.
    PaymentStatus statusAt(Instant now) {
        boolean over = !Instant.ofEpochSecond(created).plus(LIFE).isAfter(now);
        return status == PaymentStatus.OPEN && over ? PaymentStatus.EXPIRED : status;
    }

    boolean isOpen(Instant now) {
        return statusAt(now) == PaymentStatus.OPEN;
    }

    boolean isForCredits() {
        return tier == null;
    }

    /// Whether another page would sell the same.
    boolean sellsLike(Checkout other) {
        return tier == other.tier && seats == other.seats && credits == other.credits;
    }

    Checkout with(PaymentStatus changed) {
        return new Checkout(id, customer, tier, seats, credits, amountCents, changed, created);
    }
}
