package app.adiuva.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeekStartTest {
    @Test
    void weeks_begin_as_they_do_where_the_computer_is_until_the_user_says_otherwise() {
        assertEquals(DayOfWeek.SUNDAY, WeekStart.of("").day(Locale.US));
        assertEquals(DayOfWeek.MONDAY, WeekStart.of("").day(Locale.GERMANY));
        assertEquals(DayOfWeek.SATURDAY, WeekStart.of("saturday").day(Locale.GERMANY));
        assertEquals(DayOfWeek.MONDAY, WeekStart.of("monday").day(Locale.US));
    }

    @Test
    void calendars_obey_the_locale_that_it_gives() {
        Locale mondays = WeekStart.MONDAY.in(Locale.US);
        assertEquals(DayOfWeek.MONDAY, WeekFields.of(mondays).getFirstDayOfWeek());
        assertEquals("US", mondays.getCountry());
    }
}
