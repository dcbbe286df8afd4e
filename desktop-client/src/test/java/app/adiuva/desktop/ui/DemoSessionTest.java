package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSessionTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 11, 20);

    @TempDir
    private Path home;

    @Test
    void the_example_week_holds_every_example_over_several_days_and_by_several_hands() {
        StoryClock clock = new StoryClock(NOW, ZONE);
        try (Workspace workspace = Workspace.open(new AppPaths(home), clock)) {
            new DemoSession(workspace, clock, ZONE, home).fill();

            List<JournalEntry> history = workspace.changes().history(1_000, null);
            Set<String> made = history.stream()
                    .filter(entry -> entry.diff().before().isEmpty())
                    .map(entry -> entry.diff().title())
                    .collect(Collectors.toSet());
            Set<LocalDate> days = history.stream()
                    .map(entry -> LocalDate.ofInstant(entry.appliedAt(), ZONE))
                    .collect(Collectors.toSet());
            assertEquals(
                    Set.of("user", "task_agent", "calendar_agent"),
                    history.stream().map(JournalEntry::origin).collect(Collectors.toSet()));
            assertTrue(made.size()
                    >= new ExampleContent(NOW.toLocalDate(), ZONE).actions().size());
            assertEquals(7, days.size());
            assertTrue(history.stream().allMatch(entry -> entry.appliedAt().isBefore(clock.instant())));
            assertEquals(NOW.atZone(ZONE).toInstant(), clock.instant(), "the pictures are taken now");
        }
    }
}
