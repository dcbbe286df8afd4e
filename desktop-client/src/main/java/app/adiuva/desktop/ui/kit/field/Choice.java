package app.adiuva.desktop.ui.kit.field;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes from which one of a few is chosen.
public final class Choice {
    private Choice() {}

    /// @param title for screen readers
    /// @param name what a choice is called
    /// @param then hears what the user chooses
    public static <T> ComboBox<T> of(List<T> all, Function<T, String> name, T now, String title, Consumer<T> then) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setConverter(names(name));
        box.setValue(now);
        box.setAccessibleText(title);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                then.accept(chosen);
            }
        });
        return box;
    }

    /// A converter from what a box holds to what it shows.
    public static <T> StringConverter<T> names(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
