package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Asked;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.EditKeeper;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.Sheets;
import app.adiuva.desktop.ui.kit.field.Choice;
import app.adiuva.desktop.ui.kit.field.DayField;
import app.adiuva.desktop.ui.kit.field.TimeField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
    private final VBox texts = new VBox(title, notes);
    private final DayField day;
    private final TimeField time = new TimeField(text("task.time"));
    private final ReminderField reminder;
    private final ComboBox<Priority> priority = new ComboBox<>();
    private final ComboBox<Repeat> repeat = new ComboBox<>();
    private final ComboBox<String> list = new ComboBox<>();
    private final TextField tags = new TextField();
    private final Asked asked;
    private final EditKeeper titleKeeper;
    private final EditKeeper notesKeeper;
    private final EditKeeper timeKeeper;
    private final EditKeeper tagsKeeper;
    private @Nullable Task task;
    /// The task in the field of tags, and what it had when the field showed it.
    private String tagged = "";

    private Set<String> tagsBefore = Set.of();
    private boolean filling;

    TaskFields(TasksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        Desk desk = model.addLine().desk();
        this.asked = new Asked(desk.edits());
        this.titleKeeper = new EditKeeper(title, desk);
        this.notesKeeper = new EditKeeper(notes, desk);
        this.timeKeeper = new EditKeeper(time, desk);
        this.tagsKeeper = new EditKeeper(tags, desk);
        this.day = new DayField(formats);
        this.reminder = new ReminderField(
                formats, moment -> save("remind_at", iso(moment), shown -> iso(shown.remindAt())), this::wake);
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
            leave();
        }
        filling = true;
        task = shown;
        asked.read();
        String place = "task:" + shown.id();
        titleKeeper.show(place + ":title", shown.title());
        notesKeeper.show(place, Objects.requireNonNullElse(shown.description(), ""));
        day.value().set(shown.dueAt() == null ? null : formats.dayOf(shown.dueAt()));
        timeKeeper.show(place + ":time", timeText(shown));
        reminder.show(shown);
        priority.setValue(shown.priority());
        repeat.setItems(FXCollections.observableList(Repeat.choices(shown.recurrence())));
        repeat.setValue(Repeat.of(shown.recurrence()));
        list.setItems(FXCollections.observableArrayList(projects()));
        list.setValue(Objects.requireNonNullElse(shown.list(), ""));
        showTags(shown);
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

    /// What is being typed is saved while the fields are still the other task's: a list chooses another one before it
    /// takes the focus.
    private void leave() {
        if (isFocusWithin() || texts.isFocusWithin()) {
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
        time.setId("detail-time");
        tags.setId("detail-tags");
        tags.setPromptText(text("task.tags"));
        tags.setAccessibleText(text("field.tags"));
    }

    private void prepareBoxes() {
        priority.setId("detail-priority");
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
        onLeave(title, this::saveTitle);
        onLeave(notes, value -> save("description", blankToNull(value), this::shownNotes, notesKeeper.leaves()));
        onLeave(time, _ -> saveDue(false));
        onLeave(tags, this::saveTags);
        day.value().subscribe(_ -> saveDue(true));
        priority.valueProperty().subscribe(value -> save("priority", wire(value), shown -> wire(shown.priority())));
        repeat.valueProperty()
                .subscribe(value -> save("recurrence", value == null ? null : value.rule(), Task::recurrence));
        list.valueProperty().subscribe(value -> save("list", blankToNull(value), Task::list));
    }

    /// What is being typed stays, and with it the tags that it began from.
    private void showTags(Task shown) {
        boolean other = !shown.id().equals(tagged);
        String words = String.join(", ", shown.tags());
        tagsKeeper.show("task:" + shown.id() + ":tags", words);
        if (other || tagsKeeper.isUntouched()) {
            tagged = shown.id();
            tagsBefore = new LinkedHashSet<>(shown.tags());
        }
    }

    /// Only what was added and taken out here: the task may have got other tags meanwhile.
    private void saveTags(String typed) {
        if (filling || task == null) {
            return;
        }
        Task of = task;
        Set<String> wanted = Sheets.words(typed);
        String found = joined(tagsBefore);
        Set<String> before = Sheets.words(Objects.requireNonNullElse(asked.or(of.id(), "tags", found), ""));
        Set<String> add = without(wanted, before);
        Set<String> remove = without(before, wanted);
        Runnable kept = tagsKeeper.leaves();
        Runnable done = () -> {
            kept.run();
            if (of.id().equals(tagged)) {
                tagsBefore = wanted;
            }
        };
        asked.ask(of.id(), "tags", joined(wanted), found, () -> model.actions().tag(of, add, remove, done), () -> {
            done.run();
            showTags(of);
        });
    }

    /// In one order, whatever the order in which they were typed.
    private static String joined(Set<String> tags) {
        return String.join(", ", new TreeSet<>(tags));
    }

    private static Set<String> without(Set<String> tags, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(tags);
        left.removeAll(others);
        return left;
    }

    /// There is no task without a title: an empty one shows again what it was.
    private void saveTitle(String typed) {
        if (typed.isBlank() && task != null) {
            title.setText(Objects.requireNonNullElse(asked.or(task.id(), "title", task.title()), ""));
        }
        save("title", oneLine(title.getText()), this::shownTitle, titleKeeper.leaves());
    }

    private static String oneLine(String typed) {
        return typed.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /// As it would be saved when it was left unchanged.
    private String shownTitle(Task shown) {
        return oneLine(titleKeeper.held(shown.title()));
    }

    private @Nullable String shownNotes(Task shown) {
        return blankToNull(notesKeeper.held(Objects.requireNonNullElse(shown.description(), "")));
    }

    /// A time that cannot be read is marked and kept as it was typed; the task keeps the one that it has.
    ///
    /// @param ofDay whether the day was changed, and not the time
    private void saveDue(boolean ofDay) {
        if (filling || task == null) {
            return;
        }
        Runnable done = time.check() ? timeKeeper.leaves() : () -> {};
        LocalTime newTime = time.check() ? time.time() : storedTime(task);
        LocalDate newDay = day.value().get() == null && newTime != null && !ofDay
                ? formats.today()
                : day.value().get();
        Task of = task;
        Map<String, @Nullable Object> fields = Moments.due(newDay, newTime, formats.zone());
        asked.ask(
                of.id(),
                "due",
                fields.get("due_at") + " " + fields.get("all_day"),
                iso(of.dueAt()) + " " + of.allDay(),
                () -> model.actions().set(of, fields, done),
                done);
    }

    private @Nullable LocalTime storedTime(Task shown) {
        return shown.dueAt() == null || shown.allDay() ? null : LocalTime.ofInstant(shown.dueAt(), formats.zone());
    }

    private void wake() {
        if (task != null) {
            model.actions().set(List.of(task), Moments.field("snoozed_until", null), "");
        }
    }

    private @Nullable String iso(@Nullable Instant moment) {
        return moment == null ? null : Moments.iso(moment, formats.zone());
    }

    private void save(String field, @Nullable String value, Function<Task, @Nullable String> before) {
        save(field, value, before, () -> {});
    }

    /// @param done runs when it is stored
    private void save(String field, @Nullable String value, Function<Task, @Nullable String> before, Runnable done) {
        if (filling || task == null) {
            return;
        }
        Task of = task;
        asked.ask(
                of.id(),
                field,
                value,
                before.apply(of),
                () -> model.actions().set(of, Moments.field(field, value), done),
                done);
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
