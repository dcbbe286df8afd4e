package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.contracts.billing.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// What happens on the pages of the sandbox, and by itself as time goes by. Thread-safe.
final class SandboxSales {
    private static final Duration PAGE_LIFE = Duration.ofDays(1);
    private static final String PLAN = "Adiuva ";

    private final SandboxStore store;
    private final SandboxEvents events;
    private final Clock clock;

    SandboxSales(SandboxStore store, SandboxEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// A page that can still be paid on.
    Optional<Checkout> open(String id) {
        return store.find(Kind.CHECKOUT, id, Checkout.class).filter(checkout -> checkout.isOpen(now()));
    }

    Optional<Portal> portal(String id) {
        return store.find(Kind.PORTAL, id, Portal.class).filter(portal -> isFresh(portal.created()));
    }

    /// Lets a card pay; only the first of two clicks does.
    void pay(Checkout checkout) {
        AtomicBoolean first = new AtomicBoolean();
        store.change(Kind.CHECKOUT, checkout.id(), Checkout.class, stored -> {
            first.set(stored.isOpen(now()));
            return first.get() ? stored.with(PaymentStatus.PAID) : stored;
        });
        if (!first.get()) {
            return;
        }
        BillingTier tier = checkout.tier();
        if (tier == null) {
            invoice(
                    checkout.customer(),
                    checkout.credits() + " credits",
                    1,
                    checkout.amountCents(),
                    now().getEpochSecond(),
                    now().getEpochSecond());
        } else {
            SoldPlan plan = SoldPlan.start(
                    PaymentGateway.SANDBOX + "sub_" + Ids.random(), checkout.customer(), tier, checkout.seats(), now());
            store.insert(Kind.SUBSCRIPTION, plan.id(), plan.customer(), now(), plan);
            invoice(plan);
            tell("customer.subscription.created", "subscription", plan.id(), plan.customer());
        }
        events.send(
                "checkout.session.completed",
                Map.of(
                        "object",
                        "checkout.session",
                        "id",
                        checkout.id(),
                        "customer",
                        checkout.customer(),
                        "mode",
                        tier == null ? "payment" : "subscription"));
    }

    /// The plans of a customer, with everything that has fallen due.
    List<SoldPlan> plans(String customer) {
        return store.of(Kind.SUBSCRIPTION, customer, SoldPlan.class).stream()
                .map(this::upToDate)
                .toList();
    }

    SoldPlan upToDate(SoldPlan plan) {
        SoldPlan current = plan;
        while (current.isDue(now())) {
            long due = current.periodEnd();
            SoldPlan next = current.next();
            AtomicBoolean first = new AtomicBoolean();
            current = store.change(Kind.SUBSCRIPTION, plan.id(), SoldPlan.class, stored -> {
                        first.set(stored.periodEnd() == due && !stored.status().hasEnded());
                        return first.get() ? next : stored;
                    })
                    .orElse(next);
            if (first.get() && !next.status().hasEnded()) {
                invoice(next);
            }
        }
        return current;
    }

    /// The plan of a customer that is not over.
    Optional<SoldPlan> running(String customer) {
        return plans(customer).stream()
                .filter(plan -> !plan.status().hasEnded())
                .findFirst();
    }

    /// Changes a plan, unless it is over, and tells of it.
    void change(String subscription, UnaryOperator<SoldPlan> change) {
        store.change(
                        Kind.SUBSCRIPTION,
                        subscription,
                        SoldPlan.class,
                        sold -> sold.status().hasEnded() ? sold : change.apply(sold))
                .ifPresent(plan -> tell(event(plan.status()), "subscription", plan.id(), plan.customer()));
    }

    private static String event(SubscriptionStatus status) {
        return status == SubscriptionStatus.CANCELED
                ? "customer.subscription.deleted"
                : "customer.subscription.updated";
    }

    private void tell(String type, String object, String id, String customer) {
        events.send(type, Map.of("object", object, "id", id, "customer", customer));
    }

    private void invoice(SoldPlan plan) {
        invoice(
                plan.customer(),
                PLAN + Prices.name(plan.tier()),
                plan.seats(),
                Prices.of(plan.tier(), plan.seats()),
                plan.periodStart(),
                plan.periodEnd());
    }

    private void invoice(String customer, String description, int quantity, long cents, long from, long to) {
        String id = PaymentGateway.SANDBOX + "in_" + Ids.random();
        Instant at = Instant.ofEpochSecond(from);
        String number = "SANDBOX-" + id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
        store.insert(
                Kind.INVOICE,
                id,
                customer,
                at,
                new SandboxInvoice(id, customer, number, from, cents, description, quantity, from, to));
    }

    private boolean isFresh(long created) {
        return Instant.ofEpochSecond(created).plus(PAGE_LIFE).isAfter(now());
    }

    private Instant now() {
        return clock.instant();
    }
}
