package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window in German: chosen in the settings, there at the next start, on every screen.
class GermanJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    private final Locale words = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale times = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    @AfterEach
    void speak_english() {
        Messages.speak(Language.ENGLISH);
        Locale.setDefault(Locale.Category.DISPLAY, words);
        Locale.setDefault(Locale.Category.FORMAT, times);
    }

    @Test
    void german_is_chosen_by_a_click_and_spoken_from_the_next_start_on() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.click("Deutsch");
            window.reads("Takes effect at the next start.");
            window.reads("Appearance");
        }
        try (TestWindow again = TestWindow.open(home, NOWHERE)) {
            again.reads("Guten Morgen");
            again.reads("Samstag, 21. November");
            again.go(Place.SETTINGS);
            again.reads("Darstellung");
            again.click("English");
        }
        try (TestWindow back = TestWindow.open(home, NOWHERE)) {
            back.reads("Good morning");
        }
    }

    @Test
    void every_screen_is_german_and_none_of_their_words_is_left_in_english() throws IOException {
        chooseGerman();
        Set<String> english = onlyEnglish();
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("Anna anrufen @morgen 15:00 !hoch");
            window.press(KeyCode.ENTER);
            for (Place place : Place.values()) {
                window.go(place);
                assertEquals(Set.of(), Fx.call(() -> shown(english)), place + " has words in English");
            }
            window.go(Place.TASKS);
            window.reads("Morgen 15:00");
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type(">aufgabe");
            window.reads("Neue Aufgabe");
        }
    }

    private void chooseGerman() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.settings().put("ui.language", "de");
        }
    }

    private static Set<String> shown(Set<String> english) {
        return Sight.all(node -> english.contains(Objects.requireNonNullElse(Sight.says(node), "")))
                .map(Sight::says)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Texts of the window that German says otherwise.
    private static Set<String> onlyEnglish() throws IOException {
        Set<String> english = values("messages.properties");
        english.removeAll(values("messages_de.properties"));
        return english;
    }

    private static Set<String> values(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                GermanJourneyTest.class.getResourceAsStream("/app/adiuva/desktop/ui/" + file),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.values().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
