package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.jspecify.annotations.Nullable;

/// What is written on the keys of this computer's keyboard.
public final class KeyNames {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private KeyNames() {}

    /// Such as `Ctrl Shift N`, or `⇧ ⌘ N` on a Mac; empty for no key.
    public static String of(@Nullable KeyCombination key) {
        return of(key, MAC);
    }

    static String of(@Nullable KeyCombination key, boolean mac) {
        if (key == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (isDown(key.getControl()) || !mac && isDown(key.getShortcut())) {
            parts.add(mac ? "⌃" : text("key.ctrl"));
        }
        if (isDown(key.getAlt())) {
            parts.add(mac ? "⌥" : text("key.alt"));
        }
        if (isDown(key.getShift())) {
            parts.add(mac ? "⇧" : text("key.shift"));
        }
        if (isDown(key.getMeta()) || mac && isDown(key.getShortcut())) {
            parts.add(mac ? "⌘" : text("key.meta"));
        }
        parts.add(main(key));
        return String.join(" ", parts);
    }

    private static boolean isDown(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private static String main(KeyCombination key) {
        return switch (key) {
            case KeyCodeCombination code -> name(code.getCode());
            case KeyCharacterCombination character -> character.getCharacter();
            default -> key.getName();
        };
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case SPACE -> text("key.space");
            case ENTER -> text("key.enter");
            case DELETE -> text("key.delete");
            case ESCAPE -> text("key.escape");
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case COMMA -> ",";
            case PERIOD -> ".";
            case SLASH -> "/";
            default -> code.getName();
        };
    }
}
