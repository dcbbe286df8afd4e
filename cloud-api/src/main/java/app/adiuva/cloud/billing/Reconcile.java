package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.contracts.billing.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for what webhooks have missed, and for what somebody has changed by hand, and repairs it.
/// Thread-safe.
///
/// The provider's list only tells where to look: what is written is fetched anew, because the list may be old
/// by then.
final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);
    private static final int PAGE = 500;

    /// Payments that come later than the order may take weeks.
    private static final Duration PURCHASES = Duration.ofDays(30);

    /// Longer than any provider sends an event again.
    private static final Duration EVENTS = Duration.ofDays(60);

    private final BillingStore store;
    private final PaymentGateway gateway;
    private final CreditPurchases credits;
    private final Sync sync;
    private final Alerts alerts;

    Reconcile(BillingStore store, PaymentGateway gateway, CreditPurchases credits, Sync sync, Alerts alerts) {
        this.store = store;
        this.gateway = gateway;
        this.credits = credits;
        this.sync = sync;
        this.alerts = alerts;
    }

    /// Compares everything once.
    ///
    /// @return how much was repaired
    int run() {
        Instant now = sync.now();
        Map<String, List<PlanSubscription>> said =
                gateway.runningSubscriptions().stream().collect(Collectors.groupingBy(PlanSubscription::customer));
        int repaired = 0;
        List<BillingAccount> page = store.page("", PAGE);
        while (!page.isEmpty()) {
            for (BillingAccount account : page) {
                repaired += compare(account, said, now) ? 1 : 0;
            }
            page = store.page(page.getLast().id().toString(), PAGE);
        }
        for (Purchase purchase : gateway.purchasesSince(now.minus(PURCHASES))) {
            repaired += isMissing(purchase) && book(purchase) ? 1 : 0;
        }
        store.forgetEventsBefore(now.minus(EVENTS));
        return repaired;
    }

    /// One that cannot be compared stops no other.
    private boolean compare(BillingAccount account, Map<String, List<PlanSubscription>> said, Instant now) {
        try {
            return concerns(account) && differs(account, said, now) && repair(account);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("account", account.id())
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("The plan of an account could not be compared with what was paid");
            return false;
        }
    }

    /// The sandbox only judges its own customers: it knows nothing of plans that were really paid for.
    private boolean concerns(BillingAccount account) {
        String customer = account.customer();
        return !gateway.isSandbox() || customer != null && customer.startsWith(PaymentGateway.SANDBOX);
    }

    private boolean differs(BillingAccount account, Map<String, List<PlanSubscription>> said, Instant now) {
        List<PlanSubscription> own =
                account.customer() == null ? List.of() : said.getOrDefault(account.customer(), List.of());
        return !sync.standing(account, own, now)
                .equals(store.standing(account.id()).running());
    }

    /// An alert only when somebody had another plan than was paid for. The end of a grace, and a change that was
    /// stored while the list was on its way, are nothing to look at, and the sandbox tells of nothing that
    /// time does.
    private boolean repair(BillingAccount account) {
        Instant now = sync.now();
        Standing before = store.standing(account.id());
        if (account.customer() == null) {
            Standing nothing = Standing.of(List.of(), Map.of(), now);
            store.write(handle -> store.writeStanding(handle, account, nothing, now));
        } else {
            sync.customer(account.customer(), null);
        }
        Standing after = store.standing(account.id());
        if (!gateway.isSandbox() && !before.grantsLike(after, now)) {
            alerts.raise(Alert.DRIFT, Objects.requireNonNullElse(account.customer(), "an account without a customer"));
        }
        return !before.equals(after);
    }

    private boolean isMissing(Purchase purchase) {
        return purchase.status() == PaymentStatus.PAID && !credits.isBooked(purchase.id());
    }

    private boolean book(Purchase purchase) {
        boolean booked = sync.purchase(purchase, null);
        if (booked) {
            alerts.raise(Alert.DRIFT, purchase.id());
        }
        return booked;
    }
}
