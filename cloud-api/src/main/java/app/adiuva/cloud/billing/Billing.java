package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.Standing.Held;
import app.adiuva.cloud.billing.gateway.BilledInvoice;
import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What the owner of an account does about plans. Thread-safe.
final class Billing {
    private final BillingStore store;
    private final PaymentGateway gateway;
    private final Customers customers;
    private final Sync sync;

    Billing(BillingStore store, PaymentGateway gateway, Customers customers, Sync sync) {
        this.store = store;
        this.gateway = gateway;
        this.customers = customers;
        this.sync = sync;
    }

    Offers offers() {
        return gateway.offers();
    }

    /// The page where to pay for a plan.
    ///
    /// @throws ProblemException `already_subscribed` (409): a second subscription would be paid for twice
    String checkout(UUID account, PlanChoice choice) {
        String customer = customers.of(account);
        if (gateway.subscriptions(customer).stream().anyMatch(Billing::isRunning)) {
            sync.customer(customer, null);
            throw new ProblemException(
                    ProblemCode.ALREADY_SUBSCRIBED,
                    "You have a subscription already. Switch its plan instead; nothing was charged.");
        }
        return gateway.checkout(account, customer, choice);
    }

    String portal(UUID account) {
        return gateway.portal(customers.of(account));
    }

    Subscription subscription(UUID account) {
        Instant now = sync.now();
        Standing standing = store.standing(account);
        Optional<Held> shown = standing.shown(now);
        Optional<PlanSubscription> subscription = shown.map(Held::subscription);
        return new Subscription(
                standing.tierAt(now),
                subscription.map(PlanSubscription::tier).orElse(null),
                subscription.map(PlanSubscription::status).orElse(SubscriptionStatus.NONE),
                subscription.map(PlanSubscription::seats).orElse(1),
                subscription.map(one -> one.currentPeriodEnd().getEpochSecond()).orElse(null),
                subscription.map(PlanSubscription::cancelAtPeriodEnd).orElse(false),
                shown.map(Held::pastDueSince)
                        .map(since -> since.plus(Standing.GRACE).getEpochSecond())
                        .orElse(null),
                gateway.isSandbox());
    }

    /// Ends the subscription with the period that is paid.
    Subscription cancel(UUID account) {
        Own own = own(account);
        return change(own, () -> gateway.cancelAtPeriodEnd(own.current().id(), own.wish("cancel")));
    }

    /// Up at once, down at the end of the period that is paid. More seats are up, fewer are down.
    Subscription switchPlan(UUID account, PlanChoice choice) {
        Own own = own(account);
        PlanSubscription current = own.current();
        BillingTier tier = Objects.requireNonNullElse(current.tier(), BillingTier.FREE);
        int up = choice.tier() == tier
                ? Integer.compare(choice.seats(), current.seats())
                : choice.tier().compareTo(tier);
        String wish = own.wish(choice.tier() + "*" + choice.seats());
        return change(own, () -> {
            if (up < 0) {
                gateway.switchAtPeriodEnd(current.id(), choice, wish);
            } else {
                gateway.switchNow(current.id(), choice, wish);
            }
        });
    }

    /// After a failure nobody knows how far it came, so the next try is another wish.
    private Subscription change(Own own, Runnable change) {
        try {
            change.run();
        } catch (ProblemException failed) {
            store.newVersion(own.account());
            throw failed;
        }
        sync.customer(own.customer(), null);
        return subscription(own.account());
    }

    List<BilledInvoice> invoices(UUID account) {
        Optional<String> customer = customers.find(account);
        return customer.map(gateway::invoices).orElse(List.of());
    }

    /// @throws ProblemException `not_found` (404), also for an invoice of somebody else
    BilledInvoice invoice(UUID account, String id) {
        return customers
                .find(account)
                .filter(customer -> PaymentGateway.isId(id))
                .flatMap(customer ->
                        gateway.invoice(id).filter(invoice -> invoice.customer().equals(customer)))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "You have no such invoice."));
    }

    /// What the owner of an account changes.
    ///
    /// @param version of the standing that was seen. Every change ends with a newer one, so it tells a wish that is
    /// sent twice from one that comes again later.
    private record Own(UUID account, long version, String customer, PlanSubscription current) {
        String wish(String what) {
            return what + " " + account + " " + version;
        }
    }

    /// Of several the one that is shown, but rather one that does not end yet.
    private Own own(UUID id) {
        String customer = customers.of(id);
        BillingAccount account = store.byCustomer(customer).orElseThrow(Billing::notSubscribed);
        Instant now = sync.now();
        PlanSubscription current = sync.standing(account, gateway.subscriptions(customer), now)
                .changed(now, Billing::isRunning)
                .map(Held::subscription)
                .orElseThrow(Billing::notSubscribed);
        return new Own(id, account.version(), customer, current);
    }

    private static ProblemException notSubscribed() {
        return new ProblemException(ProblemCode.NOT_SUBSCRIBED, "You have no subscription that could be changed.");
    }

    private static boolean isRunning(PlanSubscription subscription) {
        return !subscription.status().hasEnded() && subscription.status() != SubscriptionStatus.INCOMPLETE;
    }
}
