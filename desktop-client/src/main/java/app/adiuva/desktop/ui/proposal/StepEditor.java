package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.RowDiff;
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
    private final RowDiff diff;
    private final Formats formats;
    private final Consumer<Map<String, @Nullable Object>> save;
    private final TextField title = new TextField();
    private final DayField day;
    private final TimeField time = new TimeField(text("task.time"));
    private final TextField list = new TextField();
    private final String whenField;
    private final MoreFields more;
    private final Button rest = Controls.button(text("plan.more"), () -> {}, "link");

    StepEditor(
            PlanAction action,
            RowDiff diff,
            Formats formats,
            Consumer<Map<String, @Nullable Object>> save,
            Runnable cancel) {
        super(8);
        this.action = action;
        this.diff = diff;
        this.formats = formats;
        this.save = save;
        this.day = new DayField(formats);
        this.whenField = action.table() == Table.EVENTS ? "starts_at" : "due_at";
        this.more = new MoreFields(Objects.requireNonNull(action.table()), diff, formats);
        Controls.show(more, false);
        getStyleClass().add("step-editor");
        title.setText(diff.title());
        title.setId("step-title");
        title.setAccessibleText(text("field.title"));
        title.setOnAction(_ -> save());
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
        if (diff.after().get(whenField) instanceof String at) {
            OffsetDateTime moment = OffsetDateTime.parse(at);
            var local = moment.atZoneSameInstant(formats.zone());
            day.value().set(local.toLocalDate());
            if (!Boolean.TRUE.equals(diff.after().get("all_day"))) {
                time.setText(formats.time(moment.toInstant()));
            }
        }
    }

    /// Only what differs from the row as the plan would leave it.
    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (!title.getText().isBlank() && !title.getText().strip().equals(diff.title())) {
            fields.put("title", title.getText().strip());
        }
        if (action.table() == Table.TASKS && !list.getText().strip().equals(value("list"))) {
            fields.put("list", list.getText().isBlank() ? null : list.getText().strip());
        }
        addWhen(fields);
        fields.putAll(more.fields());
        Object start = fields.getOrDefault("starts_at", diff.after().get("starts_at"));
        String end = more.end(start instanceof String moment ? moment : null);
        if (end != null) {
            fields.put("ends_at", end);
        }
        return fields;
    }

    private void addWhen(Map<String, @Nullable Object> fields) {
        LocalDate newDay = day.value().get();
        if (newDay == null) {
            if (action.table() == Table.TASKS && diff.after().get(whenField) != null) {
                fields.putAll(Moments.due(null, null, formats.zone()));
            }
            return;
        }
        LocalTime newTime = time.time();
        var at = newDay.atTime(Objects.requireNonNullElse(newTime, LocalTime.MIDNIGHT))
                .atZone(formats.zone());
        String value = Moments.iso(at.toInstant(), formats.zone());
        if (diff.after().get(whenField) instanceof String before
                && OffsetDateTime.parse(before).toInstant().equals(at.toInstant())) {
            return;
        }
        fields.put(whenField, value);
        fields.put("all_day", newTime == null);
        if (action.table() == Table.EVENTS
                && diff.after().get("starts_at") instanceof String start
                && diff.after().get("ends_at") instanceof String end) {
            Duration length = Duration.between(OffsetDateTime.parse(start), OffsetDateTime.parse(end));
            fields.put("ends_at", Moments.iso(at.toInstant().plus(length), formats.zone()));
        }
    }

    private String value(String field) {
        return diff.after().get(field) instanceof String found ? found : "";
    }
}
