package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.store.BulkRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a database beyond SQLite's lock page at 1 GiB, while it is written to fifty times a second.
@Tag("slow")
class BusyDatabaseTest {
    private static final long BEYOND_THE_LOCK_PAGE = (1L << 30) + (64 << 20);

    @TempDir
    Path folder;

    @Test
    void every_backup_that_is_made_while_others_write_is_sound() throws IOException, InterruptedException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"));
                BackupDesk desk = desk(cloud.locate().toString())) {
            desk.setUp();
            BulkRows.grow(desk.paths.database(), BEYOND_THE_LOCK_PAGE);
            assertTrue(Files.size(desk.paths.database()) > 1L << 30);
            AtomicInteger written = new AtomicInteger();
            ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
            var _ = writer.scheduleAtFixedRate(
                    () -> desk.capture(1, "while it is backed up " + written.incrementAndGet()),
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            try {
                for (int round = 0; round < 3; round++) {
                    int before = written.get();
                    desk.make();
                    assertTrue(written.get() > before, "nothing was written meanwhile");
                    assertTrue(desk.backups
                            .verify(true, _ -> {}, new Cancellation())
                            .full());
                }
            } finally {
                writer.shutdown();
                assertTrue(writer.awaitTermination(10, TimeUnit.SECONDS));
            }
        }
    }

    private BackupDesk desk(String url) throws IOException {
        AppPaths paths = new AppPaths(folder.resolve("desk"));
        Clock clock = Clock.systemUTC();
        return new BackupDesk(
                paths, egress -> CloudConnection.open(paths, Map.of("ADIUVA_CLOUD_URL", url), clock, egress), clock);
    }
}
