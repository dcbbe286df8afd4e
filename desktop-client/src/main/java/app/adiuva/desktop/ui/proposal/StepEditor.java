package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeptForm;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.field.DayField;
import app.adiuva.desktop.ui.kit.field.TimeField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The little form that changes a step of a plan before it is applied: title, day, time and list, and on demand the
/// rest.
final class StepEditor extends VBox {
    private final PlanAction action;
    private final Map<String, @Nullable Object> row;
    private final Formats formats;
    private final Consumer<Map<String, @Nullable Object>> save;
    private final TextField title = new TextField();
    private final DayField day;
    private final TimeField time = new TimeField(text("task.time"));
    private final TextField list = new TextField();
    private final String whenField;
    private final MoreFields more;
    private final Button rest = Controls.button(text("plan.more"), () -> {}, "link");

    /// @param row all fields of it, as the plan would leave it
    StepEditor(
            PlanAction action,
            Map<String, @Nullable Object> row,
            Formats formats,
            Consumer<Map<String, @Nullable Object>> save,
            Runnable cancel) {
        super(8);
        this.action = action;
        this.row = row;
        this.formats = formats;
        this.save = save;
        this.day = new DayField(formats);
        this.whenField = action.table() == Table.EVENTS ? "starts_at" : "due_at";
        this.more = new MoreFields(Objects.requireNonNull(action.table()), row, formats);
        Controls.show(more, false);
        getStyleClass().add("step-editor");
        title.setText(value("title"));
        title.setId("step-title");
        title.setAccessibleText(text("field.title"));
        title.setOnAction(_ -> save());
        time.setId("step-time");
        time.setOnAction(_ -> save());
        list.setOnAction(_ -> save());
        fillWhen();
        list.setText(value("list"));
        list.setPromptText(text("task.list"));
        list.setAccessibleText(text("field.list"));
        HBox when = new HBox(8, day, time);
        if (action.table() == Table.TASKS) {
            HBox.setHgrow(list, Priority.ALWAYS);
            when.getChildren().add(list);
        }
        rest.setId("step-more");
        rest.setOnAction(_ -> {
            showMore();
            more.first().requestFocus();
        });
        HBox buttons = new HBox(
                8, Controls.button(text("save"), this::save), Controls.button(text("cancel"), cancel, "quiet"), rest);
        getChildren().addAll(title, when, more, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume(); // around it, Esc closes more than this
            }
        });
    }

    static boolean canEdit(@Nullable PlanAction action) {
        return action != null
                && (action.type() == ActionType.CREATE_RECORD || action.type() == ActionType.UPDATE_RECORD)
                && (action.table() == Table.TASKS || action.table() == Table.EVENTS);
    }

    /// Shows what was typed into it before, and keeps what is typed.
    void keep(KeptForm draft) {
        draft.follow("title", title.textProperty());
        draft.follow("day", day.value(), DayField::words, DayField::day);
        draft.follow("time", time.textProperty());
        draft.follow("list", list.textProperty());
        if (more.keep(draft)) {
            showMore();
        }
    }

    void begin() {
        title.requestFocus();
        title.end();
    }

    /// A time that cannot be read is marked instead of being dropped.
    private void save() {
        if (!time.check()) {
            time.requestFocus();
        } else if (more.isReadable()) {
            save.accept(fields());
        }
    }

    private void showMore() {
        Controls.show(more, true);
        Controls.show(rest, false);
    }

    private void fillWhen() {
        ZonedDateTime at = at();
        if (at != null) {
            day.value().set(at.toLocalDate());
            time.setText(isAllDay() ? "" : formats.time(at.toInstant()));
        }
    }

    private @Nullable ZonedDateTime at() {
        return row.get(whenField) instanceof String at
                ? OffsetDateTime.parse(at).atZoneSameInstant(formats.zone())
                : null;
    }

    private boolean isAllDay() {
        return Boolean.TRUE.equals(row.get("all_day"));
    }

    /// Only what differs from the row as the plan would leave it.
    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (!title.getText().isBlank() && !title.getText().strip().equals(value("title"))) {
            fields.put("title", title.getText().strip());
        }
        if (action.table() == Table.TASKS && !list.getText().strip().equals(value("list"))) {
            fields.put("list", list.getText().isBlank() ? null : list.getText().strip());
        }
        addWhen(fields);
        fields.putAll(more.fields());
        Object start = fields.getOrDefault("starts_at", row.get("starts_at"));
        String end = more.end(start instanceof String moment ? moment : null);
        if (end != null) {
            fields.put("ends_at", end);
        }
        return fields;
    }

    private void addWhen(Map<String, @Nullable Object> fields) {
        ZonedDateTime before = at();
        LocalTime newTime = time.time();
        LocalDate newDay = day(before, newTime);
        if (newDay == null) {
            if (action.table() == Table.TASKS && before != null) {
                fields.putAll(Moments.due(null, null, formats.zone()));
            }
            return;
        }
        ZonedDateTime at = newDay.atTime(Objects.requireNonNullElse(newTime, LocalTime.MIDNIGHT))
                .atZone(formats.zone());
        boolean allDay = newTime == null;
        if (before != null
                && before.truncatedTo(ChronoUnit.MINUTES).isEqual(at) // what the fields show of it
                && allDay == isAllDay()) {
            return;
        }
        fields.put(whenField, Moments.iso(at.toInstant(), formats.zone()));
        fields.put("all_day", allDay);
        if (action.table() == Table.EVENTS && before != null && row.get("ends_at") instanceof String end) {
            Duration length = Duration.between(before, OffsetDateTime.parse(end));
            fields.put("ends_at", Moments.iso(at.toInstant().plus(length), formats.zone()));
        }
    }

    /// A time that is typed where there is no day is one of today; with the day that was taken away its time goes.
    private @Nullable LocalDate day(@Nullable ZonedDateTime before, @Nullable LocalTime newTime) {
        LocalDate chosen = day.value().get();
        boolean typed = newTime != null
                && (before == null
                        || isAllDay()
                        || !formats.time(before.toInstant()).equals(time.getText()));
        return chosen == null && typed ? formats.today() : chosen;
    }

    private String value(String field) {
        return row.get(field) instanceof String found ? found : "";
    }
}
