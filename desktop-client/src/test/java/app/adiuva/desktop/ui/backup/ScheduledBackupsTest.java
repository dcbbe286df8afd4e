package app.adiuva.desktop.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Sign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is made by itself, what is said about it, and what waits for its turn.
class ScheduledBackupsTest {
    private final Instant now = TestWindow.CLOCK.instant();

    @TempDir
    Path home;

    private final FakeVault vault = new FakeVault();
    private final Desks.Later later = new Desks.Later();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private BackupViewModel backups;
    private ScheduledBackups scheduled;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.on(workspace, later);
        BackupWork work = new BackupWork(later, () -> 0);
        backups = new BackupViewModel(desk, vault, new BackupWatch(desk, vault), work, () -> {});
        scheduled = new ScheduledBackups(desk, vault, backups);
        later.runAll();
    }

    @Test
    void nothing_is_made_before_backups_are_set_up() {
        tick();
        tick();
        assertEquals(List.of(), vault.calls);
        assertEquals("Not backed up · set up", sign().words());
        assertEquals(Sign.Tone.QUIET, sign().tone());
        assertEquals(List.of(), Desks.toasts(desk));
    }

    @Test
    void a_backup_is_made_when_it_is_due_and_without_a_word() {
        vault.status = since(hours(25), hours(25), null);
        tick();
        assertEquals(List.of("now"), vault.calls);
        assertEquals(List.of(), Desks.toasts(desk));
        vault.status = since(hours(1), hours(1), null);
        tick();
        tick();
        assertEquals(List.of("now"), vault.calls, "nothing has changed since");
    }

    @Test
    void changes_make_it_due_earlier() {
        vault.status = since(hours(2), hours(2), null);
        for (int i = 0; i < 20; i++) {
            workspace.thoughts().capture("thought " + i);
        }
        tick();
        assertEquals(List.of("now"), vault.calls);
    }

    @Test
    void a_whole_restore_is_tried_once_a_month_when_nothing_was_changed_for_a_while() {
        vault.status = since(hours(1), Duration.ofDays(31), null);
        tick();
        assertEquals(List.of(), vault.calls, "the window has just opened");
        desk.edits().changed();
        tick();
        assertEquals(List.of(), vault.calls, "the user is at work");
        tick();
        assertEquals(List.of("prove"), vault.calls);
    }

    @Test
    void nothing_runs_beside_another_piece_of_work() {
        vault.status = since(hours(25), hours(25), null);
        backups.work().ask(() -> "long", _ -> {}, _ -> {});
        scheduled.tick();
        later.runAll();
        assertEquals(List.of(), vault.calls);
        tick();
        assertEquals(List.of("now"), vault.calls);
    }

    @Test
    void a_computer_that_was_just_connected_waits_for_its_user_to_say_what_is_right() {
        vault.status = new BackupStatus(true, true, null, null, null, null);
        backups.connected();
        later.runAll();
        tick();
        assertEquals(List.of(), vault.calls);
        backups.keepWhatIsHere();
        later.runAll();
        assertEquals(List.of("now"), vault.calls);
        assertFalse(backups.newcomer().get());
    }

    @Test
    void a_computer_that_was_connected_in_an_earlier_window_still_waits_for_its_user() {
        vault.status = new BackupStatus(true, true, null, null, null, null);
        tick();
        tick();
        assertEquals(List.of(), vault.calls);
        assertTrue(backups.newcomer().get(), "and is asked again");
    }

    @Test
    void a_failure_is_loud_once_and_tried_again_a_quarter_of_an_hour_later() {
        vault.status = since(hours(25), hours(25), null);
        vault.failure = new IllegalStateException("broken");
        scheduled.tick();
        later.runAll();
        vault.status = since(hours(25), hours(25), Duration.ofMinutes(1));
        backups.watch().refresh();
        later.runAll();
        assertEquals(Sign.Tone.LOUD, sign().tone());
        assertEquals("Backup failed · last one 1 d ago", sign().words());
        assertEquals(
                List.of(
                        "The last backup did not succeed. The disk has too little free space for this. Nothing was changed;"
                                + " free some and try again."),
                Desks.toasts(desk));
        tick();
        assertEquals(List.of("now"), vault.calls, "tried again too early");
        vault.status = since(hours(25), hours(25), Duration.ofMinutes(16));
        vault.failure = null;
        tick();
        assertEquals(List.of("now", "now"), vault.calls);
        assertEquals(1, Desks.toasts(desk).size(), "said twice");
    }

    @Test
    void three_days_without_a_backup_are_loud() {
        vault.status = since(Duration.ofDays(4), hours(25), null);
        backups.watch().refresh();
        later.runAll();
        assertEquals(Sign.Tone.LOUD, sign().tone());
        assertEquals("Not backed up for 4 days", sign().words());
        assertTrue(Desks.toasts(desk).getFirst().startsWith("Not backed up for 4 days."));
    }

    @Test
    void what_is_safe_is_said_with_both_dates() {
        vault.status = since(Duration.ofMinutes(12), Duration.ofDays(3), null);
        backups.watch().refresh();
        later.runAll();
        assertEquals("Backed up 12 min ago · restore proven 3 d ago", sign().words());
        Standing standing = backups.watch().standing().get();
        assertEquals("Everything is safe", standing.title());
        assertEquals("Last backup 12 minutes ago. Last proven restore 3 days ago.", standing.detail());
    }

    @Test
    void what_runs_shows_how_far_it_is_and_can_be_stopped() {
        BackupWork work = new BackupWork(new Desks.Inline(), () -> 0);
        double[] seen = {-1};
        work.start(
                Activity.Kind.BACKUP,
                (listener, stop) -> {
                    listener.accept(new app.adiuva.desktop.backup.snapshot.Progress(
                            app.adiuva.desktop.backup.snapshot.Progress.Step.SENDING, 1, 4, 1));
                    Activity now = work.activity().get();
                    seen[0] = now == null ? -1 : now.fraction();
                    work.stop();
                    return stop.cancelled();
                },
                stopped -> assertTrue(stopped),
                failure -> {
                    throw new AssertionError(failure);
                });
        assertEquals(0.25, seen[0]);
        assertNull(work.activity().get());
    }

    private void tick() {
        scheduled.tick();
        later.runAll();
    }

    private Sign sign() {
        return backups.watch().sign().get();
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    private BackupStatus since(Duration backup, Duration proof, @Nullable Duration trouble) {
        return new BackupStatus(
                true,
                false,
                now.minus(backup),
                now.minus(backup),
                now.minus(proof),
                trouble == null
                        ? null
                        : new BackupStatus.Trouble(now.minus(trouble), "backup_no_space", "The disk is full."));
    }
}
