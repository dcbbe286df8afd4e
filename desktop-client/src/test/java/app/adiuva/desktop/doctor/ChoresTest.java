package app.adiuva.desktop.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.doctor.Chores.Chore;
import app.adiuva.desktop.job.JobLog;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoresTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock(NOW, ZoneId.of("Europe/Berlin"));

    @Test
    void what_is_left_and_what_comes_next_follow_from_the_records() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), clock)) {
            assertNull(Chores.of(workspace).nextCheckIn(), "there is nothing to look at");
            assertNull(Chores.of(workspace).nextRemoval());
            workspace.thoughts().capture("Call Anna about the archive");
            Chores before = Chores.of(workspace);
            assertEquals(1, state(before, Chore.READING).left());
            assertEquals(1, state(before, Chore.MEANING).left());
            assertEquals(NOW, before.nextCheckIn());

            clock.set(NOW.plus(Duration.ofHours(1)));
            workspace.checkIns().run(CheckIns.Cause.DEMAND, new CheckInWords());
            assertNull(Chores.of(workspace).nextRemoval(), "the newest check-in stays");
            workspace.checkIns().run(CheckIns.Cause.DEMAND, new CheckInWords());
            var _ = workspace.jobs().retention().step();
            Chores after = Chores.of(workspace);
            assertEquals(clock.instant(), after.lastCheckIn());
            assertNull(after.nextCheckIn(), "nothing is new since");
            assertEquals(LocalDate.of(2026, 11, 16), after.tidied());
            assertEquals(LocalDate.of(2026, 12, 16), after.nextRemoval(), "a check-in by hand stays for 30 days");
        }
    }

    @Test
    void a_trouble_is_known_to_the_next_process_until_the_job_works_again() {
        String job = Chore.READING.job();
        try (Workspace workspace = Workspace.open(new AppPaths(home), clock)) {
            workspace.jobLog().worked(job);
            workspace.jobLog().failed(job, new OutOfMemoryError("as thrown by the machine"));
            clock.set(NOW.plus(Duration.ofMinutes(5)));
            workspace.jobLog().failed(job, new IllegalStateException("once more"));
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), clock)) {
            JobLog.Trouble trouble = Objects.requireNonNull(
                    state(Chores.of(workspace), Chore.READING).trouble());
            assertEquals(new JobLog.Trouble(NOW, "fault", false), trouble);
            assertNull(state(Chores.of(workspace), Chore.READING).lastRun(), "it did not run in this process");
            workspace.jobLog().worked(job);
            assertTrue(workspace.jobLog().lastTrouble(job).orElseThrow().over());
            assertFalse(workspace.jobLog().lastTrouble(Chore.OUTBOX.job()).isPresent());
        }
    }

    private static Chores.State state(Chores chores, Chore chore) {
        return Objects.requireNonNull(chores.states().get(chore));
    }
}
