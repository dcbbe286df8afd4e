package app.adiuva.desktop.ui.today;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.calendar.Event;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One event of the agenda: when, a coloured bar, what, where and with whom.
final class AgendaRow extends HBox {
    AgendaRow(DayPlan.Slot slot, Formats formats) {
        Event event = slot.event();
        getStyleClass().add("agenda-row");
        setAlignment(Pos.CENTER_LEFT);
        Instant now = formats.now().toInstant();
        if (event.endsAt().isBefore(now)) {
            getStyleClass().add("past");
        }
        Label start = Controls.label(event.allDay() ? text("day.all") : formats.time(event.startsAt()), "agenda-time");
        Label length =
                Controls.label(event.allDay() ? "" : formats.span(event.startsAt(), event.endsAt()), "subtle", "small");
        Controls.show(length, !event.allDay());
        VBox when = new VBox(2, start, length);
        when.getStyleClass().add("agenda-when");
        when.setAlignment(Pos.CENTER_LEFT);
        Region bar = new Region();
        bar.getStyleClass().add(slot.conflict() ? "agenda-bar-conflict" : "agenda-bar");
        VBox what = new VBox(2, Controls.oneLine(event.title(), "strong"));
        what.setAlignment(Pos.CENTER_LEFT);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        String place = place(event);
        if (!place.isEmpty()) {
            what.getChildren().add(Controls.oneLine(place, "muted", "small"));
        }
        getChildren().addAll(when, bar, what);
        if (!event.startsAt().isAfter(now) && event.endsAt().isAfter(now) && !event.allDay()) {
            getChildren().add(new Chip(text("today.now"), "accent-chip"));
        }
        if (slot.conflict()) {
            getChildren().add(new Chip(Feather.ALERT_TRIANGLE, text("today.conflict"), "warning-chip"));
        }
    }

    private static String place(Event event) {
        List<String> parts = new ArrayList<>();
        if (event.location() != null && !event.location().isBlank()) {
            parts.add(event.location());
        }
        if (!event.attendees().isEmpty()) {
            parts.add(text("today.with", String.join(", ", event.attendees())));
        }
        return String.join(" · ", parts);
    }
}
