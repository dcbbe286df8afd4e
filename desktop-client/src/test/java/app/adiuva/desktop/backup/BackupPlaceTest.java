package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.backup.format.v1.RecoveryPhrase;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.TestCloud;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups that this computer's own cloud keeps in a folder of the user.
class BackupPlaceTest {
    @TempDir
    Path folder;

    @Test
    void a_computer_that_is_lost_with_its_cloud_comes_back_from_the_folder_and_the_phrase() throws IOException {
        Path disk = folder.resolve("external disk");
        List<String> thoughts;
        List<String> words;
        try (BackupDesk lost = desk("lost")) {
            lost.backups.moveTo(new BackupPlace.Folder(disk));
            lost.capture(100, "kept on the disk");
            words = lost.setUp();
            lost.make();
            lost.capture(1, "and one more");
            lost.make();
            thoughts = lost.thoughts();
        }
        BackupFiles.remove(folder.resolve("lost"));

        try (BackupDesk fresh = desk("fresh")) {
            fresh.backups.moveTo(new BackupPlace.Folder(disk));
            FoundBackups found = fresh.backups.found().getFirst();
            assertEquals(2, found.newestVersion());
            fresh.backups.takeOver(found.id());
            fresh.backups.connect(RecoveryPhrase.parse(String.join(" ", words).toCharArray()));
            String newest = fresh.backups.list().getFirst().id();
            fresh.backups.restoreInPlace(fresh.workspace(), newest, _ -> {}, new Cancellation());
            assertEquals(thoughts, fresh.thoughts());
            fresh.capture(3, "life goes on");
            assertEquals(3, fresh.make().sequence());
        }
    }

    @Test
    void another_place_begins_anew_and_the_old_one_is_found_again() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            List<String> words = desk.setUp();
            desk.capture(10, "at home");
            String first = desk.make().id();
            Path disk = folder.resolve("disk");
            desk.backups.moveTo(new BackupPlace.Folder(disk));
            assertFalse(desk.backups.status().setUp());
            desk.setUp();
            desk.make();
            assertTrue(holdsFiles(disk));
            assertFalse(desk.backups.list().getFirst().id().equals(first));

            desk.backups.moveTo(new BackupPlace.Folder(desk.paths.cloudDir().resolve("backups")));
            FoundBackups found = desk.backups.found().getFirst();
            desk.backups.takeOver(found.id());
            desk.backups.connect(RecoveryPhrase.parse(String.join(" ", words).toCharArray()));
            assertEquals(first, desk.backups.list().getFirst().id());
        }
    }

    @Test
    void a_place_that_does_not_answer_leaves_the_backups_where_they_are() throws IOException {
        BackupPlace dead = new BackupPlace.Bucket(
                "backups", "http://127.0.0.1:" + deadPort(), "us-east-1", "an id", "a mistyped secret");
        BackupPlace disk = new BackupPlace.Folder(folder.resolve("disk"));
        try (BackupDesk desk = desk("desk")) {
            desk.backups.moveTo(disk);
            desk.setUp();
            desk.capture(1, "kept");
            String first = desk.make().id();
            assertThrows(CloudFailure.class, () -> desk.backups.moveTo(dead));
            assertEquals(Optional.of(disk), desk.backups.place());
            assertTrue(desk.backups.status().setUp());
            assertEquals(first, desk.backups.list().getFirst().id());
        }
    }

    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.anyMatch(Files::isRegularFile);
        }
    }

    private BackupDesk desk(String name) throws IOException {
        AppPaths paths = new AppPaths(folder.resolve(name));
        return new BackupDesk(paths, egress -> TestCloud.of(paths, egress), Clock.systemUTC());
    }
}
