package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.Version;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings used by hand: each works at once and is still there in the next window.
class SettingsJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void theme_text_size_and_profile_work_at_once_and_stay() {
        double usual;
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            usual = Fx.call(SettingsJourneyTest::textSize);
            window.unwatched(() -> {
                window.click("#choose-dark");
                window.await("dark words to turn light", () -> ink().getBrightness() > 0.8);
                window.click("130 %");
                window.await("larger words", () -> textSize() > 1.2 * usual);
            });
            window.click("#profile-name");
            window.type("Sam");
            window.go(Place.TODAY);
            window.reads(", Sam");
            window.go(Place.SETTINGS);
            window.click("#profile-goals");
            window.type("Run ten miles");
            window.click("#profile-patterns");
            window.type("Deep work before noon");
        }
        try (TestWindow again = TestWindow.open(home, NOWHERE)) {
            again.go(Place.SETTINGS);
            again.await("the theme to be kept", () -> ink().getBrightness() > 0.8);
            again.await("the text size to be kept", () -> textSize() > 1.2 * usual);
            again.reads("Sam");
            again.reads("Run ten miles");
            again.reads("Deep work before noon");
            again.unwatched(() -> {
                again.click("Reset Appearance");
                again.await("the usual size", () -> textSize() == usual);
            });
        }
    }

    /// What is on the disk is there after a crash.
    @Test
    void what_is_typed_about_oneself_is_on_the_disk_before_the_field_is_left() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.click("#profile-goals");
            window.type("Run ten miles");
            window.await(
                    "the words to be kept",
                    () -> window.main()
                            .desk()
                            .workspace()
                            .settings()
                            .startingWith("")
                            .containsValue("Run ten miles"));
            TextArea field = (TextArea) window.find("#profile-goals");
            assertTrue(Fx.call(field::isFocused));
        }
    }

    @Test
    void the_data_folder_and_the_version_are_shown_and_the_folder_can_be_copied() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.reads(home.toString());
            window.reads("Adiuva " + Version.CURRENT + ".");
            window.click("Copy");
            assertEquals(
                    home.toString(),
                    Fx.call(() -> Clipboard.getSystemClipboard().getString()));
        }
    }

    @Test
    void links_of_other_programs_are_brought_here_and_given_back() throws IOException {
        Path data = home.resolve("data");
        Map<String, String> environment = Map.of(
                "ADIUVA_CLOUD_URL", NOWHERE.toString(),
                "HOME", home.toString(),
                "XDG_DATA_HOME", data.toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "ADIUVA_LAUNCHER", "/opt/adiuva/adiuva");
        Path entry = data.resolve("applications/adiuva-link.desktop");
        try (TestWindow window = TestWindow.openIn(home.resolve("profile"), environment)) {
            window.go(Place.SETTINGS);
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("browser");
            window.reads("Nothing opens them yet");
            window.click("#links-register");
            window.reads("A click on one opens it here");
            String own = Files.readString(entry);
            Files.writeString(entry, own.replace("/opt/adiuva/", "/other/"));
            window.click("#links-unregister");
            window.reads("The entry starts another program");
            Files.writeString(entry, own);
            window.click("#links-unregister");
            window.reads("Nothing opens them yet");
            assertFalse(Files.exists(entry));
        }
    }

    @Test
    void the_search_leaves_the_lines_that_fit_and_says_when_there_are_none() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("night");
            window.reads("Theme");
            window.readsNoMore("Text size");
            window.type("mare");
            window.reads("No setting for “nightmare”");
            window.press(KeyCode.ESCAPE);
            window.reads("Text size");
        }
    }

    @Test
    void examples_are_added_and_removed_again() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.click("Remove examples");
            window.reads("There are no examples to remove");
            window.click("Add examples");
            window.reads("Examples added");
            window.go(Place.TASKS);
            window.reads("Renew the library card");
            window.go(Place.SETTINGS);
            window.click("Remove examples");
            window.reads("Examples removed");
            window.go(Place.TASKS);
            window.readsNoMore("Renew the library card");
        }
    }

    @Test
    void the_database_is_checked_and_the_report_holds_nothing_of_the_user() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.type("Secret zucchini");
            window.press(KeyCode.ENTER);
            window.reads("Kept in Thoughts");
            window.go(Place.SETTINGS);
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("integrity");
            window.click("#check-database");
            window.reads("Intact: every table and index was read.");
            window.click("#copy-report");
            window.reads("The report is on the clipboard.");
            String report = Fx.call(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(report.contains("Adiuva " + Version.CURRENT), report);
            assertTrue(report.lines().anyMatch(line -> line.matches("ok +database .*intact")), report);
            assertTrue(report.lines().anyMatch(line -> line.startsWith("fail cloud")), report);
            assertFalse(report.contains("zucchini"), report);
        }
    }

    private static Text title() {
        return (Text) Sight.find("#settings").orElseThrow().lookup(".page-title .text");
    }

    private static double textSize() {
        return title().getFont().getSize();
    }

    private static Color ink() {
        return (Color) title().getFill();
    }
}
