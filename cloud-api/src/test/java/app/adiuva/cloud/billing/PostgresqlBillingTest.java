package app.adiuva.cloud.billing;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/// The same promises on a real PostgreSQL server.
class PostgresqlBillingTest {
    private static EmbeddedPostgres server;
    private static Database database;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.start();
        database = Database.open(
                new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", null));
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Nested
    class Rules extends BillingContract {
        @Override
        Database database() {
            return database;
        }
    }

    @Nested
    class Trouble extends BillingTroubleContract {
        @Override
        Database database() {
            return database;
        }
    }
}
