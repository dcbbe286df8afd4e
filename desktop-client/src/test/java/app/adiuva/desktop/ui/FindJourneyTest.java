package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import java.net.URI;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The palette and the keys used by the keyboard alone.
class FindJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_setting_is_found_by_the_palette_and_the_focus_lands_on_it() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("s: text size");
            window.press(KeyCode.ENTER);
            window.find("#settings");
            window.await(
                    "the focus on the sizes",
                    () -> Sight.find("#choose-0.9")
                            .filter(node -> node.isFocused())
                            .isPresent());
        }
    }

    @Test
    void closing_the_palette_leaves_the_focus_where_it_was() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            String before = window.focus();
            window.press(KeyCode.CONTROL, KeyCode.K);
            assertEquals("palette-field", window.focus());
            window.press(KeyCode.ESCAPE);
            assertEquals(before, window.focus());
        }
    }

    @Test
    void a_key_is_given_to_a_command_taken_from_another_and_kept_for_the_next_window() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SLASH);
            window.type("new task");
            window.readsNoMore("Go to Thoughts");
            tabTo(window, "key-task-new");
            window.press(KeyCode.SPACE);
            window.reads("Press the new keys for “New task”");
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.reads("Ctrl K belongs to “Search and commands”");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
            window.reads("“New task” is now Ctrl Shift Q.");
            window.press(KeyCode.ESCAPE);
            assertFalse(window.sees("#shortcut-sheet"));
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
            window.find("#tasks");
        }
        try (TestWindow again = TestWindow.open(home, NOWHERE)) {
            again.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
            again.find("#tasks");
            again.press(KeyCode.CONTROL, KeyCode.K);
            again.type(">new task");
            again.reads("Ctrl Shift Q");
        }
    }

    @Test
    void a_link_from_outside_leads_to_its_record_and_captured_words_wait_for_a_yes() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("Water the ferns");
            window.press(KeyCode.ENTER);
            window.reads("Water the ferns");
            assertTrue(InstanceLock.handOver(home, new Link.Open("history")));
            window.find("#history");
            assertTrue(InstanceLock.handOver(home, new Link.Capture("milk & eggs")));
            window.await(
                    "the words in the field",
                    () -> Sight.find("#quick-capture-field")
                            .map(field -> ((TextInputControl) field).getText().equals("milk & eggs"))
                            .orElse(false));
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            window.find("#thoughts");
            assertFalse(window.sees("milk & eggs"), "a link kept a thought by itself");
        }
    }

    private static void tabTo(TestWindow window, String id) {
        for (int i = 0; i < 30; i++) {
            if (window.focus().equals(id)) {
                return;
            }
            window.press(KeyCode.TAB);
        }
        throw new AssertionError(id + " cannot be reached by Tab, focus is at " + window.focus());
    }
}
