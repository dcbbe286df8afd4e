package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Choice;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DayField;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// When the user is told of a task: one of the usual times, or a day and time of the user's own.
final class ReminderField extends VBox {
    private final Formats formats;
    private final Consumer<@Nullable Instant> save;
    private final ComboBox<ReminderChoice> choice = new ComboBox<>();
    private final DayField day;
    private final TextField time = new TextField();
    private final FlowPane own;
    private @Nullable Task task;
    private boolean filling;

    /// @param save writes the moment; null for none
    ReminderField(Formats formats, Consumer<@Nullable Instant> save) {
        super(4);
        this.formats = formats;
        this.save = save;
        this.day = new DayField(formats, text("remind.day"), false);
        this.own = new FlowPane(8, 8, day, time);
        choice.setId("detail-reminder");
        choice.setAccessibleText(text("field.reminder"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(Choice.names(ReminderChoice::label));
        time.setPromptText(text("task.time"));
        time.setAccessibleText(text("remind.clock"));
        time.getStyleClass().add("time-of-day");
        choice.valueProperty().subscribe(now -> {
            Controls.show(own, now == ReminderChoice.CUSTOM);
            choose(now);
        });
        day.value().subscribe(_ -> saveOwn());
        time.setOnAction(_ -> saveOwn());
        time.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                saveOwn();
            }
        });
        getChildren().addAll(choice, own);
    }

    void show(Task shown) {
        filling = true;
        task = shown;
        choice.getItems()
                .setAll(
                        shown.dueAt() == null
                                ? List.of(ReminderChoice.NONE, ReminderChoice.CUSTOM)
                                : List.of(ReminderChoice.values()));
        choice.setValue(ReminderChoice.of(shown, formats.zone()));
        Instant at = shown.remindAt();
        day.value().set(at == null ? null : formats.dayOf(at));
        if (!time.isFocused()) {
            time.setText(at == null ? "" : formats.time(at));
        }
        filling = false;
    }

    private void choose(@Nullable ReminderChoice now) {
        if (filling || task == null || now == null) {
            return;
        }
        if (now == ReminderChoice.CUSTOM) {
            filling = true;
            day.value().set(task.dueAt() == null ? formats.today() : formats.dayOf(task.dueAt()));
            filling = false;
            time.requestFocus();
        } else {
            keep(now.at(task.dueAt(), task.allDay(), formats.zone()));
        }
    }

    private void saveOwn() {
        LocalTime at = Moments.time(time.getText());
        LocalDate on = day.value().get();
        if (!filling && choice.getValue() == ReminderChoice.CUSTOM && at != null && on != null) {
            keep(on.atTime(at).atZone(formats.zone()).toInstant());
        }
    }

    private void keep(@Nullable Instant moment) {
        if (task != null && !Objects.equals(moment, task.remindAt())) {
            save.accept(moment);
        }
    }
}
