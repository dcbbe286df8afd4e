package app.adiuva.desktop.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something the user can do by a key, from the palette, and, where it has one, by a button. JavaFX thread only.
///
/// @param id stays the same for ever, such as `task.new`: the user's own keys are stored by it
/// @param name what it does, in the imperative, such as `New task`
/// @param key the key it has unless the user gives it another, or null for none
/// @param repeats whether a key that is held down runs it again and again, as for a step or an undo
/// @param enabled whether it can be done now; asked when it is about to be shown or run
public record Command(
        String id,
        Feather symbol,
        String name,
        @Nullable KeyCombination key,
        Runnable run,
        boolean repeats,
        BooleanSupplier enabled) {
    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+");

    public Command {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of a command: " + id);
        }
    }

    /// @param key such as `Shortcut+Shift+N` (Ctrl, or Cmd on a Mac), `E` for a plain key, or empty for none
    public static Command of(String id, Feather symbol, String name, String key, Runnable run) {
        return new Command(
                id, symbol, name, key.isEmpty() ? null : KeyCombination.valueOf(key), run, false, () -> true);
    }

    /// The same command, possible only while `enabled`.
    public Command when(BooleanSupplier enabled) {
        return new Command(id, symbol, name, key, run, repeats, enabled);
    }

    /// The same command, run again and again while its key is held down.
    public Command repeating() {
        return new Command(id, symbol, name, key, run, true, enabled);
    }
}
