package app.adiuva.cloud.billing.gateway;

import app.adiuva.contracts.billing.Offers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes the money, and is the source of truth about who has paid for what. Thread-safe.
///
/// Every method may take seconds and throws a `ProblemException` of code `payment_unavailable` (503) when the
/// provider does not answer; then nothing is known about what it did, and a repetition does no harm.
public interface PaymentGateway extends AutoCloseable {
    /// Customers of the sandbox begin so. They are nobody to any other provider.
    String SANDBOX = "sandbox_";

    /// Whether a text looks like an id of a provider's; no other one is ever asked for.
    static boolean isId(String text) {
        return text.matches("[A-Za-z0-9_-]{1,255}");
    }

    /// Whether no real money moves.
    boolean isSandbox();

    /// The version of the events that this was written for, such as `2026-07-29.dahlia`.
    String apiVersion();

    /// What is for sale at this moment.
    Offers offers();

    /// The customer of an account: the one it has, or a new one when it has none that this provider knows.
    ///
    /// @param before the customer that is stored; it may be another provider's, or gone
    String customer(UUID account, String email, @Nullable String before);

    /// The page where a customer buys a plan. Another open page of the customer ends.
    ///
    /// @throws app.adiuva.cloud.http.ProblemException `not_found` when the plan is not for sale
    String checkout(UUID account, String customer, PlanChoice choice);

    /// The page where a customer buys credits.
    ///
    /// @throws app.adiuva.cloud.http.ProblemException `not_found` when there is no such pack
    Purchase buy(UUID account, String customer, String pack);

    /// The page where a customer changes the card and the plan.
    String portal(String customer);

    /// Lets a subscription end with the period that is paid.
    ///
    /// @param wish our own id of what is wanted: the same wish again has no second effect
    void cancelAtPeriodEnd(String subscription, String wish);

    /// Changes the plan at once, and bills the difference in price at once.
    ///
    /// @param wish as above
    /// @throws app.adiuva.cloud.http.ProblemException `payment_declined` when the card does not pay the
    /// difference; then the plan is as it was
    void switchNow(String subscription, PlanChoice choice, String wish);

    /// Changes the plan when the period that is paid is over.
    ///
    /// @param wish as above
    void switchAtPeriodEnd(String subscription, PlanChoice choice, String wish);

    /// Every subscription of a customer, also those that have ended. Empty for a customer whom this provider does
    /// not know.
    List<PlanSubscription> subscriptions(String customer);

    /// Those of all customers that have not ended.
    List<PlanSubscription> runningSubscriptions();

    Optional<Purchase> purchase(String id);

    /// Newest first, at most 100.
    List<Purchase> purchases(String customer);

    /// Those of all customers that were begun since then.
    List<Purchase> purchasesSince(Instant time);

    /// Newest first, at most 100.
    List<BilledInvoice> invoices(String customer);

    Optional<BilledInvoice> invoice(String id);

    @Override
    void close();
}
