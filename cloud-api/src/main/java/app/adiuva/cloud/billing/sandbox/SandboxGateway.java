package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.PaymentStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The payment provider when there is none. Thread-safe.
public final class SandboxGateway implements PaymentGateway {
    private final SandboxStore store;
    private final SandboxSales sales;
    private final SandboxEvents events;
    private final Supplier<URI> publicUrl;
    private final Clock clock;

    /// @param cloud this cloud's own address, where it sends its events
    /// @param publicUrl where browsers reach this cloud
    /// @param secret with which it signs its events
    public SandboxGateway(Database database, Supplier<URI> cloud, Supplier<URI> publicUrl, Secret secret, Clock clock) {
        this.store = new SandboxStore(database);
        this.events = new SandboxEvents(cloud, secret, clock);
        this.sales = new SandboxSales(store, events, clock);
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /// Its pages.
    public Routes pages() {
        return new SandboxRoutes(sales);
    }

    @Override
    public boolean isSandbox() {
        return true;
    }

    @Override
    public String apiVersion() {
        return SandboxEvents.API_VERSION;
    }

    @Override
    public Offers offers() {
        return Prices.OFFERS;
    }

    @Override
    public String customer(UUID account, String email, @Nullable String before) {
        return SANDBOX + "cus_" + account;
    }

    @Override
    public String checkout(UUID account, String customer, PlanChoice choice) {
        Checkout wanted = new Checkout(
                SANDBOX + "cs_" + Ids.random(),
                customer,
                choice.tier(),
                choice.seats(),
                0,
                Prices.of(choice.tier(), choice.seats()),
                PaymentStatus.OPEN,
                clock.instant().getEpochSecond());
        for (Checkout before : store.of(Kind.CHECKOUT, customer, Checkout.class)) {
            if (before.isOpen(clock.instant()) && before.sellsLike(wanted)) {
                return url(before);
            }
            if (before.isOpen(clock.instant()) && !before.isForCredits()) {
                store.change(Kind.CHECKOUT, before.id(), Checkout.class, open -> open.with(PaymentStatus.EXPIRED));
            }
        }
        store.insert(Kind.CHECKOUT, wanted.id(), customer, clock.instant(), wanted);
        return url(wanted);
    }

    @Override
    public Purchase buy(UUID account, String customer, String pack) {
        CreditPack wanted = Prices.pack(pack);
        Checkout checkout = new Checkout(
                SANDBOX + "cs_" + Ids.random(),
                customer,
                null,
                1,
                wanted.credits(),
                wanted.amountCents(),
                PaymentStatus.OPEN,
                clock.instant().getEpochSecond());
        store.insert(Kind.CHECKOUT, checkout.id(), customer, clock.instant(), checkout);
        return purchase(checkout);
    }

    @Override
    public String portal(String customer) {
        Portal portal = new Portal(
                SANDBOX + "bps_" + Ids.random(), customer, clock.instant().getEpochSecond());
        store.insert(Kind.PORTAL, portal.id(), customer, clock.instant(), portal);
        return publicUrl.get() + SandboxRoutes.PORTAL + portal.id();
    }

    @Override
    public void cancelAtPeriodEnd(String subscription, String wish) {
        sales.change(subscription, sold -> sold.ending(true));
    }

    @Override
    public void switchNow(String subscription, PlanChoice choice, String wish) {
        sales.change(subscription, sold -> sold.now(choice));
    }

    @Override
    public void switchAtPeriodEnd(String subscription, PlanChoice choice, String wish) {
        sales.change(subscription, sold -> sold.later(choice));
    }

    @Override
    public List<PlanSubscription> subscriptions(String customer) {
        return sales.plans(customer).stream().map(SoldPlan::subscription).toList();
    }

    @Override
    public List<PlanSubscription> runningSubscriptions() {
        return store.since(Kind.SUBSCRIPTION, Instant.EPOCH, SoldPlan.class).stream()
                .map(sales::upToDate)
                .filter(plan -> !plan.status().hasEnded())
                .map(SoldPlan::subscription)
                .toList();
    }

    @Override
    public Optional<Purchase> purchase(String id) {
        return store.find(Kind.CHECKOUT, id, Checkout.class)
                .filter(Checkout::isForCredits)
                .map(this::purchase);
    }

    @Override
    public List<Purchase> purchases(String customer) {
        return purchases(store.of(Kind.CHECKOUT, customer, Checkout.class));
    }

    @Override
    public List<Purchase> purchasesSince(Instant time) {
        return purchases(store.since(Kind.CHECKOUT, time, Checkout.class));
    }

    @Override
    public List<BilledInvoice> invoices(String customer) {
        sales.plans(customer);
        return store.of(Kind.INVOICE, customer, SandboxInvoice.class).stream()
                .map(SandboxInvoice::billed)
                .toList();
    }

    @Override
    public Optional<BilledInvoice> invoice(String id) {
        return store.find(Kind.INVOICE, id, SandboxInvoice.class).map(SandboxInvoice::billed);
    }

    private List<Purchase> purchases(List<Checkout> checkouts) {
        return checkouts.stream()
                .filter(Checkout::isForCredits)
                .map(this::purchase)
                .toList();
    }

    private Purchase purchase(Checkout checkout) {
        PaymentStatus status = checkout.statusAt(clock.instant());
        @Nullable String url = status == PaymentStatus.OPEN ? url(checkout) : null;
        return new Purchase(
                checkout.id(),
                checkout.customer(),
                url,
                status,
                checkout.credits(),
                checkout.amountCents(),
                Prices.CURRENCY,
                Instant.ofEpochSecond(checkout.created()));
    }

    private String url(Checkout checkout) {
        return publicUrl.get() + SandboxRoutes.CHECKOUT + checkout.id();
    }

    @Override
    public void close() {
        events.close();
    }
}
