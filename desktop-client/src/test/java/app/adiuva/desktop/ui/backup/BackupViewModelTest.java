package app.adiuva.desktop.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupViewModelTest {
    private final Instant now = TestWindow.CLOCK.instant();

    @TempDir
    Path home;

    private final FakeVault vault = new FakeVault();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private BackupWork work;
    private BackupViewModel backups;
    private int replaced;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        work = new BackupWork(desk.runner(), () -> 0);
        vault.status = new BackupStatus(true, false, now, now, now, null);
        backups = new BackupViewModel(desk, vault, new BackupWatch(desk, vault), work, () -> replaced++);
        vault.listed.add(new FakeVault.Line("c", 3, now, 12));
        vault.listed.add(new FakeVault.Line("b", 2, now.minusSeconds(90_000), 14));
        vault.listed.add(new FakeVault.Line("a", 1, now.minusSeconds(180_000), 14));
    }

    @Test
    void each_backup_says_what_it_changed_against_the_one_before() {
        backups.shown();
        assertEquals(
                List.of("Tasks −2", "Edits only: no rows more or fewer", "The oldest one kept"),
                backups.lines().stream().map(BackupLine::change).toList());
        assertTrue(backups.lines().getFirst().newest());
    }

    @Test
    void the_list_is_read_once_however_many_ask_meanwhile() {
        Desks.Later later = new Desks.Later();
        Desk slow = Desks.on(workspace, later);
        BackupWork waiting = new BackupWork(later, () -> 0);
        BackupViewModel model = new BackupViewModel(slow, vault, new BackupWatch(slow, vault), waiting, () -> {});
        later.runAll();
        model.shown();
        model.reload();
        later.runAll();
        assertEquals(List.of("list"), vault.calls);
        model.reload();
        later.runAll();
        assertEquals(List.of("list", "list"), vault.calls);
    }

    @Test
    void after_a_restore_every_screen_reads_again_and_it_can_be_undone() {
        backups.shown();
        long before = desk.edits().revision().get();
        backups.restore(backups.lines().getLast().backup());
        assertTrue(desk.edits().revision().get() > before);
        assertEquals(1, replaced);
        assertFalse(backups.restored().get().isEmpty());
        Toasts.Action undo = desk.toasts().shown().getLast().action();
        undo.run().run();
        assertTrue(vault.calls.contains("undo"));
        assertEquals(2, replaced);
        assertEquals("", backups.restored().get());
    }

    @Test
    void a_second_press_neither_restores_twice_nor_undoes_the_undo() {
        Desks.Later later = new Desks.Later();
        Desk slow = Desks.on(workspace, later);
        BackupWork waiting = new BackupWork(later, () -> 0);
        BackupViewModel model = new BackupViewModel(slow, vault, new BackupWatch(slow, vault), waiting, () -> {});
        later.runAll();
        model.shown();
        later.runAll();
        model.restoreNewest();
        model.restoreNewest();
        assertTrue(model.exchanging().get());
        later.runAll();
        Toasts.Action undo = slow.toasts().shown().getLast().action();
        model.undo();
        model.undo();
        later.runAll();
        assertFalse(model.exchanging().get());
        undo.run().run();
        later.runAll();
        assertEquals(
                List.of("restore c", "undo"),
                vault.calls.stream().filter(call -> !call.equals("list")).toList());
    }

    @Test
    void a_failure_says_what_happened_and_changes_nothing() {
        backups.shown();
        vault.failure = new IllegalStateException("broken");
        backups.restore(backups.lines().getLast().backup());
        assertEquals(0, replaced);
        assertFalse(backups.problem().get().isEmpty());
        assertEquals(1, Desks.toasts(desk).size());
        vault.failure = null;
        backups.reload();
        assertEquals("", backups.problem().get());
    }

    @Test
    void the_passphrase_is_changed_only_when_it_was_typed_twice_the_same() {
        PassphraseChange change = backups.changePassphrase();
        change.change(Secrets.Kind.PASSPHRASE, "old".toCharArray(), "new one".toCharArray(), "new two".toCharArray());
        assertEquals(List.of(), vault.calls);
        assertFalse(change.problem().get().isEmpty());
        char[] fresh = "new one".toCharArray();
        change.change(Secrets.Kind.PASSPHRASE, "old".toCharArray(), fresh, "new one".toCharArray());
        assertEquals("new one", vault.passphrase);
        assertEquals('\0', fresh[0], "wiped");
    }

    @Test
    void a_place_is_a_whole_folder_or_a_whole_bucket() {
        int[] moved = {0};
        PlaceViewModel place = new PlaceViewModel(work, vault, () -> moved[0]++);
        assertTrue(place.words().get().startsWith("Beside your data, in /profile/cloud/backups."));
        place.folder().set("backups");
        place.save("", "", () -> {});
        assertFalse(place.problem().get().isEmpty());
        place.kind().set(PlaceViewModel.Kind.BUCKET);
        place.bucket().set("mine");
        place.save("id", "key", () -> {});
        assertFalse(place.problem().get().isEmpty(), "no region");
        place.region().set("eu-central-1");
        place.save("id", "key", () -> {});
        assertEquals(1, moved[0]);
        assertEquals("In the bucket mine of Amazon S3", place.words().get());
    }

    @Test
    void the_kit_holds_the_words_in_order_for_its_owner_only() throws Exception {
        Path file = home.resolve("kit.html");
        new RecoveryKit(List.of("alpha", "beta"), "Saturday", "In the folder <x> & y").save(file);
        String page = Files.readString(file);
        assertTrue(page.indexOf("</i> alpha<") < page.indexOf("</i> beta<"));
        assertTrue(page.contains("&lt;x&gt; &amp; y"));
        assertFalse(page.contains("http"), "it needs nothing but itself");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
