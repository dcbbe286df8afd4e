package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.stripe.StripeGateway;
import app.adiuva.cloud.config.BillingConfig;
import app.adiuva.cloud.config.BillingConfig.Pack;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.fakestripe.FakeEvent;
import app.adiuva.fakestripe.FakeStripe;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rules of billing between a real database and a Stripe that is played, on one clock.
final class Shop implements AutoCloseable {
    static final Secret SECRET = new Secret("whsec_shop");
    static final PlanChoice PRO = new PlanChoice(BillingTier.PRO, 1);
    static final PlanChoice POWER = new PlanChoice(BillingTier.POWER, 1);

    final FakeStripe stripe = FakeStripe.start(Instant.parse("2026-11-21T09:00:00Z"))
            .price("price_pro", 900, "month")
            .price("price_power", 1900, "month")
            .price("price_team", 2500, "month")
            .price("price_stranger", 100, "month")
            .price("price_small", 500, null);
    final BookedCredits credits = new BookedCredits();
    final Alerts alerts = new Alerts();
    final Database database;
    final BillingStore store;
    final StripeGateway gateway;
    final Customers customers;
    final Sync sync;
    final Billing billing;
    final Purchases purchases;
    final Webhooks webhooks;
    final Reconcile reconcile;

    Shop(Database database) {
        this.database = database;
        this.store = new BillingStore(database);
        this.gateway = new StripeGateway(config(stripe.url()), () -> URI.create("http://127.0.0.1:1"), stripe.clock());
        this.customers = new Customers(store, gateway, stripe.clock());
        this.sync = new Sync(store, gateway, credits, alerts, stripe.clock());
        this.billing = new Billing(store, gateway, customers, sync);
        this.purchases = new Purchases(gateway, customers, sync);
        this.webhooks = new Webhooks(sync, gateway, List.of(SECRET), alerts);
        this.reconcile = new Reconcile(store, gateway, credits, sync, alerts);
    }

    static BillingConfig.Stripe config(URI apiBase) {
        return new BillingConfig.Stripe(
                new Secret("sk_test_shop"),
                List.of(SECRET),
                apiBase,
                Map.of(
                        BillingTier.PRO, List.of("price_pro"),
                        BillingTier.POWER, List.of("price_power"),
                        BillingTier.TEAM, List.of("price_team")),
                Map.of("small", new Pack(500, "price_small")));
    }

    UUID account() {
        UUID id = UUID.randomUUID();
        database.write(handle -> handle.execute(
                "insert into users (id, email, password_hash, created_at, updated_at) values (?, ?, 'x', 0, 0)",
                id.toString(),
                id + "@example.com"));
        return id;
    }

    /// Pays for a plan on Stripe's page.
    void buy(UUID account, PlanChoice choice) {
        stripe.pay(session(billing.checkout(account, choice)));
    }

    static String session(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    void receive(FakeEvent event) {
        byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
        webhooks.receive(body, EventSignature.of(body, SECRET, stripe.clock().instant()));
    }

    void receiveAll() {
        stripe.webhooks().all().forEach(this::receive);
    }

    String subscriptionId(UUID account) {
        return gateway.subscriptions(customers.of(account)).getFirst().id();
    }

    /// What is stored about an account, without what differs from one account to another.
    String state(UUID account) {
        Standing standing = store.standing(account);
        return standing.tier() + " until " + standing.tierUntil() + " for " + standing.seats() + " "
                + standing.held().stream()
                        .map(held -> held.subscription().status() + " "
                                + held.subscription().price() + " "
                                + held.subscription().currentPeriodEnd() + " "
                                + held.subscription().cancelAtPeriodEnd() + " " + held.pastDueSince())
                        .toList();
    }

    int execute(String sql, Object... values) {
        return database.write(handle -> handle.execute(sql, values));
    }

    int count(String sql, Object... values) {
        return database.read(
                handle -> handle.select(sql, values).mapTo(int.class).one());
    }

    @Override
    public void close() {
        gateway.close();
        stripe.close();
    }
}
