package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads over a line that breaks again and again.
class BreakingLineTest {
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    @Test
    void an_upload_goes_on_where_the_line_broke() throws IOException {
        upload(10, 60);
    }

    @Test
    @Tag("slow")
    void an_upload_goes_on_where_the_line_broke_two_hundred_times() throws IOException {
        upload(200, 1_000);
    }

    private void upload(int cuts, int mebibytes) throws IOException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            URI address = cloud.locate();
            long bytes = (long) mebibytes << 20;
            try (BreakingLine line = new BreakingLine(address, cuts, bytes * 9 / 10 / cuts, new Random(SEED));
                    BackupDesk desk = desk(line.url())) {
                byte[] content = new byte[1 << 20];
                Random random = new Random(SEED);
                for (int i = 0; i < mebibytes; i++) {
                    random.nextBytes(content);
                    desk.attach("file" + i, content);
                }
                desk.setUp();
                BackupResult.Made made = desk.make();

                long needed = desk.backups.list().getFirst().sizeBytes();
                long resent = line.sentBytes() - needed;
                System.out.printf(
                        "%d cuts in %d MiB: %d KiB resent, %.2f %%%n",
                        cuts - line.cutsLeft(), needed >> 20, resent >> 10, 100.0 * resent / needed);
                assertTrue(line.cutsLeft() <= cuts / 5, line.cutsLeft() + " cuts did not happen");
                assertTrue(resent * 50 <= needed, resent + " bytes resent of " + needed);
                assertEquals(
                        made.sequence(),
                        desk.backups.verify(true, _ -> {}, new Cancellation()).sequence());
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
