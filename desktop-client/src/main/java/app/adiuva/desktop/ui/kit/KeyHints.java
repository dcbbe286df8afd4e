package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/// Knows what is written on the keys of commands: the frame of the window. A button that does what a command does says
/// so by [#show], and its tooltip names the key that the command has at that moment.
public interface KeyHints {
    /// Empty when the command has no key, or is none that is known.
    String keyText(String commandId);

    /// Lets the tooltip of `button` name the key of a command, also one that the user gives it later.
    static <B extends ButtonBase> B show(B button, String commandId) {
        Tooltip tip = new Tooltip(name(button));
        tip.setOnShowing(_ -> tip.setText(hint(button, commandId)));
        button.setTooltip(tip);
        return button;
    }

    private static String name(ButtonBase button) {
        String given = button.getAccessibleText();
        return given == null || given.isEmpty() ? button.getText() : given;
    }

    private static String hint(ButtonBase button, String commandId) {
        String name = name(button);
        for (Node node = button; node != null; node = node.getParent()) {
            if (node instanceof KeyHints hints) {
                String key = hints.keyText(commandId);
                return key.isEmpty() ? name : text("hint.key", name, key);
            }
        }
        return name;
    }
}
