package app.adiuva.desktop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// A file of SQLite: made so that only its owner reads it, connected to as the app needs it, and looked at before it is
/// used. Stateless.
final class SqliteFile {
    private static final int BUSY_MILLIS = 10_000;
    private static final long SMALL_ENOUGH_TO_CHECK = 32L << 20;

    private SqliteFile() {}

    /// SQLite gives its log files the rights of the database.
    static void makeForOwnerOnly(Path file) {
        try {
            if (Files.notExists(file)
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException madeByAnother) {
            // another process opens the same profile
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }

    /// @param readOnly whether writing through it is refused
    static Connection connect(Path file, boolean readOnly) throws SQLException {
        NativeSqlite.prepare();
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        // A writer takes its lock at once: a transaction that has read and then wants to write could not wait for it.
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        NativeSqlite.worked();
        AnyCase.teach(connection);
        if (readOnly) {
            new Sql(connection).script("PRAGMA query_only = ON");
        }
        return connection;
    }

    /// Reads the schema, and all pages of a file small enough for that to go unnoticed.
    static void check(Connection connection, Path file) throws SQLException {
        Sql sql = new Sql(connection);
        sql.number("SELECT count(*) FROM sqlite_schema");
        boolean small = Files.exists(file) && file.toFile().length() < SMALL_ENOUGH_TO_CHECK;
        if (small
                && sql.first("PRAGMA quick_check(1)", row -> row.text("quick_check"))
                        .filter("ok"::equals)
                        .isEmpty()) {
            throw new SQLException("quick_check failed", null, 11);
        }
    }

    /// Waits until what was written is on the disk.
    static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }
}
