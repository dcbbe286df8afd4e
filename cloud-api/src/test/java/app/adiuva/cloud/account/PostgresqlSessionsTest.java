package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import app.adiuva.cloud.store.DatabaseUnavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The same promises on a real PostgreSQL server.
class PostgresqlSessionsTest extends SessionsContract {
    private static EmbeddedPostgres server;
    private static Database database;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.start();
        database = Database.open(address(server));
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Override
    Database database() {
        return database;
    }

    @Test
    void a_server_that_went_away_is_told_apart_from_a_wrong_statement() throws IOException {
        EmbeddedPostgres other = EmbeddedPostgres.start();
        try (Database gone = Database.open(address(other))) {
            other.close();
            assertFalse(gone.reachable());
            assertThrows(
                    DatabaseUnavailable.class,
                    () -> gone.read(
                            handle -> handle.select("select 1").mapTo(int.class).one()));
        }
    }

    private static DatabaseConfig address(EmbeddedPostgres server) {
        return new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", null);
    }
}
