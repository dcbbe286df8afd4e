package app.adiuva.desktop.ui.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

class MoreFieldsTest {
    private final Formats formats = new Formats(TestWindow.CLOCK, ZoneId.of("Europe/Berlin"), Locale.UK);

    @Test
    void only_what_was_changed_is_written_and_what_was_emptied_is_cleared() {
        Map<String, Object> task =
                Map.of("tags", List.of("family"), "description", "soon", "recurrence", "FREQ=WEEKLY;BYDAY=MO");
        Map<String, Object> none = Fx.call(() -> new MoreFields(Table.TASKS, task, formats).fields());
        assertEquals(Map.of(), none);
        Map<String, Object> some = Fx.call(() -> {
            MoreFields fields = new MoreFields(Table.TASKS, task, formats);
            write(fields, "#step-words", "family, phone ,, ");
            write(fields, "#step-notes", " ");
            ((ComboBox<?>) fields.lookup("#step-repeat")).getSelectionModel().select(1);
            return fields.fields();
        });
        assertEquals(List.of("family", "phone"), some.get("tags"));
        assertEquals("FREQ=DAILY", some.get("recurrence"));
        assertEquals(Collections.singletonMap("description", null).get("description"), some.get("description"));
        assertEquals(3, some.size());
    }

    @Test
    void an_event_ends_on_the_day_of_its_start_and_a_time_that_cannot_be_read_is_refused() {
        Map<String, Object> dinner =
                Map.of("starts_at", "2026-11-22T19:00:00+01:00", "ends_at", "2026-11-22T21:00:00+01:00");
        assertEquals("2026-11-23T22:30:00+01:00", Fx.call(() -> {
            MoreFields fields = new MoreFields(Table.EVENTS, dinner, formats);
            write(fields, "#step-end", "22:30");
            return String.valueOf(fields.end("2026-11-23T19:00:00+01:00"));
        }));
        assertFalse(Fx.call(() -> {
            MoreFields fields = new MoreFields(Table.EVENTS, dinner, formats);
            write(fields, "#step-end", "late");
            return fields.isReadable();
        }));
    }

    @Test
    void an_event_over_midnight_or_several_days_keeps_its_days_when_its_end_is_typed() {
        assertEquals(
                "2026-11-23T02:00:00+01:00", end("2026-11-22T22:00:00+01:00", "2026-11-23T01:00:00+01:00", "02:00"));
        assertEquals(
                "2026-11-22T23:30:00+01:00", end("2026-11-22T22:00:00+01:00", "2026-11-23T01:00:00+01:00", "23:30"));
        assertEquals(
                "2026-11-25T16:00:00+01:00", end("2026-11-23T09:00:00+01:00", "2026-11-25T17:00:00+01:00", "16:00"));
        assertEquals(
                "2026-11-23T01:00:00+01:00", end("2026-11-22T19:00:00+01:00", "2026-11-22T21:00:00+01:00", "01:00"));
    }

    private String end(String starts, String ends, String typed) {
        Map<String, Object> event = Map.of("starts_at", starts, "ends_at", ends);
        return Fx.call(() -> {
            MoreFields fields = new MoreFields(Table.EVENTS, event, formats);
            write(fields, "#step-end", typed);
            return String.valueOf(fields.end(starts));
        });
    }

    private static void write(MoreFields fields, String id, String text) {
        ((TextInputControl) fields.lookup(id)).setText(text);
    }
}
