package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.store.Database;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests with a shop of their own in a database that others use before and after them.
abstract class OpenShop {
    Shop shop;

    abstract Database database();

    @BeforeEach
    void openShop() {
        shop = new Shop(database());
        shop.execute("delete from users");
        shop.execute("delete from webhook_events");
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    final void plant(String sql, UUID account) {
        assertTrue(shop.execute(sql, account.toString()) > 0, sql);
    }
}
