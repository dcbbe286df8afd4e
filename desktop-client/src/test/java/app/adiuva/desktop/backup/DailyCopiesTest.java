package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.store.DatabaseCopy;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.thought.ThoughtFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyCopiesTest {
    @TempDir
    Path home;

    private final MovingClock clock =
            new MovingClock(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));
    private AppPaths paths;

    @AutoClose
    private Workspace workspace;

    private DailyCopies copies;

    @BeforeEach
    void open() {
        paths = new AppPaths(home);
        workspace = Workspace.open(paths, clock);
        copies = new DailyCopies(paths, workspace, () -> "");
    }

    @Test
    void each_day_with_changes_leaves_one_whole_copy_for_its_owner_and_the_last_three_are_kept()
            throws IOException, InterruptedException {
        copies.step();
        assertEquals(List.of(), copies.all());
        for (int day = 1; day <= 5; day++) {
            workspace.thoughts().capture("Day " + day);
            copies.step();
            workspace.thoughts().capture("Later on day " + day);
            copies.step();
            clock.set(clock.instant().plus(Duration.ofDays(1)));
        }
        assertEquals(
                List.of("2026-11-25T09:00:00Z", "2026-11-24T09:00:00Z", "2026-11-23T09:00:00Z"),
                copies.all().stream().map(copy -> copy.made().toString()).toList());
        Path newest = copies.all().getFirst().file();
        assertEquals(List.of(), DatabaseCopy.problems(newest));
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(newest)));
        }
        Path old = home.resolve("old");
        Files.createDirectory(old);
        Files.copy(newest, old.resolve("adiuva.db"));
        try (Workspace then = Workspace.open(new AppPaths(old), clock)) {
            assertEquals(9, then.thoughts().count(ThoughtFilter.ALL));
            assertEquals(0, then.tasks().list(TaskFilter.ALL).size());
        }
    }

    @Test
    void a_day_without_changes_leaves_none() throws InterruptedException {
        workspace.thoughts().capture("Once");
        copies.step();
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        copies.step();
        assertEquals(1, copies.all().size());
    }

    @Test
    void copies_of_a_day_that_has_not_come_stand_in_for_none_and_go_first() throws InterruptedException {
        Instant today = clock.instant();
        workspace.thoughts().capture("Before");
        copies.step();
        clock.set(today.plus(Duration.ofDays(4000)));
        workspace.thoughts().capture("While the clock is ahead");
        copies.step();
        for (int day = 1; day <= 2; day++) {
            clock.set(today.plus(Duration.ofDays(day)));
            workspace.thoughts().capture("Day " + day);
            copies.step();
        }
        assertEquals(
                List.of("2026-11-23T09:00:00Z", "2026-11-22T09:00:00Z", "2026-11-21T09:00:00Z"),
                copies.all().stream().map(copy -> copy.made().toString()).toList());
    }

    @Test
    void with_backups_set_up_none_is_added_and_what_a_killed_process_left_goes()
            throws IOException, InterruptedException {
        Path daily = paths.home().resolve("backup").resolve("daily");
        Files.createDirectories(daily);
        Files.writeString(daily.resolve("half.part"), "half");
        workspace.thoughts().capture("Once");
        copies.step();
        try (Stream<Path> files = Files.list(daily)) {
            assertTrue(files.allMatch(file -> file.toString().endsWith(".db")));
        }
        Files.write(paths.home().resolve("backup").resolve("key"), new byte[] {1});
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        workspace.thoughts().capture("Again");
        copies.step();
        assertEquals(1, copies.all().size());
    }
}
