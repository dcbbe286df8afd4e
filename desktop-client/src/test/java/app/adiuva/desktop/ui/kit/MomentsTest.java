package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void times_are_read_as_people_write_them() {
        assertEquals(LocalTime.of(15, 0), Moments.time("15:00"));
        assertEquals(LocalTime.of(15, 0), Moments.time("3pm"));
        assertEquals(LocalTime.of(15, 30), Moments.time("3:30\u202fPM"));
        assertEquals(LocalTime.of(0, 5), Moments.time("12.05 am"));
        assertNull(Moments.time("25:00"));
        assertNull(Moments.time("soon"));
        assertNull(Moments.time(""));
    }

    @Test
    void a_due_day_without_a_time_is_the_midnight_of_that_day_in_its_own_offset() {
        var fields = Moments.due(LocalDate.of(2026, 7, 1), null, ZoneId.of("Europe/Berlin"));
        assertEquals("2026-07-01T00:00:00+02:00", fields.get("due_at"));
        assertEquals(true, fields.get("all_day"));
    }

    @Test
    void clearing_the_day_clears_the_time_too() {
        var fields = Moments.due(null, LocalTime.NOON, ZoneId.of("Europe/Berlin"));
        assertNull(fields.get("due_at"));
        assertEquals(false, fields.get("all_day"));
    }

    @Test
    void recurrence_rules_are_said_in_words() {
        assertEquals("Every week on Wed, Sat", RecurrenceWords.of("FREQ=WEEKLY;BYDAY=WE,SA"));
        assertEquals("Every month on the 1st", RecurrenceWords.of("FREQ=MONTHLY;BYMONTHDAY=1"));
        assertEquals("Every month on the 12th, 22nd, last day", RecurrenceWords.of("FREQ=MONTHLY;BYMONTHDAY=12,22,-1"));
        assertEquals("Every 2 weeks", RecurrenceWords.of("FREQ=WEEKLY;INTERVAL=2"));
        assertEquals("SOMETHING=ELSE", RecurrenceWords.of("SOMETHING=ELSE"));
    }
}
