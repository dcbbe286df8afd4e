package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.KeyNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Gives a command the keys that are pressed next. Keys of another command are named and taken from it only when they
/// are pressed a second time; keys that fields and lists need for themselves are refused. JavaFX thread only.
final class KeyRecorder {
    private static final Set<KeyCode> EDITING =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.BACK_SPACE);
    private static final Set<KeyCode> NEEDED = EnumSet.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.UNDEFINED);

    private final Commands commands;
    private final ObjectProperty<@Nullable Command> recording = new SimpleObjectProperty<>();
    private final StringProperty message = new SimpleStringProperty("");
    private @Nullable KeyCombination contested;

    KeyRecorder(Commands commands) {
        this.commands = commands;
    }

    /// The command that waits for its keys, null when none does.
    ReadOnlyObjectProperty<@Nullable Command> recording() {
        return recording;
    }

    /// What the user should know now; empty for nothing.
    ReadOnlyStringProperty message() {
        return message;
    }

    void start(Command command) {
        contested = null;
        recording.set(command);
        message.set(text("keys.press", command.name()));
    }

    void stop() {
        contested = null;
        recording.set(null);
        message.set("");
    }

    /// Takes a key press while recording; modifiers alone are waited out, Esc leaves all as it was, Delete takes the
    /// key away.
    void press(KeyEvent event) {
        Command command = recording.get();
        if (command == null || event.getCode().isModifierKey()) {
            return;
        }
        boolean plain = !(event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown());
        if (plain && event.getCode() == KeyCode.ESCAPE) {
            stop();
        } else if (plain && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            commands.choose(command, null);
            say(text("keys.removed", command.name()));
        } else {
            take(command, of(event), plain, event.getCode());
        }
    }

    private void take(Command command, KeyCombination key, boolean plain, KeyCode code) {
        if (NEEDED.contains(code) || !plain && EDITING.contains(code) || plain && !code.isFunctionKey()) {
            message.set(text("keys.refused", KeyNames.of(key)));
            return;
        }
        List<Command> others = commands.taken(command, key);
        if (!others.isEmpty() && !key.equals(contested)) {
            contested = key;
            String names = others.stream().map(Command::name).distinct().collect(Collectors.joining(", "));
            message.set(text("keys.taken", KeyNames.of(key), names));
            return;
        }
        others.forEach(loser -> commands.choose(loser, null));
        commands.choose(command, key);
        say(text("keys.given", command.name(), KeyNames.of(key)));
    }

    private void say(String words) {
        stop();
        message.set(words);
    }

    static KeyCombination of(KeyEvent event) {
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isControlDown() && !modifiersAreControl(event)) {
            modifiers.add(KeyCombination.CONTROL_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    /// Outside of a Mac the shortcut key is Ctrl itself.
    private static boolean modifiersAreControl(KeyEvent event) {
        return event.isShortcutDown() && !event.isMetaDown();
    }
}
