package app.adiuva.desktop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Makes a real database large, quickly: rows that no index reads.
public final class BulkRows {
    private static final int ROWS_AT_ONCE = 64;

    private BulkRows() {}

    /// Adds rows of random text until the file has so many bytes.
    public static void grow(Path database, long bytes) {
        try (Connection connection = SqliteFile.connect(database, false)) {
            Sql sql = new Sql(connection);
            for (int i = 0; Files.size(database) < bytes; i++) {
                sql.update(
                        "INSERT INTO settings (key, value, updated_at)"
                                + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                                + " SELECT 'bulk ' || ? || ' ' || i, hex(randomblob(100000)), 0 FROM n",
                        ROWS_AT_ONCE,
                        i);
                sql.number("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException e) {
            throw StorageException.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
