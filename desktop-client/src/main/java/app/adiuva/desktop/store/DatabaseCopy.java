package app.adiuva.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/// Whole databases as files, copied page by page through SQLite's online backup: one committed state, while others go
/// on reading and writing.
public final class DatabaseCopy {
    /// The bytes of a page in every database of this app.
    public static final int PAGE = 4_096;

    private static final int PAGES_PER_STEP = 2_048;
    private static final int BUSY_PAUSE_MILLIS = 50;
    private static final int BUSY_TIMES = 200;

    /// SQLite's own words, <https://www.sqlite.org/c3ref/errcode.html>.
    private static final Map<String, SQLiteErrorCode> REFUSALS = Map.of(
            "database is locked", SQLiteErrorCode.SQLITE_BUSY,
            "database table is locked", SQLiteErrorCode.SQLITE_LOCKED,
            "database or disk is full", SQLiteErrorCode.SQLITE_FULL,
            "disk I/O error", SQLiteErrorCode.SQLITE_IOERR,
            "attempt to write a readonly database", SQLiteErrorCode.SQLITE_READONLY,
            "unable to open database file", SQLiteErrorCode.SQLITE_CANTOPEN,
            "database disk image is malformed", SQLiteErrorCode.SQLITE_CORRUPT,
            "file is not a database", SQLiteErrorCode.SQLITE_NOTADB);

    private DatabaseCopy() {}

    /// Hears how far a copy is.
    public interface Progress {
        void at(long copiedBytes, long allBytes);
    }

    /// Rows of one ordinary table.
    public record TableRows(String table, long rows) {}

    /// Copies a database that may be in use into a new file that only its owner can read. It survives a crash of this
    /// process; who needs it to survive a loss of power forces it to the disk.
    ///
    /// SQLite does not let go of a copy that it has begun. So one that is interrupted loses its name at once, and
    /// its room when SQLite is done with it: a name for the target is used once.
    ///
    /// @throws StorageException if one can't be read or the other not be written; an unfinished target is removed
    /// @throws InterruptedException at once; the target is removed
    public static void take(Path source, Path target, Progress progress) throws InterruptedException {
        SqliteFile.makeForOwnerOnly(target);
        AtomicBoolean abandoned = new AtomicBoolean();
        try {
            Background.run("database-copy", () -> {
                if (!abandoned.get()) {
                    takeAll(source, target, progress);
                }
                if (abandoned.get()) {
                    remove(target);
                }
                return target;
            });
        } catch (InterruptedException stopped) {
            abandoned.set(true);
            remove(target);
            throw stopped;
        }
    }

    /// The same for who has to wait, into a file that is there and empty.
    static void takeAll(Path source, Path target, Progress progress) {
        try (Connection reader = SqliteFile.connect(source, true);
                Connection writer = DriverManager.getConnection("jdbc:sqlite:" + target)) {
            requirePages(new Sql(reader));
            // A file that is thrown away when the copy fails needs neither a journal nor a flush before each page.
            new Sql(writer).script("PRAGMA journal_mode = OFF");
            new Sql(writer).script("PRAGMA synchronous = OFF");
            // In one step, so that one state is read, whoever writes meanwhile.
            fill(writer, source, progress, 1 << 30);
        } catch (SQLException | StorageException failure) {
            remove(target);
            throw failure instanceof StorageException storage ? storage : StorageException.of((SQLException) failure);
        }
    }

    /// Puts the content of a database into the place of all that the connection's database holds, as one transaction.
    static void restore(Connection writer, Path source, Progress progress) throws SQLException {
        fill(writer, source, progress, PAGES_PER_STEP);
    }

