package app.adiuva.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The user's one SQLite file: a writer and a few readers, in write-ahead mode. A write has reached the disk when
/// [#write] returns (`synchronous=FULL`). Other processes may have the same file open.
///
/// Thread-safe. Work must not call [#read] or [#write] again.
public final class Database implements AutoCloseable {
    /// The end of the name of a copy that is not complete.
    public static final String UNFINISHED = ".part";

    private static final int READERS = 3;

    private final Path file;
    private final Writability writability = new Writability();
    private final Connection writer;
    private final Sql writing;
    private final ReentrantLock writerLock = new ReentrantLock(true);
    private final BlockingQueue<Reading> readers = new ArrayBlockingQueue<>(READERS);

    private record Reading(Connection connection, Sql sql) {}

    private Database(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
        this.writing = new Sql(writer);
    }

    /// Opens the file, makes it when there is none, and brings it to the newest version.
    ///
    /// @throws DatabaseDamaged if it is not a sound database; it is kept aside in `quarantine`
    /// @throws DatabaseTooNew if a newer app wrote it
    /// @throws StorageException if it cannot be opened for another reason
    public static Database open(Path file, Path quarantine, Clock clock) {
        return open(file, quarantine, clock, Migration.RELEASED);
    }

    static Database open(Path file, Path quarantine, Clock clock, List<Migration> migrations) {
        Quarantine aside = new Quarantine(file, quarantine);
        aside.refuseWhileWaitingForTheUser();
        try {
            SqliteFile.makeForOwnerOnly(file);
            Connection writer = SqliteFile.connect(file, false);
            try {
                SqliteFile.check(writer, file);
                new Migrations(migrations, file, clock).bring(new Sql(writer));
                Database database = new Database(file, writer);
                for (int i = 0; i < READERS; i++) {
                    Connection reader = SqliteFile.connect(file, true);
                    database.readers.add(new Reading(reader, new Sql(reader)));
                }
                return database;
            } catch (SQLException | RuntimeException failure) {
                writer.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw refused(StorageException.of(failure), aside, clock);
        } catch (StorageException failure) {
            throw refused(failure, aside, clock);
        }
    }

    private static RuntimeException refused(StorageException failure, Quarantine aside, Clock clock) {
        return failure.reason() == StorageException.Reason.DAMAGED
                ? new DatabaseDamaged(aside.keep(clock.instant()))
                : failure;
    }

    /// Runs `work` on one consistent state of the data, beside writers.
    public <T> T read(Function<Sql, T> work) {
        Reading reading = take();
        try {
            return committed("BEGIN", reading.sql(), work);
        } finally {
            readers.add(reading);
        }
    }

    /// Runs `work` as one transaction: all of it is on the disk when this returns, or nothing is changed and it
    /// throws.
    public <T> T write(Function<Sql, T> work) {
        writerLock.lock();
        try {
            return committed("BEGIN IMMEDIATE", writing, work);
        } catch (StorageException failure) {
            writability.failed(failure);
            throw failure;
        } finally {
            writerLock.unlock();
        }
    }

    /// Runs `work` as a transaction on the real data and takes everything back, whatever happens.
    public <T> T rehearse(Function<Sql, T> work) {
        writerLock.lock();
        try {
            writing.script("BEGIN IMMEDIATE");
            try {
                return work.apply(writing);
            } finally {
                writing.rollBack();
            }
        } catch (StorageException failure) {
            writability.failed(failure);
            throw failure;
        } finally {
            writerLock.unlock();
        }
    }

    /// Whether the disk takes what is written, as far as it has turned out.
    public Writability writability() {
        return writability;
    }

    /// Finds out whether the disk takes what is written: true when it does.
    public boolean tryWriting() {
        return writability.tryOn(this);
    }

    /// Begins and commits by hand: the driver's own transactions take the lock again after each commit, and when that
    /// wait fails they deny a write that is already on the disk.
    private static <T> T committed(String begin, Sql sql, Function<Sql, T> work) {
        sql.script(begin);
        try {
            T result = work.apply(sql);
            sql.script("COMMIT");
            return result;
        } catch (RuntimeException | Error failure) {
            sql.rollBack();
            throw failure;
        }
    }

    /// Readers are soon given back, so an interrupted thread waits too: what it has to store must not be lost.
    private Reading take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return readers.take();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Keeps a copy of this database, then puts what another file holds in the place of everything in this one,
    /// as one transaction: readers see the old state or the new one, and so does whoever opens the file after a
    /// crash. Nothing that this process writes falls between the two. The other file was checked before and is of
    /// the version of this app.
    ///
    /// @param kept where the copy goes; it gets this name when it is complete, before the replacement begins, and
    /// has [#UNFINISHED] at the end of its name until then
    /// @throws StorageException if it cannot be done; then nothing is changed, and there is no copy
    public void replaceWith(Path other, Path kept, DatabaseCopy.Progress progress) {
        writerLock.lock();
        try {
            keep(kept, progress);
            putBack(other, kept, progress);
            writing.number("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            writerLock.unlock();
        }
    }

    private void keep(Path kept, DatabaseCopy.Progress progress) {
        Path part = kept.resolveSibling(kept.getFileName() + UNFINISHED);
        SqliteFile.makeForOwnerOnly(part);
        DatabaseCopy.takeAll(file, part, progress);
        SqliteFile.force(part);
        try {
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw StorageException.notWritable(failure);
        }
    }

    private void putBack(Path other, Path kept, DatabaseCopy.Progress progress) {
        try {
            DatabaseCopy.restore(writer, other, progress);
        } catch (SQLException failure) {
            DatabaseCopy.remove(kept); // nothing was replaced, so nothing can be put back
            throw StorageException.of(failure);
        }
    }

    /// What `PRAGMA integrity_check` finds wrong, empty for a sound database. Reads every page.
    public List<String> integrityProblems() {
        return read(sql -> sql.query("PRAGMA integrity_check(20)", row -> row.text("integrity_check")).stream()
                .filter(line -> !line.equals("ok"))
                .toList());
    }

    /// As [#integrityProblems()], a table with its indexes at a time; ends early when its thread is interrupted.
    ///
    /// @param checked hears after each table how many of how many are done
    public List<String> integrityProblems(BiConsumer<Integer, Integer> checked) {
        List<String> tables = read(sql -> sql.query(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", row -> row.text("name")));
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < tables.size() && !Thread.currentThread().isInterrupted(); i++) {
            String quoted = "\"" + tables.get(i).replace("\"", "\"\"") + "\"";
            problems.addAll(read(
                    sql -> sql.query("PRAGMA integrity_check(" + quoted + ")", row -> row.text("integrity_check"))));
            checked.accept(i + 1, tables.size());
        }
        return problems.stream().filter(line -> !line.equals("ok")).toList();
    }

    public Path file() {
        return file;
    }

    /// Waits for running work, folds the write-ahead log into the file and closes it.
    @Override
    public void close() {
        writerLock.lock();
        try {
            if (writer.isClosed()) {
                return;
            }
            List<Reading> all = Stream.generate(this::take).limit(READERS).toList();
            for (Reading reading : all) {
                reading.connection().close();
            }
            readers.addAll(all); // whoever comes too late is refused and does not wait for ever
            foldLog();
            writer.close();
        } catch (SQLException failure) {
            throw StorageException.of(failure);
        } finally {
            writerLock.unlock();
        }
    }

    /// On a disk that takes nothing the log stays beside the file, and whoever opens it next reads both.
    private void foldLog() {
        try {
            writing.number("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (StorageException failure) {
            if (!failure.reason().isOfTheDisk()) {
                throw failure;
            }
        }
    }
}
