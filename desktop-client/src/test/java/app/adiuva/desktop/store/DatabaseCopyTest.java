package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyTest {
    @TempDir
    Path folder;

    Path database;
    Path copies;

    @BeforeEach
    void fill() throws IOException {
        database = folder.resolve("adiuva.db");
        copies = Files.createDirectory(folder.resolve("copies"));
        Database.open(database, folder.resolve("quarantine"), Clock.systemUTC()).close();
        BulkRows.grow(database, 48L << 20);
    }

    @Test
    void a_copy_that_is_interrupted_ends_at_once_and_leaves_no_file() throws Exception {
        CountDownLatch copied = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<Exception> caller = new FutureTask<>(() -> assertThrows(
                Exception.class,
                () -> DatabaseCopy.take(database, copies.resolve("copy.db"), (_, _) -> {
                    copied.countDown();
                    await(goOn); // SQLite is not done with it
                })));
        Thread thread = Thread.ofPlatform().start(caller);
        copied.await();
        thread.interrupt();
        assertTrue(thread.join(Duration.ofSeconds(10)), "the caller goes on while SQLite still copies");
        assertInstanceOf(InterruptedException.class, caller.get());
        assertEquals(List.of(), files());
        goOn.countDown();
    }

    @Test
    void a_check_that_is_interrupted_ends_and_lets_go_of_the_file() throws Exception {
        DatabaseCopy.take(database, copies.resolve("copy.db"), (_, _) -> {});
        assertEquals(List.of(), DatabaseCopy.problems(copies.resolve("copy.db")));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> DatabaseCopy.problems(copies.resolve("copy.db")));
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("database-check")) {
                    assertTrue(thread.join(Duration.ofSeconds(1)), "its work is over, so that it ends by itself");
                }
            }
        });
    }

    @Test
    void a_copy_of_what_is_no_database_is_refused_and_leaves_no_file() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "no database ".repeat(1_000));
        StorageException failure = assertThrows(
                StorageException.class, () -> DatabaseCopy.take(other, copies.resolve("copy.db"), (_, _) -> {}));
        assertEquals(StorageException.Reason.DAMAGED, failure.reason());
        assertEquals(List.of(), files());
    }

    @Test
    void a_replacement_that_the_database_refuses_says_so_and_leaves_no_copy() throws Exception {
        Path large = Files.copy(database, folder.resolve("large.db"));
        Path small = folder.resolve("small.db");
        try (Database open = Database.open(small, folder.resolve("quarantine"), Clock.systemUTC())) {
            PageLimit.fill(open);
            StorageException full = assertThrows(
                    StorageException.class, () -> open.replaceWith(large, copies.resolve("kept.db"), (_, _) -> {}));
            assertEquals(StorageException.Reason.DISK_FULL, full.reason());
            assertEquals(List.of(), files());
            assertEquals(List.of(), open.integrityProblems());
            PageLimit.free(open);
            open.replaceWith(large, copies.resolve("kept.db"), (_, _) -> {});
            assertEquals(List.of(copies.resolve("kept.db")), files());
            assertEquals(DatabaseCopy.rows(large), open.read(DatabaseCopy::rows));
        }
    }

    @Test
    @Tag("slow")
    void a_replacement_that_another_writer_keeps_out_says_so_and_leaves_no_copy() throws Exception {
        Path small = folder.resolve("small.db");
        try (Database open = Database.open(small, folder.resolve("quarantine"), Clock.systemUTC());
                Connection other = SqliteFile.connect(small, false)) {
            new Sql(other).script("BEGIN IMMEDIATE");
            StorageException busy = assertThrows(
                    StorageException.class, () -> open.replaceWith(database, copies.resolve("kept.db"), (_, _) -> {}));
            assertEquals(StorageException.Reason.BUSY, busy.reason());
            assertEquals(List.of(), files());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(copies)) {
            return all.toList();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
