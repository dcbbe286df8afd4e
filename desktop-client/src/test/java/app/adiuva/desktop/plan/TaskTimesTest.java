package app.adiuva.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The times of a task that follow from what is done to it.
class TaskTimesTest {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Changes changes;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        changes = workspace.changes();
    }

    @Test
    void what_comes_out_of_the_archive_was_done_when_it_was_and_is_not_followed_again() {
        String id = add("title", "Water", "due_at", "2026-11-21T09:00:00+01:00", "recurrence", "FREQ=DAILY");
        set(id, "status", "done");
        Instant done = Objects.requireNonNull(task(id).completedAt());
        assertEquals(2, workspace.tasks().all().size());
        clock.set(clock.instant().plus(Duration.ofDays(3)));
        set(id, "status", "archived");
        set(id, "status", "done");
        assertEquals(done, task(id).completedAt());
        assertEquals(2, workspace.tasks().all().size());

        set(id, "status", "open");
        set(id, "status", "archived");
        set(id, "status", "done");
        assertEquals(clock.instant(), task(id).completedAt(), "now it is done for the first time");
        assertEquals(3, workspace.tasks().all().size());
    }

    private String add(String... fields) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            row.put(fields[i], fields[i + 1]);
        }
        return changes.perform(List.of(PlanAction.create(Table.TASKS, row)))
                .getFirst()
                .diff()
                .key()
                .id();
    }

    private void set(String id, String field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, value);
        changes.perform(List.of(PlanAction.update(Table.TASKS, id, fields)));
    }

    private Task task(String id) {
        return workspace.tasks().find(id).orElseThrow();
    }
}
