package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeptForm;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.RecurrenceWords;
import app.adiuva.desktop.ui.kit.field.TimeField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The rarer fields of a step: notes, tags, repetition, and of an event its end, place and guests.
final class MoreFields extends VBox {
    private static final List<String> RULES = List.of("", "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY");

    private final Map<String, @Nullable Object> row;
    private final Formats formats;
    private final boolean event;
    private final TextField words = new TextField();
    private final TextField place = new TextField();
    private final TimeField end = new TimeField(text("field.ends"));
    private final ComboBox<String> repeat = new ComboBox<>();
    private final TextArea notes = new TextArea();

    /// @param row all fields of it, as the plan would leave it
    MoreFields(Table table, Map<String, @Nullable Object> row, Formats formats) {
        super(8);
        this.row = row;
        this.formats = formats;
        this.event = table == Table.EVENTS;
        words.setText(String.join(", ", words()));
        name(words, "step-words", event ? text("field.with") : text("field.tags"));
        place.setText(value("location"));
        name(place, "step-place", text("field.where"));
        end.setText(
                endsAt() == null
                        ? ""
                        : formats.time(Objects.requireNonNull(endsAt()).toInstant()));
        name(end, "step-end", text("field.ends"));
        notes.setText(value("description"));
        notes.setPrefRowCount(2);
        notes.setWrapText(true);
        notes.setId("step-notes");
        notes.setPromptText(text("field.description"));
        notes.setAccessibleText(text("field.description"));
        fillRepeat();
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren().add(new HBox(8, words, repeat));
        if (event) {
            getChildren().add(new HBox(8, Controls.label(text("field.ends"), "muted", "small"), end, place));
        }
        getChildren().add(notes);
    }

    private static void name(TextField field, String id, String name) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
    }

    private void fillRepeat() {
        String now = value("recurrence");
        repeat.getItems()
                .setAll(Stream.concat(RULES.stream(), Stream.of(now)).distinct().toList());
        repeat.setValue(now);
        repeat.setId("step-repeat");
        repeat.setAccessibleText(text("field.repeat"));
        repeat.setConverter(new StringConverter<>() {
            @Override
            public String toString(String rule) {
                return rule == null || rule.isEmpty() ? text("repeat.never") : RecurrenceWords.of(rule);
            }

            @Override
            public String fromString(String typed) {
                return now; // not editable
            }
        });
    }

    /// Shows what was typed into it before, and keeps what is typed.
    ///
    /// @return whether something was
    boolean keep(KeptForm draft) {
        draft.follow("words", words.textProperty());
        draft.follow("repeat", repeat.valueProperty());
        draft.follow("end", end.textProperty());
        draft.follow("place", place.textProperty());
        draft.follow("notes", notes.textProperty());
        return Stream.of("words", "repeat", "end", "place", "notes").anyMatch(draft::has);
    }

    /// Whether all of it can be read; what cannot is marked.
    boolean isReadable() {
        boolean readable = end.check();
        if (!readable) {
            end.requestFocus();
        }
        return readable;
    }

    /// Only what differs from the row as the plan would leave it.
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<String> typed = Arrays.stream(words.getText().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (!typed.equals(words())) {
            fields.put(event ? "attendees" : "tags", typed);
        }
        put(fields, "recurrence", Objects.requireNonNullElse(repeat.getValue(), ""));
        put(fields, "description", notes.getText().strip());
        if (event) {
            put(fields, "location", place.getText().strip());
        }
        return fields;
    }

    /// The end that was typed: the first such time after the start, or, of an event that lasts longer than a day, on
    /// its last day; null when it is as it was.
    ///
    /// @param start of the event, as it will be
    @Nullable
    String end(@Nullable String start) {
        LocalTime typed = end.time();
        ZonedDateTime before = endsAt();
        if (!event
                || typed == null
                || before == null
                || formats.time(before.toInstant()).equals(end.getText())) {
            return null;
        }
        ZonedDateTime from = at(start);
        ZonedDateTime started = at(row.get("starts_at"));
        if (from == null || started == null) {
            return iso(before.toLocalDate(), typed);
        }
        boolean overDays = started.plusDays(1).isBefore(before);
        long days = overDays
                ? ChronoUnit.DAYS.between(started.toLocalDate(), before.toLocalDate())
                : typed.isBefore(from.toLocalTime()) ? 1 : 0;
        return iso(from.toLocalDate().plusDays(days), typed);
    }

    private String iso(LocalDate day, LocalTime time) {
        return Moments.iso(day.atTime(time).atZone(formats.zone()).toInstant(), formats.zone());
    }

    private void put(Map<String, @Nullable Object> fields, String field, String typed) {
        if (!typed.equals(value(field))) {
            fields.put(field, typed.isEmpty() ? null : typed);
        }
    }

    private @Nullable ZonedDateTime endsAt() {
        return at(row.get("ends_at"));
    }

    private @Nullable ZonedDateTime at(@Nullable Object moment) {
        return moment instanceof String text ? OffsetDateTime.parse(text).atZoneSameInstant(formats.zone()) : null;
    }

    private List<String> words() {
        List<String> all = new ArrayList<>();
        if (row.get(event ? "attendees" : "tags") instanceof List<?> found) {
            found.forEach(word -> all.add(String.valueOf(word)));
        }
        return all;
    }

    private String value(String field) {
        return row.get(field) instanceof String found ? found : "";
    }

    Node first() {
        return words;
    }
}
