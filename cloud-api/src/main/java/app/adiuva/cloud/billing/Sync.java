package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.Standing.Held;
import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes what is stored about a customer equal to what the payment provider says. Thread-safe, also across
/// instances.
///
/// The provider is asked outside of any transaction. Within this process customers are taken one at a time;
/// across instances whoever writes must still have the newest version of the account, or looks again. So an
/// answer that is older than one that was written never overwrites it, and no connection is held while the
/// provider thinks.
final class Sync {
    private static final int LOCKS = 256;
    private static final int MOST_TRIES = 20;

    private final BillingStore store;
    private final PaymentGateway gateway;
    private final CreditPurchases credits;
    private final Alerts alerts;
    private final Clock clock;
    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(LOCKS).toList();

    Sync(BillingStore store, PaymentGateway gateway, CreditPurchases credits, Alerts alerts, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.credits = credits;
        this.alerts = alerts;
        this.clock = clock;
    }

    /// Fetches and writes the whole standing of a customer, and keeps the event in the same transaction. One
    /// that was kept before changes nothing.
    ///
    /// @param event null when nobody sent one
    void customer(String customer, @Nullable PaymentEvent event) {
        Lock lock = locks.get(Math.floorMod(customer.hashCode(), LOCKS));
        lock.lock();
        try {
            if (event == null || !store.knows(event.id())) {
                write(customer, event);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(String customer, @Nullable PaymentEvent event) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<BillingAccount> account = store.byCustomer(customer);
            if (account.isEmpty()) {
                unknown(customer, event);
                return;
            }
            Instant now = now();
            Standing standing = standing(account.get(), gateway.subscriptions(customer), now);
            if (store.write(handle -> {
                boolean newest = store.writeStanding(handle, account.get(), standing, now);
                if (newest && event != null) {
                    store.keep(handle, event, now);
                }
                return newest;
            })) {
                check(standing, now);
                return;
            }
        }
        throw new ProblemException(
                ProblemCode.UNAVAILABLE, "The subscription changes faster than it can be stored. Try again.");
    }

    /// What the provider's words mean for an account.
    Standing standing(BillingAccount account, List<PlanSubscription> said, Instant now) {
        Map<String, Instant> pastDueSince = store.standing(account.id()).held().stream()
                .filter(held -> held.pastDueSince() != null)
                .collect(Collectors.toMap(held -> held.subscription().id(), Sync::since));
        return Standing.of(said, pastDueSince, now);
    }

    /// Books a purchase that is paid, and keeps the event in the same transaction.
    ///
    /// @return whether credits were booked that were not there before
    boolean purchase(Purchase purchase, @Nullable PaymentEvent event) {
        if (event == null && credits.isBooked(purchase.id())) {
            return false;
        }
        Optional<BillingAccount> account = store.byCustomer(purchase.customer());
        if (account.isEmpty()) {
            unknown(purchase.customer(), event);
            return false;
        }
        Instant now = now();
        return store.write(handle -> {
            if (event != null && !store.keep(handle, event, now)) {
                return false;
            }
            return purchase.status() == PaymentStatus.PAID
                    && credits.book(handle, account.get().id(), purchase.id(), purchase.credits(), now);
        });
    }

    /// Only keeps an event that has no effect; false when it was kept before.
    boolean ignore(PaymentEvent event) {
        Instant now = now();
        return store.write(handle -> store.keep(handle, event, now));
    }

    /// Whole milliseconds, as they are stored.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void unknown(String customer, @Nullable PaymentEvent event) {
        alerts.raise(Alert.UNKNOWN_CUSTOMER, customer);
        if (event != null) {
            ignore(event);
        }
    }

    private void check(Standing standing, Instant now) {
        for (Held held : standing.held()) {
            PlanSubscription subscription = held.subscription();
            if (subscription.tier() == null && !subscription.status().hasEnded()) {
                alerts.raise(Alert.UNKNOWN_PRICE, subscription.price());
            }
        }
        if (standing.granting(now) > 1) {
            alerts.raise(
                    Alert.SEVERAL_SUBSCRIPTIONS,
                    standing.held().getFirst().subscription().customer());
        }
    }

    private static Instant since(Held held) {
        return held.pastDueSince() == null ? Instant.EPOCH : held.pastDueSince();
    }
}
