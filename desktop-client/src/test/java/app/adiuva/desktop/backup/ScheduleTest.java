package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT59M, 1000, false",
        "PT1H, 20, true",
        "PT1H, 19, false",
        "PT5H59M, 19, false",
        "PT6H, 1, true",
        "PT6H, 0, false",
        "PT23H59M, 0, false",
        "PT24H, 0, true"
    })
    void a_backup_is_due(Duration age, long changes, boolean due) {
        assertEquals(due, Schedule.isBackupDue(NOW, NOW.minus(age), Instant.EPOCH, changes));
    }

    @ParameterizedTest
    @CsvSource({"PT14M, false", "PT15M, true"})
    void after_trouble_it_waits(Duration since, boolean due) {
        assertEquals(due, Schedule.isBackupDue(NOW, Instant.EPOCH, NOW.minus(since), 1_000));
    }

    @Test
    void times_that_were_noted_while_the_clock_was_ahead_stop_nothing() {
        Instant ahead = NOW.plus(Duration.ofDays(1_000));
        assertEquals(true, Schedule.isBackupDue(NOW, ahead, Instant.EPOCH, 0));
        assertEquals(true, Schedule.isBackupDue(NOW, Instant.EPOCH, ahead, 1));
        assertEquals(true, Schedule.isFullProofDue(NOW, ahead, ahead));
    }

    @Test
    void a_whole_restore_is_tried_every_thirty_days_and_at_first() {
        assertEquals(true, Schedule.isFullProofDue(NOW, Instant.EPOCH, Instant.EPOCH));
        assertEquals(true, Schedule.isFullProofDue(NOW, NOW.minus(Duration.ofDays(30)), Instant.EPOCH));
        assertEquals(false, Schedule.isFullProofDue(NOW, NOW.minus(Duration.ofDays(29)), Instant.EPOCH));
    }
}
