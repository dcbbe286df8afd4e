package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.format.v1.RecoveryPhrase;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.store.BulkRows;
import app.adiuva.desktop.store.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way against a real cloud: every test is an account of its own.
class BackupsTest {
    @TempDir
    static Path cloudFolder;

    static LocalCloud cloud;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        cloud = TestCloud.in(cloudFolder);
        var _ = cloud.locate();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void a_backup_is_restored_on_a_new_computer_with_the_passphrase_alone() throws IOException {
        byte[] photo = new byte[9_000_000];
        new Random(7).nextBytes(photo);
        try (BackupDesk desk = desk("old")) {
            desk.capture(300, "what I thought");
            desk.attach("2026/photo.jpg", photo);
            desk.attach("empty.txt", new byte[0]);
            desk.setUp();
            Set<Long> attachments = new HashSet<>();
            BackupResult.Made made = (BackupResult.Made) desk.backups.now(
                    progress -> {
                        if (progress.step() == Progress.Step.ATTACHMENTS) {
                            attachments.add(progress.total());
                        }
                    },
                    new Cancellation());
            assertEquals(1, made.sequence());
            assertTrue(made.sentBytes() > 9_000_000, "the photo was sent");
            assertEquals(Set.of(9_000_000L), attachments, "and was shown on its way");

            try (BackupDesk other = new BackupDesk(folder.resolve("new"), account("old"), cloud, Clock.systemUTC())) {
                other.backups.connect(new Passphrase(BackupDesk.PASSPHRASE.toCharArray()));
                assertTrue(other.backups.status().undecided());
                other.backups.restoreInPlace(other.workspace(), made.id(), _ -> {}, new Cancellation());
                assertFalse(other.backups.status().undecided());
                assertEquals(desk.thoughts(), other.thoughts());
                assertArrayEquals(photo, Files.readAllBytes(other.paths.home().resolve("attachments/2026/photo.jpg")));
                assertEquals(0, Files.size(other.paths.home().resolve("attachments/empty.txt")));
            }
        }
    }

    @Test
    void any_version_is_restored_into_a_folder_that_is_a_profile() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(50, "first");
            List<String> words = desk.setUp();
            BackupResult.Made first = desk.make();
            List<String> then = desk.thoughts();
            desk.capture(200, "second");
            BackupResult.Made second = desk.make();
            desk.capture(5, "third");
            BackupResult.Made third = desk.make();
            assertEquals(List.of(third.id(), second.id(), first.id()), ids(desk));

