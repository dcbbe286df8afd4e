package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the mouse can press is pressed by the letters that a key lays over the window.
class KeyTipsJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_file_in_a_row_is_removed_and_put_back_by_letters_and_none_of_them_is_typed() throws IOException {
        Path file = Files.writeString(home.resolve("moss.txt"), "green");
        try (TestWindow window = TestWindow.open(home.resolve("profile"), NOWHERE)) {
            capture(window, "Moss likes shade");
            window.go(Place.THOUGHTS);
            window.click("Moss likes shade");
            window.click("#thought-content");
            Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
            window.press(KeyCode.CONTROL, KeyCode.V);
            window.find("Remove moss.txt");

            press(window, "Remove moss.txt");
            window.await("the file to go", () -> Sight.find("Remove moss.txt").isEmpty());
            assertEquals("Moss likes shade", content(window));
            press(window, "#toast-action");
            window.find("Remove moss.txt");
            assertEquals("Moss likes shade", content(window));
        }
    }

    @Test
    void letters_narrow_backspace_widens_and_escape_gives_the_window_back() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.press(KeyCode.CONTROL, KeyCode.L);
            int all = count();
            String two =
                    tips().stream().filter(tip -> tip.length() == 2).findFirst().orElseThrow();
            window.press(KeyCode.valueOf(two.substring(0, 1)));
            assertTrue(count() < all, "narrower");
            assertTrue(tips().contains(two.substring(1)), two);
            window.press(KeyCode.BACK_SPACE);
            assertEquals(all, count());
            window.press(KeyCode.ESCAPE);
            assertEquals(0, count());
            assertTrue(window.sees("#settings"));

            window.press(KeyCode.CONTROL, KeyCode.L);
            window.press(KeyCode.CONTROL, KeyCode.L);
            assertEquals(0, count());
        }
    }

    @Test
    void a_row_is_opened() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            capture(window, "Moss likes shade");
            window.find("Moss likes shade");
            Fx.run(() ->
                    Sight.find("Moss likes shade").orElseThrow().getParent().setId("a-row"));
            window.go(Place.TODAY); // the focus leaves the field, which keeps letters for itself
            List<KeyCode> heard = heard(window);
            press(window, "#a-row");
            window.find("#thought-detail");
            assertEquals(List.of(), heard, "a letter is for the row alone");
        }
    }

    @Test
    void keys_of_commands_only_end_it_and_so_does_backspace_before_a_letter() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            List<KeyCode> heard = heard(window);
            List<KeyEvent> ends = List.of(
                    key(KeyCode.A, true, false),
                    key(KeyCode.A, false, true),
                    key(KeyCode.F6, false, false),
                    key(KeyCode.BACK_SPACE, false, false));
            for (KeyEvent end : ends) {
                window.press(KeyCode.CONTROL, KeyCode.L);
                Fx.run(() -> Event.fireEvent(window.stage().getScene().getFocusOwner(), end));
                assertEquals(0, count(), end.toString());
            }
            assertEquals(List.of(), heard);
        }
    }

    @Test
    void letters_follow_a_control_that_moves_and_go_with_one_that_goes() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.press(KeyCode.CONTROL, KeyCode.L);
            double before = Fx.call(() -> tip("#reset-all").localToScene(0, 0).getY());
            Region strip = new Region();
            strip.setMinHeight(50);
            Fx.run(() -> window.main().root().addStrip(strip));
            window.await(
                    "the letters to follow",
                    () -> tip("#reset-all").localToScene(0, 0).getY() == before + 50);

            String letters = Fx.call(() -> tip("#reset-all").getText());
            Fx.run(() -> Sight.find("#reset-all").orElseThrow().setVisible(false));
            for (String letter : letters.split("")) {
                window.press(KeyCode.valueOf(letter));
            }
            assertEquals(0, count());
            assertFalse(window.sees("#reset-sheet"), "what cannot be seen is not pressed");
        }
    }

    @Test
    void letters_lie_inside_the_window_also_on_what_its_edge_cuts() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            Button cut = new Button("Cut");
            Region strip = new Pane(cut);
            Fx.run(() -> {
                double bottom = window.stage().getScene().getHeight();
                cut.setId("cut");
                window.main().root().addStrip(strip);
                cut.resizeRelocate(0, bottom - strip.localToScene(0, 0).getY() - 8, 80, 30);
            });
            window.press(KeyCode.CONTROL, KeyCode.L);
            Bounds tip = Fx.call(() -> tip("#cut").localToScene(tip("#cut").getLayoutBounds()));
            assertTrue(tip.getMaxY() <= window.stage().getScene().getHeight(), tip.toString());
        }
    }

    @Test
    void a_sheet_that_opens_meanwhile_ends_it() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.L);
            assertTrue(count() > 0);
            Fx.run(() -> window.main().root().openCapture("Ferns"));
            assertEquals(0, count());
            window.await(
                    "the caret to be in the sheet",
                    () -> Sight.find("#quick-capture-field").orElseThrow().isFocused());
            window.type("s");
            assertEquals(
                    "sFerns",
                    Fx.call(() -> ((TextInputControl)
                                    Sight.find("#quick-capture-field").orElseThrow())
                            .getText()));
        }
    }

    @Test
    void over_a_sheet_only_what_is_in_it_has_letters() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.find("#quick-capture-field");
            window.type("Ferns");
            window.press(KeyCode.CONTROL, KeyCode.L);
            assertFalse(hasTip("#nav-today"));
            assertTrue(hasTip("#quick-capture-field"));
            window.press(KeyCode.ESCAPE);
            assertTrue(window.sees("#quick-capture-field"), "only the letters go");
        }
    }

    private static void capture(TestWindow window, String text) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        window.find("#quick-capture-field");
        window.type(text);
        window.press(KeyCode.ENTER);
        window.await("the sheet to close", () -> Sight.find("#capture-sheet").isEmpty());
    }

    /// Lays the letters over the window and types those of `name`; each is a key that also types.
    private static void press(TestWindow window, String name) {
        window.press(KeyCode.CONTROL, KeyCode.L);
        String letters = Fx.call(() -> tip(name).getText());
        for (String letter : letters.split("")) {
            window.press(KeyCode.valueOf(letter));
            window.type(letter.toLowerCase(Locale.ROOT));
        }
    }

    /// The keys that come through to the window, written down from now on.
    private static List<KeyCode> heard(TestWindow window) {
        List<KeyCode> heard = new ArrayList<>();
        Fx.run(() -> window.main().root().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.ENTER) {
                heard.add(event.getCode());
            }
        }));
        return heard;
    }

    private static KeyEvent key(KeyCode code, boolean control, boolean meta) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, meta);
    }

    private static boolean hasTip(String name) {
        return Fx.call(() -> labels().stream()
                .anyMatch(label ->
                        Sight.find(name).filter(label.getUserData()::equals).isPresent()));
    }

    private static Label tip(String name) {
        Node control = Sight.find(name).orElseThrow();
        return labels().stream()
                .filter(label -> label.getUserData().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private static String content(TestWindow window) {
        TextArea content = (TextArea) window.find("#thought-content");
        return Fx.call(content::getText);
    }

    private static int count() {
        return tips().size();
    }

    private static List<String> tips() {
        return Fx.call(() -> labels().stream().map(Label::getText).toList());
    }

    private static List<Label> labels() {
        return Sight.all(node -> node.getStyleClass().contains("key-tip"))
                .map(Label.class::cast)
                .toList();
    }
}
