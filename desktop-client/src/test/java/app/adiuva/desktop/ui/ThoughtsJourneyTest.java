package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thoughts used by hand, without any cloud in reach.
class ThoughtsJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_thought_is_captured_turned_into_a_task_and_found() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            window.reads("No thoughts here");
            capture(window, "The blue paint looked best");
            window.find("The blue paint looked best");
            capture(window, "Ask the gardener about moss");
            window.find("Ask the gardener about moss");

            window.click("Ask the gardener about moss");
            window.click("#thought-to-task");
            window.reads("Turned into a task");

            window.click("#thought-filter");
            window.type("paint");
            window.await("only what was searched", () -> !Sight.inside("#thought-list", "Ask the gardener about moss"));
            window.find("The blue paint looked best");
            window.go(Place.TASKS);
            window.find("Complete: Ask the gardener about moss");
        }
    }

    @Test
    void what_was_typed_and_not_kept_is_there_again_in_the_next_window_until_it_is_kept() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            window.click("#capture");
            window.type("Half a sentence");
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            TextArea field = (TextArea) window.find("#capture");
            window.await("the words", () -> field.getText().equals("Half a sentence"));
            window.click("#capture");
            window.press(KeyCode.CONTROL, KeyCode.END);
            window.type(" is kept");
            window.press(KeyCode.ENTER);
            window.find("Half a sentence is kept");
            window.await(
                    "no draft",
                    () -> window.main()
                            .desk()
                            .workspace()
                            .drafts()
                            .get("thoughts.capture")
                            .isEmpty());
        }
    }

    @Test
    void a_deleted_thought_comes_back_by_one_key() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            capture(window, "Good walk along the river");
            window.click("Good walk along the river");
            window.click("Delete thought");
            window.reads("No thoughts here");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.find("Good walk along the river");
        }
    }

    @Test
    void the_list_is_filtered_named_and_changed_in_bulk_by_keys_alone() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            capture(window, "Moss likes shade #garden");
            capture(window, "Prune the roses in March #garden");
            capture(window, "A calm song");
            window.find("A calm song");
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("#garden -roses");
            window.press(KeyCode.ENTER);
            window.await(
                    "one thought",
                    () -> Sight.inside("#thought-list", "Moss likes shade #garden")
                            && !Sight.inside("#thought-list", "A calm song")
                            && !Sight.inside("#thought-list", "Prune the roses in March #garden"));
            window.click("#save-view");
            window.type("Shade");
            window.press(KeyCode.ENTER);
            window.find("#rename-view");
            window.find("#thought-views");

            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("#garden");
            window.press(KeyCode.ENTER);
            window.await("both", () -> Sight.inside("#thought-list", "Prune the roses in March #garden"));
            window.click("Moss likes shade #garden");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.reads("2 chosen");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
            window.find("#tags-add");
            window.type("outside");
            window.press(KeyCode.ENTER);
            window.reads("2 thoughts: Tags changed");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.reads("Nothing fits");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("both again", () -> Sight.inside("#thought-list", "Moss likes shade #garden"));
            window.click("Moss likes shade #garden");
            window.find("Remove the tag outside");
        }
    }

    @Test
    void suggestions_are_accepted_edited_and_rejected_by_one_key() {
        MovingClock clock = new MovingClock();
        Map<String, String> environment = Map.of("ADIUVA_CLOUD_URL", NOWHERE.toString());
        try (TestWindow window = TestWindow.openIn(home, environment, clock)) {
            window.go(Place.THOUGHTS);
            capture(window, "The sink drips. Call the plumber before Friday");
            window.reads("1 suggestion");
            window.reads("It begins with something to do: “Call the plumber before Friday”");
            clock.forward(Duration.ofSeconds(1)); // or their order is by chance, and the last is below the toasts
            capture(window, "I need to renew my passport");
            clock.forward(Duration.ofSeconds(1));
            capture(window, "Water the ferns");
            window.reads("3 suggestions");

            window.click("The sink drips. Call the plumber before Friday");
            window.press(KeyCode.A);
            window.reads("Task made: Call the plumber");
            window.reads("2 suggestions");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.reads("3 suggestions");
            window.press(KeyCode.A);
            window.reads("2 suggestions");

            window.click("I need to renew my passport");
            window.press(KeyCode.E);
            window.await(
                    "the caret in the title",
                    () -> window.stage().getScene().getFocusOwner().getId() != null
                            && window.stage().getScene().getFocusOwner().getId().equals("suggestion-edit"));
            window.type(" and photos");
            window.press(KeyCode.ENTER);
            window.reads("Task made: Renew my passport and photos");

            window.click("Water the ferns");
            window.press(KeyCode.R);
            window.reads("It will not be suggested again.");
            window.await("the lane to go", () -> !Sight.find("#suggestion-lane").isPresent());
            window.go(Place.TASKS);
            window.find("Complete: Call the plumber");
            window.find("Complete: Renew my passport and photos");
        }
    }

    @Test
    void a_key_that_is_held_down_decides_one_suggestion() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            capture(window, "I need to renew my passport");
            capture(window, "I need to call the plumber");
            window.reads("2 suggestions");
            window.click("I need to renew my passport");
            Fx.run(() -> {
                for (int i = 0; i < 3; i++) {
                    key(window, KeyEvent.KEY_PRESSED);
                }
            });
            window.reads("1 suggestion");
            assertEquals(1, window.workspace().tasks().all().size());
            Fx.run(() -> key(window, KeyEvent.KEY_RELEASED));
            window.press(KeyCode.A);
            window.await("the other", () -> window.workspace().tasks().all().size() == 2);
        }
    }

    private static void key(TestWindow window, EventType<KeyEvent> what) {
        Event.fireEvent(
                window.stage().getScene().getFocusOwner(),
                new KeyEvent(what, "", "", KeyCode.A, false, false, false, false));
    }

    @Test
    void files_and_pictures_are_pasted_and_what_could_run_is_not_opened() throws IOException {
        Path script = Files.writeString(home.resolve("tidy.sh"), "true");
        Path folder = Files.createDirectories(home.resolve("Photos"));
        try (TestWindow window = TestWindow.open(home.resolve("profile"), NOWHERE)) {
            window.go(Place.THOUGHTS);
            capture(window, "Moss likes shade");
            window.click("Moss likes shade");
            window.find("#thought-detail");
            copy(content -> content.putFiles(List.of(folder.toFile(), script.toFile())));
            window.click("#thought-content");
            window.press(KeyCode.CONTROL, KeyCode.V);
            window.reads("“Photos” was not attached: it is no file.");
            window.click("Open tidy.sh");
            window.reads("“tidy.sh” may run something on this computer");

            copy(content -> content.putImage(new WritableImage(3, 2)));
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.find("#quick-capture-field");
            window.press(KeyCode.CONTROL, KeyCode.V);
            window.find("#pending-files");
            window.press(KeyCode.ENTER);
            window.await(
                    "the sheet to close", () -> !Sight.find("#capture-sheet").isPresent());
            window.click("Picture.png");
            window.find("Open Picture.png");
        }
    }

    private static void copy(Consumer<ClipboardContent> fill) {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static void capture(TestWindow window, String text) {
        window.click("#capture");
        window.type(text);
        window.press(KeyCode.ENTER);
    }
}
