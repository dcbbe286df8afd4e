package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Formats formats =
            new Formats(Clock.fixed(Instant.parse("2026-11-21T22:30:00Z"), BERLIN), BERLIN, Locale.UK);

    @Test
    void days_are_counted_in_the_zone_of_the_user() {
        assertEquals("Today", formats.day(formats.dayOf(Instant.parse("2026-11-20T23:00:00Z"))));
        assertEquals("Tomorrow", formats.day(formats.dayOf(Instant.parse("2026-11-21T23:00:00Z"))));
        assertEquals("Yesterday", formats.day(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void far_days_name_date_and_only_other_years() {
        assertEquals("Friday", formats.day(LocalDate.of(2026, 11, 27)));
        assertEquals("Sat 28 Nov", formats.day(LocalDate.of(2026, 11, 28)));
        assertEquals("1 Jan 2027", formats.day(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void a_json_time_reads_like_any_other_and_nonsense_stays_visible() {
        assertEquals("Tomorrow 15:00", formats.jsonMoment("2026-11-22T09:00:00-05:00", false));
        assertEquals("Tomorrow", formats.jsonMoment("2026-11-22T00:00:00+01:00", true));
        assertEquals("soon", formats.jsonMoment("soon", false));
    }

    @Test
    void a_time_of_the_future_is_never_some_minutes_ago() {
        assertEquals("just now", formats.ago(Instant.parse("2026-11-21T22:30:20Z")));
        assertEquals("12 min ago", formats.ago(Instant.parse("2026-11-21T22:18:00Z")));
    }
}
