package app.adiuva.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                        | 2026-11-21T09:00 | 2026-11-22T09:00
            FREQ=DAILY;INTERVAL=3             | 2026-11-21T09:00 | 2026-11-24T09:00
            FREQ=WEEKLY                       | 2026-11-21T09:00 | 2026-11-28T09:00
            FREQ=WEEKLY;BYDAY=MO,TH           | 2026-11-19T09:00 | 2026-11-23T09:00
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO   | 2026-11-16T09:00 | 2026-11-30T09:00
            FREQ=MONTHLY;BYMONTHDAY=1         | 2026-12-01T00:00 | 2027-01-01T00:00
            FREQ=MONTHLY;BYMONTHDAY=31        | 2027-01-31T00:00 | 2027-02-28T00:00
            FREQ=MONTHLY;BYMONTHDAY=31        | 2027-02-28T00:00 | 2027-03-31T00:00
            FREQ=MONTHLY;BYMONTHDAY=-1        | 2027-01-31T00:00 | 2027-02-28T00:00
            FREQ=MONTHLY;BYMONTHDAY=1,15      | 2026-12-01T00:00 | 2026-12-15T00:00
            FREQ=MONTHLY;BYDAY=1MO            | 2026-12-07T09:00 | 2027-01-04T09:00
            FREQ=MONTHLY;BYDAY=-1FR           | 2026-11-27T09:00 | 2026-12-25T09:00
            FREQ=MONTHLY;BYDAY=-2FR           | 2026-11-20T09:00 | 2026-12-18T09:00
            FREQ=MONTHLY;BYDAY=5MO            | 2026-11-30T09:00 | 2027-03-29T09:00
            FREQ=YEARLY                       | 2028-02-29T09:00 | 2029-02-28T09:00
            FREQ=DAILY;BYDAY=MO,WE             | 2026-11-23T09:00 | 2026-11-25T09:00
            FREQ=MONTHLY;BYDAY=1MO,3MO         | 2026-12-07T09:00 | 2026-12-21T09:00
            """)
    void gives_the_next_occurrence(String rule, LocalDateTime last, LocalDateTime expected) {
        assertEquals(expected, next(rule, last, last).orElseThrow());
    }

    @Test
    void keeps_the_time_of_day_when_the_clocks_change() {
        LocalDateTime saturday = LocalDateTime.parse("2026-10-24T09:00");
        assertEquals(
                LocalDateTime.parse("2026-10-25T09:00"),
                next("FREQ=DAILY", saturday, saturday).orElseThrow());
    }

    @Test
    void skips_occurrences_that_were_missed() {
        LocalDateTime last = LocalDateTime.parse("2026-01-05T09:00");
        LocalDateTime now = LocalDateTime.parse("2026-11-21T12:00");
        assertEquals(
                LocalDateTime.parse("2026-11-23T09:00"),
                next("FREQ=WEEKLY", last, now).orElseThrow());
    }

    @Test
    void ends_with_its_last_day() {
        LocalDateTime last = LocalDateTime.parse("2026-11-21T09:00");
        assertEquals(Optional.empty(), next("FREQ=DAILY;UNTIL=20261121T235959Z", last, last));
    }

    /// A rule may come from a language model, and it is followed while the database waits.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;INTERVAL=2000000000;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=50000;BYDAY=MO",
                "FREQ=MONTHLY;INTERVAL=2147483647;BYMONTHDAY=1",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=2147483647"
            })
    void a_step_beyond_any_calendar_gives_nothing_and_costs_no_time(String rule) {
        LocalDateTime last = LocalDateTime.parse("2026-11-21T09:00");
        assertEquals(Optional.empty(), assertTimeoutPreemptively(Duration.ofSeconds(10), () -> next(rule, last, last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "FREQ=",
                "FREQ=HOURLY",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;INTERVAL=x",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=DAILY;UNTIL=20270631",
                "=;="
            })
    void knows_when_it_does_not_know_a_rule(String rule) {
        assertEquals(Optional.empty(), Recurrence.parse(rule));
    }

    private static Optional<LocalDateTime> next(String rule, LocalDateTime last, LocalDateTime now) {
        Instant moment = now.atZone(BERLIN).toInstant();
        return Recurrence.parse(rule)
                .flatMap(recurrence -> recurrence.after(last.atZone(BERLIN), moment))
                .map(next -> next.at().toLocalDateTime());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY              | 2027-01-31T00:00 | 2027-02-28 2027-03-31 2027-04-30
            FREQ=YEARLY               | 2028-02-29T09:00 | 2029-02-28 2030-02-28 2031-02-28 2032-02-29
            FREQ=YEARLY;BYMONTH=6,1   | 2027-01-31T09:00 | 2027-06-30 2028-01-31
            FREQ=DAILY;COUNT=3        | 2027-01-31T09:00 | 2027-02-01 2027-02-02 end
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 2026-11-13T09:00 | 2027-08-13
            FREQ=WEEKLY;BYDAY=1MO     | 2026-11-16T09:00 | 2026-11-23
            FREQ=DAILY;BYHOUR=9,17    | 2026-11-16T09:00 | 2026-11-17 2026-11-18
            FREQ=DAILY;BYHOUR=99;BYMINUTE=x | 2026-11-16T09:00 | 2026-11-17 2026-11-18
            FREQ=YEARLY;BYDAY=-1FR;BYMONTH=5    | 2026-05-29T09:00 | 2027-05-28
            """)
    void what_follows_does_not_move_away(String rule, LocalDateTime start, String dates) {
        ZonedDateTime at = start.atZone(BERLIN);
        for (String date : dates.split(" ")) {
            Optional<Recurrence.Next> next =
                    Recurrence.parse(rule).orElseThrow().after(at, at.toInstant());
            assertEquals(
                    date, next.map(one -> one.at().toLocalDate().toString()).orElse("end"));
            if (next.isPresent()) {
                rule = next.get().rule();
                at = next.get().at();
            }
        }
    }

    @Test
    void a_time_that_the_clock_leaves_out_is_later_that_day_only() {
        assertEquals("03:30 02:30 02:30", times("FREQ=DAILY", "2027-03-27T02:30", "Europe/Berlin", 3));
        assertEquals("02:30 02:30", times("FREQ=DAILY", "2026-10-24T02:30", "Europe/Berlin", 2));
        assertEquals("01:00 00:00", times("FREQ=DAILY", "2027-03-27T00:00", "Asia/Beirut", 2));
    }

    @Test
    void a_reminder_on_the_evening_before_stays_in_the_evening() {
        ZonedDateTime due = ZonedDateTime.of(2027, 3, 21, 9, 0, 0, 0, BERLIN);
        NextOccurrence next = NextOccurrence.of(
                        "FREQ=WEEKLY", due, false, due.minusDays(1).withHour(18).toInstant(), due.toInstant())
                .orElseThrow();
        assertEquals("2027-03-27T18:00+01:00[Europe/Berlin]", String.valueOf(next.remindAt()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-22T00:00, 2026-03-22T09:00, 2026-03-29T09:00",
        "2026-03-29T00:00, 2026-03-29T09:00, 2026-04-05T09:00",
        "2026-10-18T00:00, 2026-10-18T09:00, 2026-10-25T09:00",
        "2026-10-25T00:00, 2026-10-25T09:00, 2026-11-01T09:00",
        "2026-03-22T03:10, 2026-03-22T02:50, 2026-03-29T01:50"
    })
    void a_reminder_keeps_its_time_on_the_day_and_its_distance_before_the_task_when_the_clocks_change(
            LocalDateTime due, LocalDateTime reminder, LocalDateTime expected) {
        ZonedDateTime from = due.atZone(BERLIN);
        NextOccurrence next = NextOccurrence.of(
                        "FREQ=WEEKLY", from, false, reminder.atZone(BERLIN).toInstant(), from.toInstant())
                .orElseThrow();
        assertEquals(expected.atZone(BERLIN), next.remindAt());
    }

    private static String times(String rule, String start, String zone, int count) {
        ZonedDateTime at = LocalDateTime.parse(start).atZone(ZoneId.of(zone));
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Recurrence.Next next = Recurrence.parse(rule)
                    .orElseThrow()
                    .after(at, at.toInstant())
                    .orElseThrow();
            times.append(next.at().toLocalTime()).append(' ');
            rule = next.rule();
            at = next.at();
        }
        return times.toString().strip();
    }
}
