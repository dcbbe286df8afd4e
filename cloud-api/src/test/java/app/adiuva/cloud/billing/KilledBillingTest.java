package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.credit.CreditFeature;
import app.adiuva.cloud.store.Database;
import app.adiuva.fakestripe.FakeEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process dies between an event and its effect, in the middle of the transaction.
class KilledBillingTest {
    @TempDir
    Path folder;

    @Test
    void a_killed_process_leaves_nothing_and_the_next_delivery_has_the_effect_once() throws Exception {
        Path file = folder.resolve("cloud.db");
        try (Database database = Database.open(DatabaseConfig.sqlite(file));
                Shop shop = new Shop(database)) {
            UUID account = shop.account();
            Purchase purchase = shop.purchases.create(account, "small");
            shop.stripe.pay(purchase.id());
            FakeEvent paid = shop.stripe.webhooks().all().getLast();
            for (int kills = 0; kills < 2; kills++) {
                assertEquals(BrokenOffBilling.HALTED, deliverInAnotherProcess(shop, file, paid));
                assertEquals(0, shop.count("select count(*) from webhook_events"));
                assertEquals(0, shop.count("select count(*) from credit_ledger"));
            }
            CreditPurchases credits = CreditFeature.wire(new CreditConfig(Map.of()), database, shop.stripe.clock())
                    .credits();
            Sync sync = new Sync(shop.store, shop.gateway, credits, shop.alerts, shop.stripe.clock());
            Webhooks webhooks = new Webhooks(sync, shop.gateway, List.of(Shop.SECRET), shop.alerts);
            byte[] body = paid.body().getBytes(StandardCharsets.UTF_8);
            String signature =
                    EventSignature.of(body, Shop.SECRET, shop.stripe.clock().instant());
            webhooks.receive(body, signature);
            webhooks.receive(body, signature);
            assertEquals(1, shop.count("select count(*) from webhook_events"));
            assertEquals(1, shop.count("select count(*) from credit_ledger"));
            assertEquals(500, shop.count("select balance from credit_balances"));
        }
    }

    private int deliverInAnotherProcess(Shop shop, Path file, FakeEvent event) throws Exception {
        Path body = Files.writeString(folder.resolve("event.json"), event.body());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokenOffBilling.class.getName(),
                        file.toString(),
                        shop.stripe.url().toString(),
                        body.toString(),
                        shop.stripe.clock().instant().toString())
                .inheritIO()
                .start();
        return process.waitFor();
    }
}
