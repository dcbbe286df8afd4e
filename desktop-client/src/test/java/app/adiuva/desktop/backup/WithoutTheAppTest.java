package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.secondreader.Secrets;
import app.adiuva.desktop.backup.secondreader.Tables;
import app.adiuva.desktop.backup.secondreader.WholeBackup;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the app has backed up, read by somebody who has the passphrase and the document of the format, and not the app.
class WithoutTheAppTest {
    @TempDir
    Path folder;

    @Test
    void every_snapshot_is_restored_by_the_document_alone() throws IOException {
        byte[] photo = new byte[9_000_000];
        new Random(7).nextBytes(photo);
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"));
                BackupDesk desk = new BackupDesk(
                        folder.resolve("desk"), folder.resolve("account.json"), cloud, Clock.systemUTC())) {
            desk.capture(300, "what I thought");
            desk.attach("2026/photo.jpg", photo);
            desk.setUp();
            List<BackupResult.Made> made = new ArrayList<>(List.of(desk.make()));
            List<List<String>> thoughts = new ArrayList<>(List.of(desk.thoughts()));
            for (int i = 0; i < 3; i++) {
                desk.capture(40, "and then " + i);
                desk.attach("note " + i + ".txt", ("written " + i).getBytes(StandardCharsets.UTF_8));
                made.add(desk.make());
                thoughts.add(desk.thoughts());
            }
            Map<String, byte[]> objects = manifests(desk);
            byte[] keyring =
                    desk.cloud.backups(api -> bytes(api.keyring().orElseThrow().content()));
            var backup = new WholeBackup(Secrets.openByPassphrase(keyring, BackupDesk.PASSPHRASE), objects);
            for (int i = 0; i < made.size(); i++) {
                long sequence = made.get(i).sequence();
                fetchPacks(desk, backup.manifest(sequence), objects);
                WholeBackup.Restored restored = backup.restore(sequence);
                assertEquals(thoughts.get(i), thoughts(restored));
                assertArrayEquals(photo, restored.files().get("2026/photo.jpg"));
                assertEquals(1 + i, restored.files().size());
                assertEquals(listed(restored.manifest()), backup.used());
            }
        }
    }

    private static Map<String, byte[]> manifests(BackupDesk desk) {
        Map<String, byte[]> objects = new HashMap<>();
        for (StoredBackup each : desk.backups.list()) {
            byte[] manifest =
                    desk.cloud.backups(api -> bytes(api.manifest(each.id()).content()));
            objects.put("manifest-" + each.sequence(), manifest);
        }
        return objects;
    }

    private static void fetchPacks(BackupDesk desk, Tables.Manifest manifest, Map<String, byte[]> objects) {
        for (Tables.Pack pack : manifest.packs()) {
            byte[] bytes = desk.cloud.backups(api -> api.pack(pack.name(), 0, Math.toIntExact(pack.length())));
            objects.put("pack-" + pack.name(), bytes);
        }
    }

    /// What the app finds in a profile with this database.
    private List<String> thoughts(WholeBackup.Restored restored) throws IOException {
        AppPaths paths =
                new AppPaths(folder.resolve("restored-" + restored.manifest().sequence()));
        AppPaths.ownerOnlyFolder(paths.home());
        Files.write(paths.database(), restored.database());
        try (Workspace workspace = Workspace.open(paths, Clock.systemUTC())) {
            assertEquals(List.of(), workspace.integrityProblems());
            return workspace.thoughts().latest(1_000_000, null).stream()
                    .map(thought -> thought.content())
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> listed(Tables.Manifest manifest) {
        return manifest.packs().stream().map(Tables.Pack::name).collect(Collectors.toSet());
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }
}
