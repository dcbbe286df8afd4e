package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Another program that writes into the records: until it is closed, every other write waits.
final class BusyRecords implements AutoCloseable {
    private final Connection other;

    private BusyRecords(Connection other) {
        this.other = other;
    }

    static BusyRecords of(Path home) throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
        try (Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN IMMEDIATE");
        }
        return new BusyRecords(other);
    }

    /// The other program is done.
    void release() throws SQLException {
        other.close();
    }

    @Override
    public void close() throws SQLException {
        release();
    }
}
