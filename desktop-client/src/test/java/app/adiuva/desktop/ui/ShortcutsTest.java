package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.shell.Commands;
import app.adiuva.desktop.ui.shell.Commands.Group;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of the real window has a key of its own, and buttons name it.
class ShortcutsTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    /// Commands without a key, each with the reason.
    private static final Set<String> PALETTE_ONLY = Set.of();

    @TempDir
    Path home;

    @Test
    void every_command_has_a_key_and_no_two_that_work_at_once_share_one() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            Commands commands = window.main().commands();
            List<Group> groups = Fx.call(commands::groups);
            assertEquals(
                    List.of(),
                    groups.stream()
                            .flatMap(group -> group.commands().stream())
                            .filter(command -> command.key() == null && !PALETTE_ONLY.contains(command.id()))
                            .map(Command::id)
                            .toList());
            assertEquals(List.of(), clashes(groups));
        }
    }

    private static List<String> clashes(List<Group> groups) {
        List<String> found = new ArrayList<>();
        Map<KeyCombination, String> everywhere = new HashMap<>();
        groups.stream().filter(group -> group.place() == null).forEach(group -> take(group, everywhere, found));
        groups.stream()
                .filter(group -> group.place() != null)
                .forEach(group -> take(group, new HashMap<>(everywhere), found));
        return found;
    }

    private static void take(Group group, Map<KeyCombination, String> taken, List<String> clashes) {
        group.commands().stream().filter(command -> command.key() != null).forEach(command -> {
            String other = taken.putIfAbsent(Objects.requireNonNull(command.key()), command.id());
            if (other != null) {
                clashes.add(command.id() + " and " + other + " on " + command.key());
            }
        });
    }

    @Test
    void a_button_names_the_key_of_its_command_also_after_it_was_changed() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            Button capture = (Button) window.find("#quick-capture");
            assertEquals("Quick capture (Ctrl Shift Space)", hint(capture));
            window.press(KeyCode.CONTROL, KeyCode.SLASH);
            window.click("#key-window-capture");
            window.press(KeyCode.F9);
            window.press(KeyCode.ESCAPE);
            assertEquals("Quick capture (F9)", hint(capture));
            window.press(KeyCode.F9);
            window.find("#quick-capture-field");
        }
    }

    private static String hint(Button button) {
        return Fx.call(() -> {
            Tooltip tip = button.getTooltip();
            tip.getOnShowing().handle(null);
            return tip.getText();
        });
    }
}
