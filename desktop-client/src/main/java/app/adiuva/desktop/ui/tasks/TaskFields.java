package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Choice;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DayField;
import app.adiuva.desktop.ui.kit.EditKeeper;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.Sheets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The fields of one task, each saved when it loses the focus or on Enter.
final class TaskFields extends VBox {
    private final TasksViewModel model;
    private final Formats formats;
    private final TextArea title = new TextArea();
    private final TextArea notes = new TextArea();
    private final EditKeeper notesKeeper;
    private final VBox texts = new VBox(title, notes);
    private final DayField day;
    private final TextField time = new TextField();
    private final ReminderField reminder;
    private final ComboBox<Priority> priority = new ComboBox<>();
    private final ComboBox<Repeat> repeat = new ComboBox<>();
    private final ComboBox<String> list = new ComboBox<>();
    private final TextField tags = new TextField();
    private @Nullable Task task;
    private boolean filling;

    TaskFields(TasksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.notesKeeper = new EditKeeper(notes, model.addLine().desk());
        this.day = new DayField(formats);
        this.reminder = new ReminderField(formats, this::saveReminder);
        getStyleClass().add("detail-fields");
        texts.getStyleClass().add("detail-fields");
        prepareTexts();
        prepareBoxes();
        saveWhatChanges();
        getChildren()
                .addAll(
                        field(text("field.due"), new FlowPane(8, 8, day, time)),
                        field(text("field.reminder"), reminder),
                        field(text("field.repeat"), repeat),
                        field(text("field.priority"), priority),
                        field(text("field.list"), list),
                        field(text("field.tags"), tags));
    }

    /// Title and notes, which stand above the parts.
    Node texts() {
        return texts;
    }

    void show(Task shown) {
        if (task != null && !task.id().equals(shown.id())) {
            requestFocusAway();
        }
        filling = true;
        task = shown;
        setUnlessFocused(title, shown.title());
        notesKeeper.show("task:" + shown.id(), Objects.requireNonNullElse(shown.description(), ""));
        day.value().set(shown.dueAt() == null ? null : formats.dayOf(shown.dueAt()));
        setUnlessFocused(time, timeText(shown));
        reminder.show(shown);
        priority.setValue(shown.priority());
        repeat.setItems(FXCollections.observableList(Repeat.choices(shown.recurrence())));
        repeat.setValue(Repeat.of(shown.recurrence()));
        list.setItems(FXCollections.observableArrayList(projects()));
        list.setValue(Objects.requireNonNullElse(shown.list(), ""));
        setUnlessFocused(tags, String.join(", ", shown.tags()));
        filling = false;
    }

    void edit() {
        title.requestFocus();
        title.end();
    }

    private List<String> projects() {
        TaskPage page = model.page().get();
        return page == null
                ? List.of()
                : page.sides().projects().stream().map(Project::name).toList();
    }

    private void requestFocusAway() {
        if (getScene() != null
                && getScene().getFocusOwner() instanceof TextInputControl input
                && List.<Node>of(title, notes, time, tags).contains(input)) {
            requestFocus();
        }
    }

    private void prepareTexts() {
        title.getStyleClass().addAll("bare", "detail-title");
        title.setWrapText(true);
        title.setPrefRowCount(2);
        title.setId("detail-title");
        title.setAccessibleText(text("field.title"));
        notes.getStyleClass().addAll("bare", "detail-notes");
        notes.setWrapText(true);
        notes.setPrefRowCount(3);
        notes.setPromptText(text("task.notes"));
        notes.setAccessibleText(text("field.description"));
        time.setPromptText(text("task.time"));
        time.setAccessibleText(text("task.time"));
        time.getStyleClass().add("time-of-day");
        tags.setPromptText(text("task.tags"));
        tags.setAccessibleText(text("field.tags"));
    }

