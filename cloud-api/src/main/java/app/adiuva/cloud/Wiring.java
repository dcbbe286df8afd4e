package app.adiuva.cloud;

import app.adiuva.cloud.account.AccountFeature;
import app.adiuva.cloud.account.Entitlements;
import app.adiuva.cloud.account.Plan;
import app.adiuva.cloud.backup.BackupFeature;
import app.adiuva.cloud.billing.BillingFeature;
import app.adiuva.cloud.chat.Assistant;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.cloud.chat.ModelRoutes;
import app.adiuva.cloud.chat.Terms;
import app.adiuva.cloud.credit.CreditFeature;
import app.adiuva.cloud.health.DocsRoutes;
import app.adiuva.cloud.health.HealthRoutes;
import app.adiuva.cloud.http.Access;
import app.adiuva.cloud.http.Activity;
import app.adiuva.cloud.http.ClientAddress;
import app.adiuva.cloud.http.Cors;
import app.adiuva.cloud.http.HttpServer;
import app.adiuva.cloud.http.RequestLimit;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.limit.LimitFeature;
import app.adiuva.cloud.model.Offers;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.playbook.PlaybookRoutes;
import app.adiuva.cloud.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the cloud together by hand: each feature wires itself, this joins them.
public final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private Wiring() {}

    /// A cloud that answers.
    ///
    /// @throws RuntimeException when the database or the address cannot be had
    public static Cloud start(CloudConfig config, Assistant assistant, Clock clock) {
        if (config.billing().stripe() == null && config.isHosted()) {
            LOG.warn("Others can reach this cloud and it sells in the sandbox: every plan is free of charge");
        }
        Database database = Database.open(config.database());
        try {
            Activity activity = new Activity();
            LimitFeature limits = LimitFeature.wire(config.enforcedLimits(), clock);
            AccountFeature accounts = AccountFeature.wire(
                    config.tokens(),
                    config.enforcedLimits().signInAttemptsPerMinute(),
                    limits.strict(),
                    new ClientAddress(config.http().trustedProxies()),
                    database,
                    clock);
            RequestLimit limit = config.enforcedLimits().requests()
                    ? limits.ofAccounts(accounts.plans().andThen(Plan::rate))
                    : RequestLimit.NONE;
            CreditFeature credits = CreditFeature.wire(config.credits(), database, clock);
            Entitlements entitlements = new Entitlements(accounts.plans(), !config.isOfOneComputer());
            ChatFeature chat = ChatFeature.wire(
                    assistant, accounts.check(), limit, Terms.of(entitlements, credits.tabs()), activity);
            BackupFeature backup = BackupFeature.wire(
                    database,
                    ObjectStore.open(config.storage()),
                    config.directory().resolve("partial"),
                    accounts.tiers(),
                    config.isOfOneComputer(),
                    clock);
            AtomicInteger port = new AtomicInteger();
            BillingFeature billing = BillingFeature.wire(
                    config.billing(), () -> config.http().address(port.get()), database, credits.credits(), clock);
            List<Routes> routes = new ArrayList<>(chat.routes());
            routes.addAll(billing.routes());
            routes.addAll(backup.routes());
            routes.add(accounts.routes());
            routes.add(credits.routes());
            routes.add(new ModelRoutes(Offers.of(config.model()), entitlements));
            routes.add(PlaybookRoutes.wire(entitlements));
            routes.add(new HealthRoutes(database, Version.CURRENT, clock));
            routes.add(new DocsRoutes());
            HttpServer server = HttpServer.start(
                    config.http(),
                    new Access(accounts.check()),
                    limit,
                    new Cors(config.http().corsOrigins()),
                    activity,
                    routes);
            port.set(server.port());
            return new Cloud(
                    server,
                    activity,
                    chat.drain(),
                    List.of(accounts.onClose(), backup.onClose(), billing.onClose(), limits.onClose()),
                    database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
