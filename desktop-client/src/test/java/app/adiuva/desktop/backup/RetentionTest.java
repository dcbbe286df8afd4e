package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    @Test
    void after_a_year_of_hourly_backups_seven_days_four_weeks_and_six_months_are_left() {
        List<Instant> kept = new ArrayList<>();
        for (Instant made = NOW.minus(Duration.ofDays(365));
                !made.isAfter(NOW);
                made = made.plus(Duration.ofHours(1))) {
            kept.add(made);
            kept.removeAll(Retention.expendable(kept, Function.identity(), made, ZoneOffset.UTC));
        }
        List<Instant> old = kept.stream()
                .filter(each -> each.isBefore(NOW.minus(Duration.ofHours(24))))
                .toList();
        assertEquals(24, kept.size() - old.size(), "all of the last day");
        assertEquals(
                List.of("2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"),
                old.stream().limit(5).map(RetentionTest::day).toList());
        assertTrue(old.stream()
                .map(RetentionTest::day)
                .toList()
                .containsAll(List.of("2026-11-01", "2026-11-08", "2026-11-15", "2026-11-16", "2026-11-19")));
        assertTrue(old.size() <= 7 + 4 + 6, old.toString());
    }

    @Test
    void the_newest_stays_however_old_it_is() {
        Instant old = Instant.parse("2020-01-01T00:00:00Z");
        assertEquals(List.of(), Retention.expendable(List.of(old), Function.identity(), NOW, ZoneOffset.UTC));
    }

    @Test
    void a_clock_that_was_wrong_loses_no_day() {
        List<Instant> all = List.of(NOW.plus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(2)));
        assertEquals(List.of(), Retention.expendable(all, Function.identity(), NOW, ZoneOffset.UTC));
    }

    @Test
    void days_begin_where_the_user_lives() {
        Instant lateInBerlin = Instant.parse("2026-11-10T22:30:00Z");
        Instant nextDayInBerlin = Instant.parse("2026-11-10T23:30:00Z");
        List<Instant> all = List.of(lateInBerlin, nextDayInBerlin, NOW);
        assertFalse(Retention.expendable(all, Function.identity(), NOW, ZoneId.of("Europe/Berlin"))
                .contains(lateInBerlin));
        assertEquals(List.of(lateInBerlin), Retention.expendable(all, Function.identity(), NOW, ZoneOffset.UTC));
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
