package app.adiuva.desktop.ui.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// The controls that settings are bound to, each with its accessible name.
final class SettingControls {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private SettingControls() {}

    static CheckBox toggle(String name, Preference<Boolean> value) {
        CheckBox box = new CheckBox();
        box.getStyleClass().add("switch");
        box.setId("set-" + value.key());
        box.setAccessibleText(name);
        value.subscribe(box::setSelected);
        box.selectedProperty().subscribe(value::set);
        return box;
    }

    static <T> ComboBox<T> list(String name, List<T> choices, Function<T, String> naming, Preference<T> value) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setId("set-" + value.key());
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : naming.apply(choice);
            }

            @Override
            public T fromString(String text) {
                return value.get(); // not editable
            }
        });
        value.subscribe(box::setValue);
        box.setOnAction(_ -> value.set(box.getValue()));
        return box;
    }

    static Spinner<Integer> number(String name, Preference<Integer> value, int least, int most) {
        var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value.get());
        values.valueProperty().bindBidirectional(value);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            @Override
            public Integer fromString(String typed) {
                try {
                    return Integer.valueOf(typed.strip());
                } catch (NumberFormatException unreadable) {
                    return value.get();
                }
            }
        });
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        Runnable commit = () -> {
            spinner.commitValue();
            spinner.getEditor().setText(String.valueOf(value.get())); // also when it was not readable
        };
        spinner.getEditor().setOnAction(_ -> commit.run());
        spinner.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                commit.run();
            }
        });
        spinner.setId("set-" + value.key());
        spinner.setAccessibleText(name);
        spinner.getEditor().setAccessibleText(name);
        return spinner;
    }

    static TextField time(String name, Preference<LocalTime> value) {
        TextField field = new TextField();
        field.setPrefColumnCount(5);
        field.setId("set-" + value.key());
        field.setAccessibleText(name);
        value.subscribe(time -> field.setText(time.toString()));
        Runnable commit = () -> {
            try {
                String typed = field.getText().strip();
                value.set(LocalTime.parse(typed.indexOf(':') == 1 ? "0" + typed : typed));
                field.pseudoClassStateChanged(DANGER, false);
            } catch (DateTimeException unreadable) {
                field.pseudoClassStateChanged(DANGER, true);
            }
        };
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                commit.run();
            }
        });
        return field;
    }
}
