package app.adiuva.desktop.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What is wrong with a whole database that nobody else uses: every page of every table is read, its
/// indexes are compared with it, the search indexes are checked, and every reference needs its row. Two
/// tables at a time, since one search index takes longer than all that is in the tables.
final class Soundness {
    private static final int READERS = 2;
    private static final int CACHE_KIB = 24_576;
    private static final int MOST_PROBLEMS = 20;

    private final Path file;
    private final Queue<String> tables = new ConcurrentLinkedQueue<>();

    Soundness(Path file) {
        this.file = file;
    }

    /// What SQLite says of each problem; empty when there is none.
    ///
    /// @throws StorageException when the file can't be read
    /// @throws InterruptedException at once
    List<String> problems() throws InterruptedException {
        tables.addAll(DatabaseCopy.reading(
                file,
                sql -> sql.query(
                        "SELECT name FROM pragma_table_list WHERE schema = 'main' ORDER BY type = 'virtual' DESC",
                        row -> row.text("name"))));
        List<String> problems = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().daemon().name("check-", 0).factory())) {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                all.add(readers.submit(() -> DatabaseCopy.reading(file, this::ofSome)));
            }
            problems.addAll(results(all, readers));
        }
        if (problems.isEmpty()) {
            problems.addAll(DatabaseCopy.reading(
                    file,
                    sql -> sql.query(
                            "PRAGMA foreign_key_check",
                            row -> "a row of " + row.text("table") + " without its parent")));
        }
        return problems;
    }

    private List<String> ofSome(Sql sql) {
        sql.script("PRAGMA cache_size = -" + CACHE_KIB);
        List<String> problems = new ArrayList<>();
        for (String table = tables.poll(); table != null; table = tables.poll()) {
            String quoted = table.replace("'", "''");
            sql.query("PRAGMA integrity_check('" + quoted + "')", row -> row.text("integrity_check")).stream()
                    .filter(line -> !line.equals("ok"))
                    .limit(MOST_PROBLEMS)
                    .forEach(problems::add);
        }
        return problems;
    }

    private static List<String> results(List<Future<List<String>>> all, ExecutorService readers)
            throws InterruptedException {
        List<String> results = new ArrayList<>();
        try {
            for (Future<List<String>> each : all) {
                results.addAll(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StorageException failure
                    ? failure
                    : new IllegalStateException("a check ended in another way than any it knows", e.getCause());
        } finally {
            readers.shutdownNow();
        }
    }
}
