package app.adiuva.desktop.ui.settings;

import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;

/// One setting as a property: it is read when the window opens and written whenever it is set to another value.
/// Made by [Preferences]. JavaFX thread only.
public final class Preference<T> extends SimpleObjectProperty<T> {
    private final String key;
    private final T usual;
    private final Function<T, String> format;
    private final Function<String, T> parse;

    /// @param parse may throw [IllegalArgumentException] on a damaged value, which then counts as the usual one
    Preference(String key, T usual, Function<T, String> format, Function<String, T> parse) {
        super(usual);
        this.key = key;
        this.usual = usual;
        this.format = format;
        this.parse = parse;
    }

    /// The row of the table `settings`.
    public String key() {
        return key;
    }

    /// The value of a new profile.
    public T usual() {
        return usual;
    }

    public boolean isUsual() {
        return usual.equals(get());
    }

    public void reset() {
        set(usual);
    }

    String stored() {
        return format.apply(get());
    }

    /// A stored value in the words of `naming`; a damaged one as it stands.
    String say(String stored, Function<T, String> naming) {
        try {
            return naming.apply(parse.apply(stored));
        } catch (IllegalArgumentException damaged) {
            return stored;
        }
    }

    void show(String stored) {
        try {
            set(parse.apply(stored));
        } catch (IllegalArgumentException damaged) {
            reset();
        }
    }
}
