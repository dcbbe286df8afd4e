package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.attachment.AttachmentStrip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DayField;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything about one task, each field saved when it loses the focus or on Enter.
final class TaskDetail extends VBox {
    private final TasksViewModel model;
    private final Formats formats;
    private final TextArea title = new TextArea();
    private final TextArea notes = new TextArea();
    private final DayField day;
    private final TextField time = new TextField();
    private final ComboBox<Priority> priority = new ComboBox<>();
    private final ComboBox<Repeat> repeat = new ComboBox<>();
    private final ComboBox<String> list = new ComboBox<>();
    private final TextField tags = new TextField();
    private final AttachmentStrip files;
    private final Button source = Controls.button(text("task.source"), this::openSource, "quiet");
    private final Label made = Controls.label("", "subtle", "small");
    private @Nullable Task task;
    private boolean filling;

    TaskDetail(TasksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.day = new DayField(formats);
        this.files = new AttachmentStrip(model.desk(), Table.TASKS);
        files.listenOn(this);
        getStyleClass().add("detail");
        setId("task-detail");
        HBox head = new HBox(
                8,
                Controls.spacer(),
                Controls.iconButton(Feather.TRASH_2, text("task.delete"), this::delete),
                Controls.iconButton(Feather.X, text("close"), () -> model.select(null)));
        prepareFields();
        VBox fields = new VBox(
                title,
                notes,
                field(text("field.due"), new HBox(8, day, time)),
                field(text("field.repeat"), repeat),
                field(text("field.priority"), priority),
                field(text("field.list"), list),
                field(text("field.tags"), tags),
                files,
                source,
                made);
        fields.getStyleClass().add("detail-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        getChildren().addAll(head, scroll);
    }

    void show(Task shown) {
        if (task != null && !task.id().equals(shown.id())) {
            requestFocusAway();
        }
        filling = true;
        task = shown;
        setUnlessFocused(title, shown.title());
        setUnlessFocused(notes, Objects.requireNonNullElse(shown.description(), ""));
        day.value().set(shown.dueAt() == null ? null : formats.dayOf(shown.dueAt()));
        setUnlessFocused(time, timeText(shown));
        priority.setValue(shown.priority());
        repeat.setItems(javafx.collections.FXCollections.observableList(Repeat.choices(shown.recurrence())));
        repeat.setValue(Repeat.of(shown.recurrence()));
        list.setItems(javafx.collections.FXCollections.observableArrayList(model.lists()));
        list.setValue(Objects.requireNonNullElse(shown.list(), ""));
        setUnlessFocused(tags, String.join(", ", shown.tags()));
        files.show(shown.id());
        Controls.show(source, shown.sourceThoughtId() != null);
        made.setText(text("task.made", formats.ago(shown.createdAt())));
        filling = false;
    }

    /// Puts the caret into the title.
    void edit() {
        title.requestFocus();
        title.end();
    }

    private void requestFocusAway() {
        if (getScene() != null && getScene().getFocusOwner() instanceof TextInputControl input && isInside(input)) {
            requestFocus();
        }
    }

    private boolean isInside(Node node) {
        return List.<Node>of(title, notes, time, tags).contains(node);
    }

    private void prepareFields() {
        title.getStyleClass().addAll("bare", "detail-title");
        title.setWrapText(true);
        title.setPrefRowCount(2);
        title.setId("detail-title");
        title.setAccessibleText(text("field.title"));
        notes.getStyleClass().addAll("bare", "detail-notes");
        notes.setWrapText(true);
        notes.setPrefRowCount(4);
        notes.setPromptText(text("task.notes"));
        notes.setAccessibleText(text("field.description"));
        time.setPromptText(text("task.time"));
        time.setAccessibleText(text("task.time"));
        time.setMinWidth(72);
        time.setPrefWidth(72);
        tags.setPromptText(text("task.tags"));
        tags.setAccessibleText(text("field.tags"));
        priority.getItems().setAll(Priority.values());
        priority.setConverter(Words.of(Words::priority));
        repeat.setConverter(Words.of(Repeat::label));
        list.setEditable(true);
        list.setPromptText(text("task.list"));
        List.of(priority, repeat, list).forEach(box -> box.setMaxWidth(Double.MAX_VALUE));
        onLeave(title, value -> save("title", value.strip().replaceAll("\\s*\\R\\s*", " "), Task::title));
        onLeave(notes, value -> save("description", blankToNull(value), Task::description));
        onLeave(time, _ -> saveDue());
        onLeave(tags, value -> save("tags", words(value), Task::tags));
        day.value().subscribe(_ -> saveDue());
        priority.valueProperty().subscribe(value -> save("priority", wire(value), shown -> wire(shown.priority())));
        repeat.valueProperty()
                .subscribe(value -> save("recurrence", value == null ? null : value.rule(), Task::recurrence));
        list.valueProperty().subscribe(value -> save("list", blankToNull(value), Task::list));
    }

    private void saveDue() {
        if (filling || task == null) {
            return;
        }
        LocalDate newDay = day.value().get() == null && Moments.time(time.getText()) != null
                ? formats.today()
                : day.value().get();
        LocalTime newTime = Moments.time(time.getText());
        var fields = Moments.due(newDay, newTime, formats.zone());
        var before = task.dueAt() == null ? null : Moments.iso(task.dueAt(), formats.zone());
        if (!Objects.equals(fields.get("due_at"), before) || !Objects.equals(fields.get("all_day"), task.allDay())) {
            model.change(task, fields);
        }
    }

    private void save(String field, @Nullable Object value, Function<Task, @Nullable Object> before) {
        if (filling || task == null || field.equals("title") && "".equals(value)) {
            return;
        }
        if (!Objects.equals(value, before.apply(task))) {
            model.change(task, field, value);
        }
    }

    private void openSource() {
        if (task != null) {
            model.openSource(task);
        }
    }

    private void delete() {
        if (task != null) {
            model.delete(task);
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

    private static List<String> words(String value) {
        return Arrays.stream(value.split("[,\\s]+"))
                .map(word -> word.replaceFirst("^#", "").strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    private static VBox field(String name, Node control) {
        return new VBox(4, Controls.label(name, "subtle", "small"), control);
    }

    /// Converters between what a field holds and what it shows.
    static final class Words {
        private Words() {}

        static <T> StringConverter<T> of(Function<T, String> show) {
            return new StringConverter<>() {
                @Override
                public String toString(@Nullable T value) {
                    return value == null ? "" : show.apply(value);
                }

                @Override
                public @Nullable T fromString(String text) {
                    return null;
                }
            };
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
}
