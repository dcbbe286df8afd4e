package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.playbook.RecordChoices.Choice;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.field.DayField;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a playbook asks for: texts, days, and records to choose from.
final class InputForm extends VBox {
    private final PlaybookPageModel model;
    private final Formats formats;
    private @Nullable Node first;

    InputForm(PlaybookPageModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        getStyleClass().add("input-form");
        model.playbook().inputs().forEach(input -> getChildren().add(field(input)));
    }

    /// Puts the focus into the first field; false when there is none.
    boolean begin() {
        if (first != null) {
            first.requestFocus();
        }
        return first != null;
    }

    private Node field(PlaybookInput input) {
        Node control = switch (input.kind()) {
            case TEXT -> textField(input);
            case DAY -> dayField(input);
            case TASK, EVENT, MAIL, THOUGHT, DOCUMENT -> picker(input);
        };
        control.setId("input-" + input.name());
        if (first == null && !(control instanceof DayField)) {
            first = control;
        }
        String name = name(input);
        Label label = Controls.label(name, "strong", "small");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(6, label, control);
    }

    private TextField textField(PlaybookInput input) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.input(input));
        return field;
    }

    private Node dayField(PlaybookInput input) {
        DayField field = new DayField(formats, name(input), !input.required());
        StringProperty value = model.input(input);
        value.subscribe(day -> field.value().set(DayField.day(day)));
        field.value().subscribe(day -> value.set(DayField.words(day)));
        return field;
    }

    private static String name(PlaybookInput input) {
        return input.required() ? input.label() : text("playbook.optional", input.label());
    }

    private Node picker(PlaybookInput input) {
        ComboBox<Choice> box = new ComboBox<>(model.inputs().choices(input));
        StringProperty value = model.input(input);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.promptTextProperty()
                .bind(Bindings.when(Bindings.isEmpty(model.inputs().choices(input)))
                        .then(text("playbook.none"))
                        .otherwise(text("playbook.choose")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public @Nullable Choice fromString(String words) {
                return box.getValue();
            }
        });
        Runnable select = () -> model.inputs().choices(input).stream()
                .filter(choice -> choice.id().equals(value.get()))
                .findFirst()
                .ifPresent(box::setValue);
        model.inputs().choices(input).addListener((ListChangeListener<Choice>) _ -> select.run());
        value.subscribe(_ -> select.run());
        box.valueProperty().subscribe(choice -> {
            if (choice != null) {
                value.set(choice.id());
            }
        });
        return box;
    }
}
