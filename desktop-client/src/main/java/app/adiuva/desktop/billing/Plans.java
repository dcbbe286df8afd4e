package app.adiuva.desktop.billing;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Payment;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user does about plans and credits. Everything but [#lastSeen] and [#onThisComputer] asks the cloud, blocks,
/// and throws [app.adiuva.desktop.cloud.CloudFailure] when there is no answer.
public interface Plans {
    /// Whether the cloud runs on this computer, where nothing is held back by a plan.
    boolean onThisComputer();

    /// The plan as it was seen last; empty when this cloud has never told.
    Optional<SeenPlan> lastSeen();

    /// The plan as it is now.
    SeenPlan look();

    Offers offers();

    /// Chooses a plan: who has none pays on a page, who has one is switched. A higher plan begins at once, a lower one
    /// with the next period; choosing the own plan takes a cancellation back.
    ///
    /// @param seats 1, or more with a team
    Choice choose(BillingTier tier, int seats);

    /// Waits until the account has the plan.
    ///
    /// @return empty when the waiting ended before
    Optional<SeenPlan> await(BillingTier tier, int seats, Waiting waiting);

    /// Lets the plan end with the period that is paid.
    SeenPlan cancel();

    /// The page where card and plan are changed.
    URI portal();

    /// Newest first.
    List<Invoice> invoices();

    byte[] pdf(Invoice invoice);

    CreditBalance credits();

    /// @param monthly credits to spend in a calendar month at most; null for no limit
    CreditBalance cap(@Nullable Long monthly);

    /// Begins to buy credits.
    ///
    /// @param pack the id of an offer
    Payment buy(String pack);

    /// The page where a purchase that was begun is paid.
    URI page(Payment payment);

    /// Waits until a purchase is paid, or can no longer be.
    ///
    /// @return empty when the waiting ended before
    Optional<Payment> await(Payment payment, Waiting waiting);
}
