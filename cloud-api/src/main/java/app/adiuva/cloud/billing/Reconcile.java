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

/// Looks for what webhooks have missed, and for what somebody has changed by hand, and repairs it.
/// Thread-safe.
///
/// The provider's list only tells where to look: what is written is fetched anew, because the list may be old
/// by then.
final class Reconcile {
    private static final int PAGE = 500;
    private static final Duration PURCHASES = Duration.ofDays(7);

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
                gateway.allSubscriptions().stream().collect(Collectors.groupingBy(PlanSubscription::customer));
        int repaired = 0;
        List<BillingAccount> page = store.page("", PAGE);
        while (!page.isEmpty()) {
            for (BillingAccount account : page) {
                repaired += concerns(account) && differs(account, said, now) ? repair(account) : 0;
            }
            page = store.page(page.getLast().id().toString(), PAGE);
        }
        for (Purchase purchase : gateway.purchasesSince(now.minus(PURCHASES))) {
            if (purchase.status() == PaymentStatus.PAID
                    && !credits.isBooked(purchase.id())
                    && sync.purchase(purchase, null)) {
                alerts.raise(Alert.DRIFT, purchase.id());
                repaired++;
            }
        }
        store.forgetEventsBefore(now.minus(EVENTS));
        return repaired;
    }

    /// The sandbox only judges its own customers: it knows nothing of plans that were really paid for.
    private boolean concerns(BillingAccount account) {
        String customer = account.customer();
        return !gateway.isSandbox() || customer != null && customer.startsWith(PaymentGateway.SANDBOX);
    }

    private boolean differs(BillingAccount account, Map<String, List<PlanSubscription>> said, Instant now) {
        List<PlanSubscription> own =
                account.customer() == null ? List.of() : said.getOrDefault(account.customer(), List.of());
        return !sync.standing(account, own, now).equals(store.standing(account.id()));
    }

    private int repair(BillingAccount account) {
        alerts.raise(Alert.DRIFT, Objects.requireNonNullElse(account.customer(), "an account without a customer"));
        if (account.customer() == null) {
            Instant now = sync.now();
            Standing nothing = Standing.of(List.of(), Map.of(), now);
            return store.write(handle -> store.writeStanding(handle, account, nothing, now)) ? 1 : 0;
        }
        sync.customer(account.customer(), null);
        return 1;
    }
}
