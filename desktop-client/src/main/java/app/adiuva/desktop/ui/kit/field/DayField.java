package app.adiuva.desktop.ui.kit.field;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A day picked from a calendar and read as `Tomorrow` or `Fri 27 Nov`, with a button that clears it.
public final class DayField extends HBox {
    private static final int LONGEST_DAY = 7; // in columns, which are as wide as a W

    private final DatePicker picker = new DatePicker();

    /// The day when something is due, which may be none.
    public DayField(Formats formats) {
        this(formats, text("field.due"), true);
    }

    /// @param name for screen readers
    /// @param clearable whether there may be no day
    public DayField(Formats formats, String name, boolean clearable) {
        super(4);
        getStyleClass().add("day-field");
        picker.setEditable(false);
        picker.setShowWeekNumbers(false);
        picker.setPromptText(text("task.day"));
        picker.setAccessibleText(name);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : formats.day(day);
            }

            @Override
            public @Nullable LocalDate fromString(String words) {
                return picker.getValue();
            }
        });
        picker.getEditor().setPrefColumnCount(LONGEST_DAY);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(picker, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        Button clear = Controls.iconButton(Feather.X, text("task.no_day"), () -> picker.setValue(null));
        picker.valueProperty().subscribe(day -> Controls.show(clear, clearable && day != null));
        getChildren().addAll(picker, clear);
    }

    /// As in a draft.
    public static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// @param words as of [#words]
    public static @Nullable LocalDate day(String words) {
        return words.isEmpty() ? null : LocalDate.parse(words);
    }

    public ObjectProperty<@Nullable LocalDate> value() {
        return picker.valueProperty();
    }
}
