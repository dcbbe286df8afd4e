package app.adiuva.cloud.agent.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecurrenceTest {
    /// The expected days are those of RFC 5545, section 3.8.5.3, or counted on a calendar.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3|2026-11-21|2026-11-21 2026-11-22 2026-11-23",
                "FREQ=DAILY;INTERVAL=2|2026-11-21|2026-11-21 2026-11-23 2026-11-25 2026-11-27 2026-11-29",
                "FREQ=WEEKLY;BYDAY=MO,FR|2026-11-18|2026-11-20 2026-11-23 2026-11-27 2026-11-30",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU|2026-11-03|2026-11-03 2026-11-17",
                "FREQ=WEEKLY;UNTIL=20261115T000000Z|2026-11-01|2026-11-01 2026-11-08 2026-11-15",
                "FREQ=MONTHLY;BYMONTHDAY=-1|2026-10-31|2026-11-30",
                "FREQ=MONTHLY;BYDAY=2TU|2026-01-13|2026-11-10",
                "FREQ=MONTHLY;BYDAY=-1FR|2026-01-30|2026-11-27",
                "FREQ=MONTHLY;BYMONTHDAY=31|2026-10-31|",
                "FREQ=YEARLY|2020-11-05|2026-11-05",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH|1997-11-27|2026-11-26"
            })
    void recurs_on_the_days_of_the_rule(String rule, LocalDate first, String expected) {
        List<String> days =
                Recurrence.parse(rule)
                        .orElseThrow()
                        .days(first, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                        .stream()
                        .map(LocalDate::toString)
                        .toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", days));
    }

    @Test
    void a_rule_that_is_not_understood_is_none() {
        for (String rule : List.of(
                "FREQ=DAILY;INTERVAL=x",
                "FREQ=MONTHLY;BYDAY=99999999999MO",
                "FREQ=MONTHLY;BYDAY=77MO",
                "FREQ=DAILY;UNTIL=2026",
                "FREQ=WEEKLY;BYDAY=XX")) {
            assertTrue(Recurrence.parse(rule).isEmpty(), rule);
        }
    }
}