    private void prepareBoxes() {
        priority.getItems().setAll(Priority.values());
        priority.setConverter(Choice.names(TaskFields::priority));
        priority.setAccessibleText(text("field.priority"));
        repeat.setConverter(Choice.names(Repeat::label));
        repeat.setAccessibleText(text("field.repeat"));
        list.setEditable(true);
        list.setId("detail-project");
        list.setPromptText(text("task.list"));
        list.setAccessibleText(text("field.list"));
        List.of(priority, repeat, list).forEach(box -> box.setMaxWidth(Double.MAX_VALUE));
    }

    private void saveWhatChanges() {
        onLeave(title, value -> save("title", value.strip().replaceAll("\\s*\\R\\s*", " "), Task::title));
        onLeave(notes, value -> saveNotes(blankToNull(value), notesKeeper.leaves()));
        onLeave(time, _ -> saveDue());
        onLeave(tags, value -> save("tags", List.copyOf(Sheets.words(value)), Task::tags));
        day.value().subscribe(_ -> saveDue());
        priority.valueProperty().subscribe(value -> save("priority", wire(value), shown -> wire(shown.priority())));
        repeat.valueProperty()
                .subscribe(value -> save("recurrence", value == null ? null : value.rule(), Task::recurrence));
        list.valueProperty().subscribe(value -> save("list", blankToNull(value), Task::list));
    }

    /// A reminder that goes with the due time moves with it.
    private void saveDue() {
        if (filling || task == null) {
            return;
        }
        LocalDate newDay = day.value().get() == null && Moments.time(time.getText()) != null
                ? formats.today()
                : day.value().get();
        LocalTime newTime = Moments.time(time.getText());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(Moments.due(newDay, newTime, formats.zone()));
        var before = task.dueAt() == null ? null : Moments.iso(task.dueAt(), formats.zone());
        if (Objects.equals(fields.get("due_at"), before) && Objects.equals(fields.get("all_day"), task.allDay())) {
            return;
        }
        ReminderChoice choice = ReminderChoice.of(task, formats.zone());
        if (choice != ReminderChoice.NONE && choice != ReminderChoice.CUSTOM) {
            Instant due = newDay == null
                    ? null
                    : newDay.atTime(newTime == null ? LocalTime.MIDNIGHT : newTime)
                            .atZone(formats.zone())
                            .toInstant();
            fields.put("remind_at", iso(choice.at(due, newTime == null, formats.zone())));
        }
        model.actions().set(List.of(task), fields, "");
    }

    private void saveReminder(@Nullable Instant moment) {
        if (task != null) {
            model.actions().set(List.of(task), Moments.field("remind_at", iso(moment)), "");
        }
    }

    private @Nullable String iso(@Nullable Instant moment) {
        return moment == null ? null : Moments.iso(moment, formats.zone());
    }

    private void save(String field, @Nullable Object value, Function<Task, @Nullable Object> before) {
        if (filling || task == null || field.equals("title") && "".equals(value)) {
            return;
        }
        if (!Objects.equals(value, before.apply(task))) {
            model.actions().set(List.of(task), Moments.field(field, value), "");
        }
    }

    private void saveNotes(@Nullable String value, Runnable done) {
        if (filling || task == null) {
            return;
        }
        if (Objects.equals(value, task.description())) {
            done.run();
        } else {
            model.actions().describe(task, value, done);
        }
    }

    private void onLeave(TextInputControl input, Consumer<String> leave) {
        input.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused && task != null) {
                leave.accept(input.getText());
            }
        });
        if (input instanceof TextField line) {
            line.setOnAction(_ -> leave.accept(line.getText()));
        }
    }

    private String timeText(Task shown) {
        return shown.dueAt() == null || shown.allDay() ? "" : formats.time(shown.dueAt());
    }

    private static void setUnlessFocused(TextInputControl input, String value) {
        if (!input.isFocused()) {
            input.setText(value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String wire(@Nullable Priority value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static VBox field(String name, Node control) {
        return new VBox(4, Controls.label(name, "subtle", "small"), control);
    }

    static String priority(Priority value) {
        return switch (value) {
            case LOW -> text("priority.low");
            case NORMAL -> text("priority.normal");
            case HIGH -> text("priority.high");
            case URGENT -> text("priority.urgent");
        };
    }
}
