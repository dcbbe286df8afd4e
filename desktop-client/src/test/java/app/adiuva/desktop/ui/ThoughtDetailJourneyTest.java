package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed into the detail of a thought while the thought is changed, here or elsewhere.
class ThoughtDetailJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void two_tags_typed_before_the_first_is_stored_are_two() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            openThought(window);
            TextField field = (TextField) window.find("#thought-tag");
            Fx.run(() -> {
                field.appendText("garden");
                field.fireEvent(new ActionEvent());
                field.appendText("home");
                field.fireEvent(new ActionEvent());
            });
            window.find("Remove the tag garden");
            window.find("Remove the tag home");
            assertEquals(List.of("garden", "home"), thought(window).tags());
        }
    }

    @Test
    void half_a_tag_and_the_focus_stay_while_a_tag_comes_from_elsewhere() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            openThought(window);
            window.click("#thought-tag");
            window.type("ho");
            change(window, Map.of("tags", List.of("elsewhere")));
            window.find("Remove the tag elsewhere");
            assertEquals("thought-tag", window.focus());
            window.type("me");
            window.press(KeyCode.ENTER);
            window.find("Remove the tag home");
            window.click("Remove the tag elsewhere");
            window.await(
                    "it to go", () -> Sight.find("Remove the tag elsewhere").isEmpty());
            assertEquals(List.of("home"), thought(window).tags());
        }
    }

    @Test
    void what_is_typed_into_the_text_and_the_focus_stay_while_the_thought_is_changed() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            openThought(window);
            window.click("#thought-content");
            window.press(KeyCode.CONTROL, KeyCode.END);
            window.type(" in");
            change(window, Map.of("is_actionable", true, "thought_type", "idea"));
            window.await(
                    "the change",
                    () -> Sight.find("#thought-actionable")
                            .filter(box -> ((CheckBox) box).isSelected())
                            .isPresent());
            assertEquals("thought-content", window.focus());
            window.type(" spring");
            window.click("#capture");
            window.await(
                    "the text to be stored", () -> thought(window).content().equals("Moss likes shade in spring"));
        }
    }

    @Test
    void a_text_that_was_only_looked_at_does_not_overwrite_what_came_meanwhile() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            openThought(window);
            window.click("#thought-content");
            change(window, Map.of("content", "Moss likes rain", "tags", List.of("elsewhere")));
            window.find("Remove the tag elsewhere");
            window.click("#capture");
            TextArea text = (TextArea) window.find("#thought-content");
            window.await("the new text", () -> text.getText().equals("Moss likes rain"));
            assertEquals("Moss likes rain", thought(window).content());
        }
    }

    @Test
    void a_text_with_line_ends_from_windows_is_looked_at_without_a_change() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            openThought(window);
            change(window, Map.of("content", "first\r\nsecond"));
            TextArea text = (TextArea) window.find("#thought-content");
            window.await("the text", () -> text.getText().equals("first\nsecond"));
            long entries = window.workspace().changesSince(Instant.EPOCH);
            window.click("#thought-content");
            window.click("#capture");
            change(window, Map.of("content", "third\r\nfourth"));
            window.await("the new text", () -> text.getText().equals("third\nfourth"));
            assertEquals("third\r\nfourth", thought(window).content());
            assertEquals(entries + 1, window.workspace().changesSince(Instant.EPOCH));
            assertEquals(
                    Map.of(),
                    window.workspace()
                            .drafts()
                            .within("thought:" + thought(window).id()));
        }
    }

    /// Keeps a thought and opens it.
    private static void openThought(TestWindow window) {
        window.go(Place.THOUGHTS);
        window.click("#capture");
        window.type("Moss likes shade");
        window.press(KeyCode.ENTER);
        window.await("the thought", () -> Sight.inside("#thought-list", "Moss likes shade"));
        window.click("Moss likes shade");
        window.find("#thought-detail");
    }

    /// As another process or the app itself does it, while the user types.
    private static void change(TestWindow window, Map<String, Object> fields) {
        window.workspace()
                .changes()
                .perform(List.of(
                        PlanAction.update(Table.THOUGHTS, thought(window).id(), Map.copyOf(fields))));
        Fx.run(() -> window.main().desk().edits().changed());
    }

    private static Thought thought(TestWindow window) {
        return window.workspace().thoughts().latest(1, null).getFirst();
    }
}
