package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Field;
import app.adiuva.contracts.plan.FieldType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.ChoiceWords;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Diffs;
import app.adiuva.desktop.ui.kit.KeptForm;
import app.adiuva.desktop.ui.kit.Sheets;
import app.adiuva.desktop.ui.kit.field.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The little form that changes a step on a thought, a mail, a document or a notification before it is applied: every
/// field of a new row, and of a change those that it sets. Tasks and events have [StepEditor].
final class RecordEditor extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int ONE_LINE = 500;

    /// A notification is no row of a table.
    private static final List<Field> NOTIFICATION = List.of(
            new Field("title", new FieldType.Text(ONE_LINE), Field.Presence.NEEDED),
            new Field("body", new FieldType.Text(ONE_LINE + 1), Field.Presence.DEFAULTED));

    private final RowDiff diff;
    private final Consumer<Map<String, @Nullable Object>> save;
    private final Map<String, Supplier<@Nullable Object>> values = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    private final List<TextInputControl> needed = new ArrayList<>();
    private final List<Consumer<KeptForm>> followings = new ArrayList<>();

    RecordEditor(PlanAction action, RowDiff diff, Consumer<Map<String, @Nullable Object>> save, Runnable cancel) {
        super(8);
        this.diff = diff;
        this.save = save;
        getStyleClass().add("step-editor");
        fields(action, diff).forEach(field -> getChildren().add(control(field)));
        values.forEach((name, value) -> shown.put(name, value.get()));
        getChildren()
                .add(new HBox(
                        8,
                        Controls.button(text("save"), this::save),
                        Controls.button(text("cancel"), cancel, "quiet")));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume(); // around it, Esc closes more than this
            }
        });
    }

    /// Whether there is something to edit in the step, and it has no form of its own.
    static boolean canEdit(@Nullable PlanAction action) {
        return action != null && action.type() != ActionType.DELETE_RECORD && !StepEditor.canEdit(action);
    }

    private static List<Field> fields(PlanAction action, RowDiff diff) {
        if (action.table() == null) {
            return NOTIFICATION;
        }
        return action.table().fields().stream()
                .filter(field -> action.type() != ActionType.UPDATE_RECORD
                        || diff.after().containsKey(field.name()))
                .toList();
    }

    /// Shows what was typed into it before, and keeps what is typed.
    void keep(KeptForm draft) {
        followings.forEach(following -> following.accept(draft));
    }

    void begin() {
        Controls.focusFirst(this);
    }

    private Node control(Field field) {
        Object now = diff.after().get(field.name());
        String label = Diffs.label(field.name());
        return switch (field.type()) {
            case FieldType.Flag _ -> flag(field.name(), label, Boolean.TRUE.equals(now));
            case FieldType.Choice choice -> choice(field.name(), label, choice, now);
            case FieldType.Words _ -> words(field.name(), label, now);
            case FieldType.Text text -> input(field, label, text.maxLength() > ONE_LINE, now);
            case FieldType.Instant _, FieldType.Recurrence _ -> input(field, label, false, now);
        };
    }

    private Node flag(String name, String label, boolean now) {
        CheckBox box = new CheckBox(label);
        box.setId("step-" + name);
        box.setSelected(now);
        values.put(name, box::isSelected);
        followings.add(draft -> draft.follow(name, box.selectedProperty(), String::valueOf, Boolean::valueOf));
        return box;
    }

    private Node choice(String name, String label, FieldType.Choice choice, @Nullable Object now) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("step-" + name);
        box.setAccessibleText(label);
        box.getItems().setAll(choice.words().stream().sorted().toList());
        box.setConverter(Choice.names(ChoiceWords::of));
        box.setValue(now instanceof String word ? word : null);
        values.put(name, box::getValue);
        followings.add(draft -> draft.follow(
                name,
                box.valueProperty(),
                word -> Objects.requireNonNullElse(word, ""),
                word -> word.isEmpty() ? null : word));
        return box;
    }

    private Node words(String name, String label, @Nullable Object now) {
        List<String> before =
                now instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
        TextField words = new TextField(String.join(", ", before));
        name(words, name, label);
        values.put(name, () -> List.copyOf(Sheets.words(words.getText())));
        followings.add(draft -> draft.follow(name, words.textProperty()));
        return words;
    }

    private Node input(Field field, String label, boolean large, @Nullable Object now) {
        TextInputControl input = large ? area() : line();
        input.setText(now instanceof String typed ? typed : "");
        name(input, field.name(), label);
        input.textProperty().subscribe(_ -> input.pseudoClassStateChanged(WRONG, false));
        if (field.presence() == Field.Presence.NEEDED) {
            needed.add(input);
        }
        followings.add(draft -> draft.follow(field.name(), input.textProperty()));
        values.put(
                field.name(),
                () -> input.getText().isBlank() && field.presence() == Field.Presence.OPTIONAL
                        ? null
                        : input.getText().strip());
        return input;
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        return area;
    }

    private TextField line() {
        TextField line = new TextField();
        line.setOnAction(_ -> save());
        return line;
    }

    private static void name(TextInputControl input, String name, String label) {
        input.setId("step-" + name);
        input.setPromptText(label);
        input.setAccessibleText(label);
    }

    /// What may not be empty is marked instead of being dropped.
    private void save() {
        for (TextInputControl input : needed) {
            if (input.getText().isBlank()) {
                input.pseudoClassStateChanged(WRONG, true);
                input.requestFocus();
                return;
            }
        }
        save.accept(changed());
    }

    /// Only what differs from the row as the plan would leave it.
    Map<String, @Nullable Object> changed() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object typed = value.get();
            if (!Objects.equals(typed, shown.get(name))) {
                fields.put(name, typed);
            }
        });
        return fields;
    }
}