    /// The driver answers with what is wrong with the source, and with success when it was the target that failed. But
    /// it tells of each step that went well, and only after the last one that no page is left.
    private static void fill(Connection writer, Path source, Progress progress, int pagesPerStep) throws SQLException {
        AtomicBoolean whole = new AtomicBoolean();
        DB.ProgressObserver said = (remaining, all) -> {
            whole.set(remaining == 0);
            progress.at((long) (all - remaining) * PAGE, (long) all * PAGE);
        };
        int result =
                engine(writer).restore("main", source.toString(), said, BUSY_PAUSE_MILLIS, BUSY_TIMES, pagesPerStep);
        if (result != 0) {
            throw new SQLException("copying ended with " + result, null, result);
        }
        if (!whole.get()) {
            throw refused(writer);
        }
    }

    /// Why the last work of a connection failed. The driver tells the words of it and not the code.
    private static SQLException refused(Connection writer) throws SQLException {
        try {
            engine(writer).throwex(SQLiteErrorCode.SQLITE_ERROR.code);
            throw new IllegalStateException("the driver has nothing to say");
        } catch (SQLException said) {
            String words = String.valueOf(said.getMessage());
            int code = REFUSALS.entrySet().stream()
                    .filter(each -> words.contains(each.getKey()))
                    .map(each -> each.getValue().code)
                    .findFirst()
                    .orElse(SQLiteErrorCode.SQLITE_ERROR.code);
            return new SQLException("copying ended early: " + words, null, code);
        }
    }

    /// What is wrong with a database file that nobody else uses: SQLite's integrity check of every table with its
    /// indexes, and broken foreign keys. Empty when it is sound.
    ///
    /// @throws InterruptedException at once
    public static List<String> problems(Path file) throws InterruptedException {
        return new Soundness(file).problems();
    }

    /// How many rows each ordinary table of a file has, by name.
    public static List<TableRows> rows(Path file) throws InterruptedException {
        return reading(file, DatabaseCopy::rows);
    }

    /// The same of an open database.
    public static List<TableRows> rows(Sql sql) {
        List<String> tables = sql.query(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                row -> row.text("name"));
        return tables.stream()
                .map(table -> new TableRows(
                        table, sql.number("SELECT count(*) FROM \"" + table.replace("\"", "\"\"") + "\"")))
                .toList();
    }

    /// Which pages of a file hold nothing but the ledger of what left, counted from 1. It grows with each copy that is
    /// sent, which is no reason to send another one.
    public static Set<Integer> ledgerPages(Path file) throws InterruptedException {
        return reading(file, sql -> Set.copyOf(sql.query("""
                        SELECT pageno FROM dbstat
                        WHERE name IN ('egress_ledger', 'sqlite_autoindex_egress_ledger_1')
                        """, row -> (int) row.number("pageno"))));
    }

    /// The version of the tables in a file, as its migrations count.
    public static long schemaVersion(Path file) throws InterruptedException {
        return reading(file, sql -> sql.number("PRAGMA user_version"));
    }

    /// The version of the tables that this app makes.
    public static long newestVersion() {
        return Migration.RELEASED.size();
    }

    /// Brings a file that nobody else uses to [#newestVersion].
    public static void bringToNewest(Path file, Clock clock) {
        Database.open(file, file.resolveSibling("quarantine"), clock).close();
    }

    /// Reads on another thread, because this one may be interrupted: then SQLite ends what it reads, and nobody has
    /// the file open when this returns.
    static <T> T reading(Path file, Function<Sql, T> work) throws InterruptedException {
        try (Connection reader = SqliteFile.connect(file, true)) {
            return Background.run("database-check", () -> work.apply(new Sql(reader)), () -> interrupt(reader));
        } catch (SQLException failure) {
            throw StorageException.of(failure);
        }
    }

    private static void requirePages(Sql sql) {
        if (sql.number("PRAGMA page_size") != PAGE) {
            throw StorageException.of(
                    "The database has pages of another size than this app makes. Nothing was copied.");
        }
    }

    private static void interrupt(Connection reading) {
        try {
            engine(reading).interrupt();
        } catch (SQLException closed) {
            // it has ended
        }
    }

    private static DB engine(Connection connection) {
        return ((SQLiteConnection) connection).getDatabase();
    }

    static void remove(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException later) {
            // whoever asked for the copy removes its folder, or the next start does
        }
    }
}
