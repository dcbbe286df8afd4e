package app.adiuva.desktop.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Brings a database to the newest version. All that is missing runs in one transaction, under the lock of the one
/// writer: two programs that start at once do it once, and a step that fails leaves the file as it was. Before an
/// existing database is touched, it is copied beside itself; the copy is removed thirty days later.
record Migrations(List<Migration> known, Path file, Clock clock) {
    static final Duration COPY_KEPT = Duration.ofDays(30);

    /// `application_id` in the file's header (offset 68): "ADIU".
    private static final int APPLICATION_ID = 0x41444955;

    /// @throws DatabaseTooNew if a newer app wrote it
    /// @throws StorageException if a step fails, or if the database was made with other steps than the known ones
    void bring(Sql sql) {
        if (missing(sql).isEmpty()) {
            check(sql);
            removeOldCopies();
            return;
        }
        sql.script("BEGIN IMMEDIATE");
        try {
            // Another program may have been faster: only now the answer is final.
            List<Migration> missing = missing(sql);
            check(sql);
            if (!missing.isEmpty() && missing.size() < known.size()) {
                copy(known.size() - missing.size());
            }
            missing.forEach(migration -> run(sql, migration));
            sql.script("COMMIT");
        } catch (RuntimeException failure) {
            sql.rollBack();
            throw failure;
        }
    }

    private List<Migration> missing(Sql sql) {
        long version = sql.number("PRAGMA user_version");
        if (version > known.size()) {
            throw new DatabaseTooNew(version, known.size());
        }
        return known.subList((int) version, known.size());
    }

    private void run(Sql sql, Migration migration) {
        int version = known.indexOf(migration) + 1;
        try {
            sql.script("""
                    CREATE TABLE IF NOT EXISTS migrations (
                        version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL)
                    """);
            sql.script(migration.script());
            sql.update(
                    "INSERT INTO migrations VALUES (?, ?, ?, ?)",
                    version,
                    migration.name(),
                    migration.sha256(),
                    clock.instant());
            sql.script("PRAGMA user_version = " + version);
            sql.script("PRAGMA application_id = " + APPLICATION_ID);
        } catch (StorageException failure) {
            throw failure.during(
                    "The database could not be brought to version " + version + " (" + migration.name() + ")");
        }
    }

    /// The steps that made this database must be the ones this app knows, or its tables may be others than expected.
    private void check(Sql sql) {
        if (sql.number("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'") == 0) {
            return;
        }
        sql
                .query(
                        "SELECT version, sha256 FROM migrations ORDER BY version",
                        row -> known.get((int) row.number("version") - 1)
                                        .sha256()
                                        .equals(row.text("sha256"))
                                ? ""
                                : known.get((int) row.number("version") - 1).name())
                .stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw StorageException.of("The database was made with another " + name
                            + " than this app's. Nothing was changed; use the app that made it.");
                });
    }

    /// What another connection sees is what was there before this transaction.
    private void copy(int version) {
        try {
            Path copy = file.resolveSibling(file.getFileName() + ".before-v" + (version + 1));
            Path fresh = copy.resolveSibling(copy.getFileName() + ".part");
            Files.deleteIfExists(fresh);
            SqliteFile.makeForOwnerOnly(fresh);
            try (Connection reader = SqliteFile.connect(file, true)) {
                new Sql(reader).script("backup to '" + fresh.toString().replace("'", "''") + "'");
            }
            Files.move(fresh, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        } catch (SQLException failure) {
            throw StorageException.of(failure);
        }
    }

    /// A copy holds what the user may have deleted since.
    private void removeOldCopies() {
        Instant limit = clock.instant().minus(COPY_KEPT);
        String name = file.getFileName() + ".before-v*";
        try (DirectoryStream<Path> copies =
                Files.newDirectoryStream(file.toAbsolutePath().getParent(), name)) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toInstant().isBefore(limit)) {
                    Files.delete(copy);
                }
            }
        } catch (IOException later) {
            // a copy that cannot be removed now is no reason not to open
        }
    }
}
