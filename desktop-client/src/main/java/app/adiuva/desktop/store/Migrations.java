package app.adiuva.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/// Brings a database to the newest version with numbered scripts that never change once released. Each runs in one
/// transaction with its note in the table `migrations`; before the first one touches an existing database, the file is
/// copied beside itself.
final class Migrations {
    /// `application_id` in the file's header (offset 68): "ADIU".
    private static final int APPLICATION_ID = 0x41444955;

    private static final List<String> SCRIPTS = List.of("0001_init.sql", "0002_search_by_kind.sql");

    private Migrations() {}

    static void bring(Sql sql, Connection connection, Path file, Clock clock) throws SQLException {
        long version = sql.number("PRAGMA user_version");
        if (version > SCRIPTS.size()) {
            throw new DatabaseTooNew(version, SCRIPTS.size());
        }
        if (version == SCRIPTS.size()) {
            return;
        }
        if (version > 0) {
            copy(sql, file, version);
        }
        for (int next = (int) version; next < SCRIPTS.size(); next++) {
            run(sql, connection, next, clock);
        }
    }

    private static void run(Sql sql, Connection connection, int index, Clock clock) throws SQLException {
        String script = script(SCRIPTS.get(index));
        connection.setAutoCommit(false);
        try {
            // Another process may have been faster: only the lock taken by this write makes the answer final.
            sql.script("""
                    CREATE TABLE IF NOT EXISTS migrations (
                        version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL)
                    """);
            if (sql.number("PRAGMA user_version") == index) {
                sql.script(script);
                sql.update(
                        "INSERT INTO migrations VALUES (?, ?, ?, ?)",
                        index + 1,
                        SCRIPTS.get(index),
                        sha256(script),
                        clock.instant());
                sql.script("PRAGMA user_version = " + (index + 1));
                sql.script("PRAGMA application_id = " + APPLICATION_ID);
            }
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void copy(Sql sql, Path file, long version) {
        try {
            Path copy = file.resolveSibling(file.getFileName() + ".before-v" + (version + 1));
            Path fresh = copy.resolveSibling(copy.getFileName() + ".part");
            Files.deleteIfExists(fresh);
            sql.script("backup to '" + fresh.toString().replace("'", "''") + "'");
            Files.move(fresh, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot copy the database before changing it", failure);
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing migration " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(String script) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