            desk.backups.connect(RecoveryPhrase.parse(String.join(" ", words).toCharArray()));
            Path target = folder.resolve("restored");
            desk.backups.restoreInto(target, first.id(), _ -> {}, new Cancellation());
            try (Workspace restored = Workspace.open(new AppPaths(target), Clock.systemUTC())) {
                assertEquals(
                        then,
                        restored.thoughts().latest(1_000_000, null).stream()
                                .map(thought -> thought.content())
                                .sorted()
                                .toList());
                assertEquals(List.of(), restored.integrityProblems());
            }
        }
    }

    @Test
    void the_second_backup_sends_what_changed_and_the_third_nothing() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            BulkRows.grow(desk.paths.database(), 8 << 20);
            desk.capture(100, "a thought");
            desk.setUp();
            BackupResult.Made first = desk.make();
            desk.capture(1, "one more");
            BackupResult.Made second = desk.make();
            assertTrue(second.changedPages() < 40, second.changedPages() + " pages");
            assertTrue(second.sentBytes() < first.sentBytes() / 5, second + " after " + first);
            assertInstanceOf(BackupResult.Unchanged.class, desk.backups.now(_ -> {}, new Cancellation()));
            assertEquals(2, ids(desk).size());
        }
    }

    @Test
    void a_restore_in_place_keeps_what_it_replaces_and_is_undone() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(20, "before");
            desk.setUp();
            BackupResult.Made made = desk.make();
            List<String> then = desk.thoughts();
            desk.capture(20, "after");
            List<String> now = desk.thoughts();

            Restored restored = desk.backups.restoreInPlace(desk.workspace(), made.id(), _ -> {}, new Cancellation());
            assertEquals(then, desk.thoughts());
            assertTrue(Files.size(restored.safetyCopy()) > 0);

            desk.backups.undoRestore(desk.workspace(), _ -> {}, new Cancellation());
            assertEquals(now, desk.thoughts());
            desk.capture(1, "and on");
            assertEquals(now.size() + 1, desk.thoughts().size());
        }
    }

    @Test
    void a_computer_that_was_connected_is_undecided_until_a_backup_is_asked_for() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(5, "a thought");
            desk.setUp();
            assertFalse(desk.backups.status().undecided(), "there was nothing to choose from");
            desk.make();
            desk.backups.connect(new Passphrase(BackupDesk.PASSPHRASE.toCharArray()));
            assertTrue(desk.backups.status().undecided());
            desk.backups.now(_ -> {}, new Cancellation());
            assertFalse(desk.backups.status().undecided());
        }
    }

    @Test
    void a_state_of_an_older_version_is_read() throws IOException {
        Path file = folder.resolve("state.json");
        Files.writeString(file, """
                {"sequence":3,"manifest":"ab","pending":null,"generation":1,"last_backup":5,"last_proof":0,\
                "last_full_proof":0,"proven_pack":"","trouble":null}""");
        assertEquals(3, BackupState.read(file).sequence());
        assertFalse(BackupState.read(file).asksFirst());
        assertFalse(BackupState.read(file).isDamaged());
        Files.writeString(
                file,
                Files.readString(file).replace("null}", "{\"at\":5,\"code\":\"backup_damaged\",\"message\":\"x\"}}"));
        assertTrue(BackupState.read(file).isDamaged());
    }

    @Test
    void a_restore_that_fails_changes_nothing_and_an_undo_puts_back_what_the_one_before_replaced() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(20, "before");
            desk.setUp();
            BackupResult.Made made = desk.make();
            desk.capture(20, "after");
            List<String> replaced = desk.thoughts();
            desk.backups.restoreInPlace(desk.workspace(), made.id(), _ -> {}, new Cancellation());
            desk.capture(5, "since");
            List<String> now = desk.thoughts();
            StorageException failure = assertThrows(
                    StorageException.class,
                    () -> desk.backups.restoreInPlace(
                            desk.workspace(),
                            made.id(),
                            progress -> {
                                if (progress.step() == Progress.Step.REPLACING) {
                                    spoil(desk);
                                }
                            },
                            new Cancellation()));
            assertEquals(StorageException.Reason.DAMAGED, failure.reason());
            assertEquals(now, desk.thoughts());

            desk.backups.undoRestore(desk.workspace(), _ -> {}, new Cancellation());
            assertEquals(replaced, desk.thoughts());
        }
    }

    /// The disk loses what was fetched and checked.
    private static void spoil(BackupDesk desk) {
        try {
            for (String file : desk.files()) {
                if (file.startsWith("restoring") && file.endsWith(".db")) {
                    Files.writeString(desk.paths.home().resolve("backup").resolve(file), "lost ".repeat(10_000));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_safety_copy_that_is_not_whole_replaces_nothing_and_its_rest_goes() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(20, "before");
            desk.setUp();
            BackupResult.Made made = desk.make();
            Path copies = Files.createDirectories(desk.paths.home().resolve("backup/before-restore"));
            Path half = Files.writeString(copies.resolve("000007-x.db.part"), "half");
            BackupFailure nothing = assertThrows(
                    BackupFailure.class, () -> desk.backups.undoRestore(desk.workspace(), _ -> {}, new Cancellation()));
            assertEquals(BackupFailure.Kind.NOTHING_TO_UNDO, nothing.kind());

            desk.backups.restoreInPlace(desk.workspace(), made.id(), _ -> {}, new Cancellation());
            assertFalse(Files.exists(half));
            assertEquals(1, safetyCopies(desk));
            List<String> now = desk.thoughts();
            Files.createFile(copies.resolve("000002-x.db"));
            BackupFailure unsound = assertThrows(
                    BackupFailure.class, () -> desk.backups.undoRestore(desk.workspace(), _ -> {}, new Cancellation()));
            assertEquals(BackupFailure.Kind.DAMAGED, unsound.kind());
            assertEquals(now, desk.thoughts());
        }
    }

    @Test
    void an_undo_keeps_as_many_safety_copies_as_a_restore() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(5, "before");
            desk.setUp();
            BackupResult.Made made = desk.make();
            for (int i = 0; i < 3; i++) {
                desk.backups.restoreInPlace(desk.workspace(), made.id(), _ -> {}, new Cancellation());
            }
            long copies = safetyCopies(desk);
            desk.backups.undoRestore(desk.workspace(), _ -> {}, new Cancellation());
            assertEquals(copies, safetyCopies(desk));
        }
    }

    private static long safetyCopies(BackupDesk desk) throws IOException {
        return desk.files().stream()
                .filter(file -> file.matches(".*/[0-9]{6}-.*\\.db"))
                .count();
    }

    @Test
    void a_backup_that_is_stopped_leaves_no_copy_and_the_next_one_is_made() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(20, "a thought");
            desk.setUp();
            for (Progress.Step step : List.of(Progress.Step.COPYING, Progress.Step.SENDING)) {
                Cancellation stop = new Cancellation();
                BackupFailure stopped = assertThrows(
                        BackupFailure.class,
                        () -> desk.backups.now(
                                progress -> {
                                    if (progress.step() == step) {
                                        stop.cancel();
                                    }
                                },
                                stop));
                assertEquals(BackupFailure.Kind.STOPPED, stopped.kind());
                assertEquals(
                        List.of(),
                        desk.files().stream()
                                .filter(file -> file.endsWith(".db"))
                                .toList());
            }
            assertEquals(1, desk.make().sequence());
        }
    }

    @Test
    void a_restore_that_was_stopped_leaves_nothing_to_undo() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(200, "before");
            desk.setUp();
            BackupResult.Made made = desk.make();
            desk.capture(200, "after");
            List<String> now = desk.thoughts();
            Cancellation stop = new Cancellation();
            BackupFailure stopped = assertThrows(
                    BackupFailure.class,
                    () -> desk.backups.restoreInPlace(
                            desk.workspace(),
                            made.id(),
                            progress -> {
                                if (progress.step() == Progress.Step.FETCHING) {
                                    stop.cancel();
                                }
                            },
                            stop));
            assertEquals(BackupFailure.Kind.STOPPED, stopped.kind());
            assertEquals(now, desk.thoughts());
            BackupFailure nothing = assertThrows(
                    BackupFailure.class, () -> desk.backups.undoRestore(desk.workspace(), _ -> {}, new Cancellation()));
            assertEquals(BackupFailure.Kind.NOTHING_TO_UNDO, nothing.kind());

            desk.backups.restoreInPlace(desk.workspace(), made.id(), _ -> {}, new Cancellation());
            assertEquals(200, desk.thoughts().size());
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }

    @Test
    void a_wrong_passphrase_says_so_and_changes_nothing() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.setUp();
            List<String> before = desk.files();
            BackupFailure failure = assertThrows(
                    BackupFailure.class,
                    () -> desk.backups.connect(new Passphrase("violet anchor drums sixteen".toCharArray())));
            assertEquals(BackupFailure.Kind.WRONG_SECRET, failure.kind());
            assertEquals(before, desk.files());
            desk.make();
        }
    }

    @Test
    void the_whole_of_it_is_proven_by_a_restore_that_leaves_nothing_behind() throws IOException {
        try (BackupDesk desk = desk("desk")) {
            desk.capture(500, "proof");
            desk.attach("note.txt", "attached".getBytes(StandardCharsets.UTF_8));
            desk.setUp();
            desk.make();
            List<String> before = desk.files();
            Proof proof = desk.backups.verify(true, _ -> {}, new Cancellation());
            assertTrue(proof.full());
            assertEquals(proof.of(), proof.packs());
            assertEquals(before, desk.files());
            assertTrue(desk.backups.status().lastFullProof() != null);
        }
    }

    private BackupDesk desk(String name) throws IOException {
        return new BackupDesk(folder.resolve(name), account(name), cloud, Clock.systemUTC());
    }

    private Path account(String name) {
        return folder.resolve(name + "-account.json");
    }

    private static List<String> ids(BackupDesk desk) {
        return desk.backups.list().stream().map(StoredBackup::id).toList();
    }
}
