package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.ui.kit.Command;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys. A key with Ctrl or Alt, and a function key, is taken before the control with the focus
/// sees it, unless that is a text field and the key edits text. A plain key is taken only when nothing else wanted it.
/// A key that is held down runs a command once, but for those that repeat: nobody has read what comes next.
final class KeyPresses {
    private static final Set<KeyCode> EDITING = Set.of(
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.X,
            KeyCode.C,
            KeyCode.V,
            KeyCode.A,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);

    private final Node root;
    private final Commands commands;
    private final Supplier<Iterable<Command>> possible;
    private final BooleanSupplier covered;
    private final BooleanSupplier silent;
    private @Nullable KeyCode held;
    private boolean repeated;

    /// @param possible the commands that may run now, the first that matches wins
    /// @param covered whether a sheet lies over the window: then plain keys belong to it
    /// @param silent whether keys are being recorded instead
    KeyPresses(
            Node root,
            Commands commands,
            Supplier<Iterable<Command>> possible,
            BooleanSupplier covered,
            BooleanSupplier silent) {
        this.root = root;
        this.commands = commands;
        this.possible = possible;
        this.covered = covered;
        this.silent = silent;
    }

    void install() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            repeated = event.getCode() == held;
            held = event.getCode();
        });
        root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = null);
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(_ -> held = null); // another window hears when the key is let go
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && !silent.getAsBoolean() && isStrong(event) && !isForText(event)) {
                run(event);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isStrong(event) && !isTyping() && !covered.getAsBoolean()) {
                run(event);
            }
        });
    }

    private void run(KeyEvent event) {
        for (Command command : possible.get()) {
            Optional<KeyCombination> key = commands.key(command).filter(own -> own.match(event));
            if (key.isPresent()) {
                event.consume();
                if (!repeated || command.repeats()) {
                    command.run().run();
                }
                return;
            }
        }
    }

    /// An empty field that was never typed in has nothing to take back: there the key means the last act.
    private boolean isForText(KeyEvent event) {
        boolean untouched = event.getCode() == KeyCode.Z
                && typing().filter(KeyPresses::isUntouched).isPresent();
        return isTyping() && EDITING.contains(event.getCode()) && !untouched;
    }

    private static boolean isUntouched(TextInputControl field) {
        return field.getLength() == 0 && !field.isUndoable() && !field.isRedoable();
    }

    boolean isTyping() {
        return typing().isPresent();
    }

    /// The field that takes what is typed: a control with an editor has the focus itself.
    private Optional<TextInputControl> typing() {
        return switch (root.getScene().getFocusOwner()) {
            case TextInputControl field -> Optional.of(field);
            case ComboBox<?> choice when choice.isEditable() -> Optional.of(choice.getEditor());
            case DatePicker day when day.isEditable() -> Optional.of(day.getEditor());
            case Spinner<?> number when number.isEditable() -> Optional.of(number.getEditor());
            case null, default -> Optional.empty();
        };
    }

    /// Whether it is more than a plain key, which types or moves.
    static boolean isStrong(KeyEvent event) {
        return event.isShortcutDown()
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || event.getCode().isFunctionKey();
    }
}
