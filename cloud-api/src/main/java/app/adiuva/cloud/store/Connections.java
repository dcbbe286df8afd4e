package app.adiuva.cloud.store;

import app.adiuva.cloud.config.DatabaseConfig;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// Opens the pool of connections for either database.
final class Connections {
    private static final int SQLITE_CONNECTIONS = 4;
    private static final int POSTGRESQL_CONNECTIONS = 10;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int BUSY_MILLIS = 5_000;

    private Connections() {}

    static HikariDataSource open(DatabaseConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("accounts");
        pool.setConnectionTimeout(CONNECT_MILLIS);
        if (config.isSqlite()) {
            pool.setDataSource(sqlite(config));
            pool.setMaximumPoolSize(SQLITE_CONNECTIONS);
        } else {
            pool.setJdbcUrl(config.jdbcUrl());
            pool.setUsername(config.user());
            pool.setPassword(
                    config.password() == null ? null : config.password().reveal());
            pool.addDataSourceProperty("connectTimeout", "3");
            pool.addDataSourceProperty("socketTimeout", "30");
            pool.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
        }
        return new HikariDataSource(pool);
    }

    private static SQLiteDataSource sqlite(DatabaseConfig config) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl(config.jdbcUrl());
        return source;
    }
}
