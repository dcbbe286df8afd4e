package app.adiuva.desktop.ui.settings;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// What settings are called, and their values, where they are listed by what is stored. JavaFX thread only.
@FunctionalInterface
public interface SettingNames {
    /// Empty for one that nothing in the window sets.
    Optional<Named> of(String key);

    /// One of them.
    ///
    /// @param name may come a moment later, with the screen that knows it
    /// @param value says a stored value
    record Named(ObservableValue<String> name, UnaryOperator<String> value) {
        public static Named of(String name, UnaryOperator<String> value) {
            return new Named(new ReadOnlyStringWrapper(name), value);
        }
    }
}
