package app.adiuva.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgingTest {
    @TempDir
    Path home;

    @Test
    void an_app_that_is_never_closed_empties_its_trash_every_day() {
        MovingClock clock = new MovingClock(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));
        try (Workspace workspace = Workspace.open(new AppPaths(home), clock)) {
            String thought = workspace.thoughts().capture("The light was blue").id();
            workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, thought)));
            Purging purging = workspace.jobs().purging();
            clock.set(clock.instant().plus(Duration.ofDays(29)));
            purging.step();
            assertEquals(1, rows(workspace));
            clock.set(clock.instant().plus(Duration.ofDays(2)));
            purging.step();
            assertEquals(0, rows(workspace));
        }
    }

    private static long rows(Workspace workspace) {
        return workspace.rows().stream()
                .filter(table -> table.table().equals("thoughts"))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
