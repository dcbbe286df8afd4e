package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
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
            long all = count();
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
            press(window, "#a-row");
            window.find("#thought-detail");
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
        String letters = Fx.call(() -> labels().stream()
                .filter(label -> label.getUserData().equals(Sight.find(name).orElseThrow()))
                .findFirst()
                .orElseThrow()
                .getText());
        for (String letter : letters.split("")) {
            window.press(KeyCode.valueOf(letter));
            window.type(letter.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean hasTip(String name) {
        return Fx.call(() -> labels().stream()
                .anyMatch(label ->
                        Sight.find(name).filter(label.getUserData()::equals).isPresent()));
    }

    private static String content(TestWindow window) {
        TextArea content = (TextArea) window.find("#thought-content");
        return Fx.call(content::getText);
    }

    private static long count() {
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
