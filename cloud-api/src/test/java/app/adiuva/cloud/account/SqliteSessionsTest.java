package app.adiuva.cloud.account;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SqliteSessionsTest extends SessionsContract {
    @TempDir
    static Path folder;

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseConfig.sqlite(folder.resolve("accounts.db")));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }
}
