package app.adiuva.cloud.store;

import app.adiuva.cloud.config.DatabaseConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The cloud's database, migrated and ready. Thread-safe.
///
/// A failure of the database itself surfaces as a [JdbiException].
public final class Database implements AutoCloseable {
    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final boolean oneWriter;

    /// SQLite lets one writer in at a time and makes the others poll; waiting here instead keeps native code from
    /// holding on to the few threads that carry all virtual ones.
    private final ReentrantLock writer = new ReentrantLock();

    private Database(HikariDataSource connections, boolean oneWriter) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.oneWriter = oneWriter;
    }

    /// Connects, and brings the tables up to date.
    public static Database open(DatabaseConfig config) {
        config.sqliteFile().ifPresent(Database::createFolder);
        HikariDataSource connections = Connections.open(config);
        try {
            Flyway.configure()
                    .dataSource(connections)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return new Database(connections, config.isSqlite());
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /// Runs `work` without a transaction; for single statements that read.
    ///
    /// @throws DatabaseUnavailable when there is no connection, or it breaks
    public <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw translate(e);
        }
    }

    /// Runs `work` in one transaction: all of it is kept, or nothing when it throws.
    ///
    /// @throws DatabaseUnavailable when there is no connection, or it breaks
    public <T> T write(Function<Handle, T> work) {
        if (oneWriter) {
            writer.lock();
        }
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw translate(e);
        } finally {
            if (oneWriter) {
                writer.unlock();
            }
        }
    }

    /// Whether the database answers. Takes as long as connecting may take, a few seconds at most.
    public boolean reachable() {
        try {
            return read(handle -> handle.createQuery("select 1 from users where 1 = 0 union all select 1")
                            .setQueryTimeout(2)
                            .mapTo(int.class)
                            .one())
                    == 1;
        } catch (DatabaseUnavailable | JdbiException unreachable) {
            return false;
        }
    }

    /// A connection that broke in use counts like one that could not be had. SQLStates of class 08 are broken
    /// connections; 57P is a server that stops or starts.
    private static RuntimeException translate(JdbiException failure) {
        if (failure instanceof ConnectionException) {
            return new DatabaseUnavailable(failure);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return new DatabaseUnavailable(failure);
            }
        }
        return failure;
    }

    @Override
    public void close() {
        connections.close();
    }

    /// The folder holds password hashes, so a new one is its owner's alone.
    private static void createFolder(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the database cannot be created", e);
        }
    }
}
