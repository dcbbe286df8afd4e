package app.adiuva.cloud.billing.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SandboxStoreTest {
    @Test
    void of_changes_at_once_none_is_lost_on_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Database database = open(server);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            SandboxStore store = new SandboxStore(database);
            store.insert(Kind.PORTAL, "p", "c", Instant.EPOCH, new Portal("p", "c", 0));
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                running.add(threads.submit(() -> store.change(
                        Kind.PORTAL,
                        "p",
                        Portal.class,
                        old -> new Portal(old.id(), old.customer(), old.created() + 1))));
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertEquals(
                    100,
                    store.find(Kind.PORTAL, "p", Portal.class).orElseThrow().created());
        }
    }

    private static Database open(EmbeddedPostgres server) {
        return Database.open(
                new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", null));
    }
}
