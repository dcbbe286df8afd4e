package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.sandbox.SandboxGateway;
import app.adiuva.cloud.billing.stripe.StripeGateway;
import app.adiuva.cloud.config.BillingConfig;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.store.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Billing, wired.
///
/// @param onClose ends what the feature has running
public record BillingFeature(List<Routes> routes, Runnable onClose) {
    private static final Duration RECONCILE_EVERY = Duration.ofHours(1);
    private static final long FIRST_RECONCILE_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(BillingFeature.class);

    /// @param ownUrl this cloud's own address, known once it listens
    /// @param credits where bought credits go
    public static BillingFeature wire(
            BillingConfig config, Supplier<URI> ownUrl, Database database, CreditPurchases credits, Clock clock) {
        URI configured = config.publicUrl();
        Supplier<URI> publicUrl = configured == null ? ownUrl : () -> configured;
        List<Routes> routes = new ArrayList<>();
        PaymentGateway gateway;
        List<Secret> secrets;
        if (config.stripe() == null) {
            // Known to this process alone: the sandbox speaks to nobody else.
            Secret secret = new Secret(UUID.randomUUID() + "-" + UUID.randomUUID());
            SandboxGateway sandbox = new SandboxGateway(database, ownUrl, publicUrl, secret, clock);
            routes.add(sandbox.pages());
            gateway = sandbox;
            secrets = List.of(secret);
        } else {
            gateway = new StripeGateway(config.stripe(), publicUrl, clock);
            secrets = config.stripe().webhookSecrets();
            credits.takeBack(PaymentGateway.SANDBOX, clock.instant());
            if (config.stripe().isLive()) {
                credits.takeBack(StripeGateway.TEST_PURCHASES, clock.instant());
            }
        }
        Alerts alerts = new Alerts();
        BillingStore store = new BillingStore(database);
        Sync sync = new Sync(store, gateway, credits, alerts, clock);
        Customers customers = new Customers(store, gateway, clock);
        routes.add(new BillingRoutes(
                new Billing(store, gateway, customers, sync),
                new Webhooks(sync, gateway, secrets, alerts),
                gateway.isSandbox()));
        routes.add(new PaymentRoutes(new Purchases(gateway, customers, sync)));
        routes.add(new ReturnPages(gateway.isSandbox()));
        ScheduledExecutorService timer = reconcile(new Reconcile(store, gateway, credits, sync, alerts));
        return new BillingFeature(List.copyOf(routes), () -> {
            timer.shutdownNow();
            gateway.close();
        });
    }

    /// Several instances begin at different moments, so that they do not all ask at once.
    private static ScheduledExecutorService reconcile(Reconcile reconcile) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("billing-reconcile").factory());
        long first = FIRST_RECONCILE_SECONDS + ThreadLocalRandom.current().nextLong(FIRST_RECONCILE_SECONDS);
        var _ = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        reconcile.run();
                    } catch (RuntimeException e) {
                        LOG.atWarn()
                                .addKeyValue("failure", e.getClass().getSimpleName())
                                .log("The stored plans could not be compared with what was paid; next try in an hour");
                    }
                },
                first,
                RECONCILE_EVERY.toSeconds(),
                TimeUnit.SECONDS);
        return timer;
    }
}
