package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
