package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.ReminderChoice;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.field.Choice;
import app.adiuva.desktop.ui.kit.field.DayField;
import app.adiuva.desktop.ui.kit.field.TimeField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// When the user is told of a task: one of the usual times, or a day and time of the user's own.
final class ReminderField extends VBox {
    private final Formats formats;
    private final Consumer<@Nullable Instant> save;
    private final ComboBox<ReminderChoice> choice = new ComboBox<>();
    private final DayField day;
    private final TimeField time = new TimeField(text("remind.clock"));
    private final FlowPane own;
    private final Label snoozed = Controls.label("", "subtle", "small");
    private final HBox again;
    private @Nullable Task task;
    private boolean filling;

    /// @param save writes the moment, unless the task has it; null for none
    /// @param wake forgets that it was put off
    ReminderField(Formats formats, Consumer<@Nullable Instant> save, Runnable wake) {
        super(4);
        this.formats = formats;
        this.save = save;
        this.day = new DayField(formats, text("remind.day"), false);
        this.own = new FlowPane(8, 8, day, time);
        choice.setId("detail-reminder");
        choice.setAccessibleText(text("field.reminder"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(Choice.names(ReminderField::label));
        time.setId("detail-reminder-time");
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
        Button forget = Controls.iconButton(Feather.X, text("remind.wake"), wake);
        forget.setId("detail-wake");
        again = new HBox(4, snoozed, forget);
        again.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(choice, own, again);
    }

    void show(Task shown) {
        filling = true;
        boolean typing = task != null && task.id().equals(shown.id()) && (time.isFocused() || !time.check());
        boolean unsaved = typing && choice.getValue() == ReminderChoice.CUSTOM && !isSaved(shown);
        task = shown;
        if (!unsaved) {
            fill(shown);
        }
        if (!typing) {
            time.setText(shown.remindAt() == null ? "" : formats.time(shown.remindAt()));
        }
        showSnooze(shown.snoozedUntil());
        filling = false;
    }

    private void fill(Task shown) {
        choice.getItems()
                .setAll(
                        shown.dueAt() == null
                                ? List.of(ReminderChoice.NONE, ReminderChoice.CUSTOM)
                                : List.of(ReminderChoice.values()));
        choice.setValue(ReminderChoice.of(shown, formats.zone()));
        Instant at = shown.remindAt();
        day.value().set(at == null ? null : formats.dayOf(at));
    }

    /// Whether the day and time that are typed are the task's.
    private boolean isSaved(Task shown) {
        Instant typed = typed();
        return typed != null && typed.equals(shown.remindAt());
    }

    private @Nullable Instant typed() {
        LocalTime at = time.time();
        LocalDate on = day.value().get();
        return at == null || on == null
                ? null
                : on.atTime(at).atZone(formats.zone()).toInstant();
    }

    private void showSnooze(@Nullable Instant until) {
        boolean waits = until != null && until.isAfter(formats.now().toInstant());
        if (until != null && waits) {
            snoozed.setText(text("notice.snoozed", formats.moment(until, false)));
        }
        Controls.show(again, waits);
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
            save.accept(now.at(task.dueAt(), task.allDay(), formats.zone()));
        }
    }

    private void saveOwn() {
        if (filling || choice.getValue() != ReminderChoice.CUSTOM || !time.check()) {
            return;
        }
        Instant typed = typed();
        if (typed != null) {
            save.accept(typed);
        }
    }

    private static String label(ReminderChoice choice) {
        return switch (choice) {
            case NONE -> text("remind.none");
            case AT_THE_TIME -> text("remind.time");
            case TEN_MINUTES -> text("remind.ten");
            case EVENING_BEFORE -> text("remind.evening");
            case CUSTOM -> text("remind.custom");
        };
    }
}
