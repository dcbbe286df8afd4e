package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.stripe.StripeGateway;
import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.credit.CreditFeature;
import app.adiuva.cloud.store.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// A process that takes in one event and ends, without a word, between its effect and the end of the transaction.
final class BrokenOffBilling {
    static final int HALTED = 9;

    private BrokenOffBilling() {}

    /// @param arguments the database, the address of Stripe, the file with the event, the time
    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.fixed(Instant.parse(arguments[3]), ZoneOffset.UTC);
        Database database = Database.open(DatabaseConfig.sqlite(Path.of(arguments[0])));
        StripeGateway gateway =
                new StripeGateway(Shop.config(URI.create(arguments[1])), () -> URI.create("http://127.0.0.1:1"), clock);
        Alerts alerts = new Alerts();
        CreditPurchases credits =
                CreditFeature.wire(new CreditConfig(Map.of()), database, clock).credits();
        Sync sync = new Sync(new BillingStore(database), gateway, new Halting(credits), alerts, clock);
        byte[] body = Files.readAllBytes(Path.of(arguments[2]));
        new Webhooks(sync, gateway, List.of(Shop.SECRET), alerts)
                .receive(body, EventSignature.of(body, Shop.SECRET, clock.instant()));
    }

    private record Halting(CreditPurchases credits) implements CreditPurchases {
        @Override
        public boolean book(Handle transaction, UUID account, String purchase, int amount, Instant now) {
            credits.book(transaction, account, purchase, amount, now);
            Runtime.getRuntime().halt(HALTED);
            return true;
        }

        @Override
        public boolean isBooked(String purchase) {
            return credits.isBooked(purchase);
        }

        @Override
        public void takeBack(String provider, Instant now) {
            credits.takeBack(provider, now);
        }
    }
}
