package app.adiuva.cloud.billing;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteBillingTest {
    private static Database database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")));
    }

    @AfterAll
    static void close() {
        database.close();
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
