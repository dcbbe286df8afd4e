package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.store.BulkRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills backups and restores of one profile at random moments: the data is always the old or the new
/// state, every backup in the cloud can be restored, and the next try ends well.
class KilledBackupTest {
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    /// What the database held at each backup.
    private final Map<String, List<String>> states = new HashMap<>();

    private int unfinished;

    @Test
    void survives_being_killed() throws IOException, InterruptedException {
        kill(6, 1);
    }

    @Test
    @Tag("slow")
    void survives_being_killed_two_hundred_times() throws IOException, InterruptedException {
        kill(200, 20);
    }

    private void kill(int rounds, int roundsToAProof) throws IOException, InterruptedException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            String url = cloud.locate().toString();
            try (BackupDesk desk = desk(url)) {
                BulkRows.grow(desk.paths.database(), 16 << 20);
                desk.capture(100, "the beginning");
                desk.setUp();
                remember(desk, desk.make().id());
            }
            for (int round = 1; round <= rounds; round++) {
                String where = "seed " + SEED + ", round " + round;
                if (random.nextBoolean()) {
                    killBackup(url, where);
                } else {
                    killRestore(url, where);
                }
                if (round % roundsToAProof == 0) {
                    prove(url, where);
                }
            }
            assertTrue(unfinished > rounds / 4, "only " + unfinished + " of " + rounds + " were cut off");
        }
    }

    private void killBackup(String url, String where) throws IOException, InterruptedException {
        List<String> data;
        try (BackupDesk desk = desk(url)) {
            desk.capture(1 + random.nextInt(50), where);
            data = desk.thoughts();
        }
        run(url, "backup");
        try (BackupDesk desk = desk(url)) {
            assertEquals(data, desk.thoughts(), where);
            desk.backups.list().forEach(stored -> states.putIfAbsent(stored.id(), data));
        }
    }

    private void killRestore(String url, String where) throws IOException, InterruptedException {
        List<String> before;
        String id;
        try (BackupDesk desk = desk(url)) {
            before = desk.thoughts();
            List<StoredBackup> all = desk.backups.list();
            id = all.get(random.nextInt(all.size())).id();
        }
        run(url, id);
        try (BackupDesk desk = desk(url)) {
            List<String> after = desk.thoughts();
            assertTrue(
                    after.equals(before) || after.equals(states.get(id)),
                    where + ": neither the old nor the new state");
            assertEquals(List.of(), desk.workspace().integrityProblems(), where);
        }
    }

    private void prove(String url, String where) throws IOException {
        try (BackupDesk desk = desk(url)) {
            var _ = desk.backups.now(_ -> {}, new Cancellation());
            remember(desk, desk.backups.list().getFirst().id());
            assertTrue(desk.backups.verify(true, _ -> {}, new Cancellation()).full(), where);
            assertTrue(
                    desk.files().stream().noneMatch(file -> file.startsWith("scratch")),
                    () -> where + ": something is left behind");
        }
    }

    private void remember(BackupDesk desk, String id) {
        states.put(id, desk.thoughts());
    }

    /// Lets the work begin and kills it some time later, if it has not ended by then.
    private void run(String url, String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWork.class.getName(),
                        folder.resolve("desk").toString(),
                        url,
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("begin", lines.readLine());
            if (!process.waitFor(random.nextLong(Duration.ofMillis(1_200).toNanos()), TimeUnit.NANOSECONDS)) {
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
            if (lines.readLine() == null) {
                unfinished++;
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
