package app.adiuva.cloud.billing.gateway;

import app.adiuva.contracts.billing.Offers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Takes the money, and is the source of truth about who has paid for what. Thread-safe.
///
/// Every method may take seconds and throws a `ProblemException` of code `payment_unavailable` (503) when the
/// provider does not answer; then nothing is known about what it did, and a repetition does no harm.
public interface PaymentGateway extends AutoCloseable {
    /// Customers of the sandbox begin so. They are nobody to any other provider.
    String SANDBOX = "sandbox_";

    /// Whether no real money moves.
    boolean isSandbox();

    /// The version of the events that this was written for, such as `2026-07-29.dahlia`.
    String apiVersion();

    /// What is for sale at this moment.
    Offers offers();

    /// The customer of an account: the same one however often it is asked for.
    String customer(UUID account, String email);

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
    void cancelAtPeriodEnd(String subscription);

    /// Changes the plan at once; the difference in price is on the next invoice.
    void switchNow(String subscription, PlanChoice choice);

    /// Changes the plan when the period that is paid is over.
    void switchAtPeriodEnd(String subscription, PlanChoice choice);

    /// Every subscription of a customer, also those that have ended. Empty for a customer of another provider.
    List<PlanSubscription> subscriptions(String customer);

    /// Those of all customers.
    List<PlanSubscription> allSubscriptions();

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
