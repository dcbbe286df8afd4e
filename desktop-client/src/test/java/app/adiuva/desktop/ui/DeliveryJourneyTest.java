package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A17 in the window: thoughts are chosen, a place is set up, and they are handed over.
final class DeliveryJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @TempDir
    Path notes;

    @Test
    void a_thought_goes_to_a_folder_that_is_set_up_on_the_way_by_keys_alone() throws IOException {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.THOUGHTS);
            window.type("The blue paint looked best #house");
            window.press(KeyCode.ENTER);
            window.click("The blue paint looked best #house");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
            window.reads("No place yet.");

            window.click("#target-name");
            window.type("notes");
            window.press(KeyCode.TAB);
            window.type("not a whole path");
            window.press(KeyCode.ENTER);
            window.reads("This is no place");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type(notes.toString());
            window.press(KeyCode.ENTER);
            window.find("#deliver-to-notes");
            window.click("Forget notes");
            window.reads("No place yet.");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.reads("Taken back: Forgot the place");
            window.find("The blue paint looked best #house");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
            window.find("#deliver-to-notes");
            window.click("#deliver-to-notes");
            window.reads("Delivered to notes");
        }
        Path file = notes.resolve("The blue paint looked best house.md");
        assertTrue(Files.readString(file).startsWith("The blue paint looked best"), () -> "" + file);
        try (var files = Files.list(notes)) {
            assertEquals(1, files.count());
        }
    }
}
