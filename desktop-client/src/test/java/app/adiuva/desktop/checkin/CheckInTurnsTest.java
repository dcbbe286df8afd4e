package app.adiuva.desktop.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.suggestion.ThoughtReading;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInTurnsTest {
    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock(at("2026-11-16T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @AutoClose
    private Workspace workspace;

    private CheckInTurns turns;
    private int told;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        turns = workspace.jobs().checkInTurns(new CheckInWords(), () -> told++);
    }

    @Test
    void looks_every_45_minutes_and_only_while_there_are_new_thoughts() {
        step("2026-11-16T10:00:00Z");
        assertEquals(List.of(), causes());
        capture("first");
        step("2026-11-16T10:01:00Z");
        capture("second");
        step("2026-11-16T10:45:59Z");
        assertEquals(List.of("schedule"), causes());
        step("2026-11-16T10:46:00Z");
        assertEquals(List.of("schedule", "schedule"), causes());
        step("2026-11-16T15:00:00Z");
        assertEquals(List.of("schedule", "schedule"), causes());
        assertEquals(0, told);
    }

    @Test
    void quiet_hours_and_a_night_of_sleep_are_caught_up_once() {
        capture("evening");
        step("2026-11-16T20:00:00Z");
        capture("late");
        step("2026-11-16T22:00:00Z");
        step("2026-11-17T05:59:00Z");
        assertEquals(List.of("schedule"), causes());
        step("2026-11-17T06:00:00Z");
        step("2026-11-17T06:01:00Z");
        assertEquals(List.of("schedule", "catch_up"), causes());
    }

    @Test
    void does_nothing_when_it_is_off() {
        workspace.settings().put(CheckInTurns.EVERY, "0");
        capture("first");
        step("2026-11-16T11:00:00Z");
        assertEquals(List.of(), causes());
    }

    @Test
    void tells_of_what_is_new_once() {
        capture("Paint the garden fence dark green");
        clock.set(at("2026-11-16T10:10:00Z"));
        capture("The garden fence: paint dark green");
        step("2026-11-16T11:00:00Z");
        capture("more");
        step("2026-11-16T12:00:00Z");
        assertEquals(1, told);
    }

    @Test
    void what_was_told_is_not_told_again_after_a_week_without_a_thought() {
        capture("Call the plumber");
        workspace.jobs().thoughtReading(new Unheard()).step();
        step("2026-11-18T10:00:00Z");
        assertEquals(1, told);
        clock.set(at("2026-11-28T10:00:00Z"));
        workspace.jobs().retention().step();
        assertEquals(1, workspace.checkIns().open().size());
        step("2026-11-28T10:01:00Z");
        capture("good morning");
        step("2026-11-28T10:02:00Z");
        assertEquals(1, told);
    }

    private static final class Unheard implements ThoughtReading.Listener {
        @Override
        public void changed() {}

        @Override
        public void created(List<JournalEntry> entries) {}
    }

    @Test
    void a_look_that_was_broken_off_is_taken_up_again_and_leaves_nothing_half() {
        database(sql -> sql.update(
                "INSERT INTO check_ins (id, cause, started_at) VALUES ('broken', 'schedule', ?)",
                at("2026-11-16T09:00:00Z")));
        step("2026-11-16T10:05:00Z");
        assertEquals(List.of("schedule"), causes());
        assertFalse(workspace.checkIns().brokenOff());
    }

    @Test
    void a_clock_that_was_wrong_for_a_while_does_not_end_the_looks() {
        capture("now");
        clock.set(at("2031-01-01T12:00:00Z"));
        capture("in the future");
        step("2031-01-01T12:00:00Z");
        step("2026-11-16T11:00:00Z");
        assertEquals(List.of("schedule", "schedule"), causes());
        step("2026-11-16T15:00:00Z");
        assertEquals(2, causes().size(), "nothing is new");
        capture("later");
        step("2026-11-16T15:01:00Z");
        assertEquals(3, causes().size());
    }

    private void step(String moment) {
        clock.set(at(moment));
        assertEquals(Duration.ofMinutes(1), turns.step());
    }

    private List<String> causes() {
        return database(sql -> sql.query("SELECT cause FROM check_ins ORDER BY seq", row -> row.text("cause")));
    }

    private <T> T database(java.util.function.Function<app.adiuva.desktop.store.Sql, T> work) {
        AppPaths paths = new AppPaths(home);
        try (Database database = Database.open(paths.database(), paths.quarantine(), clock)) {
            return database.write(work);
        }
    }

    private void capture(String content) {
        workspace.changes().perform(List.of(PlanAction.create(Table.THOUGHTS, Map.of("content", content))));
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
