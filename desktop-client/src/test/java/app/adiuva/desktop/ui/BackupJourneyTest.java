package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups in the window, from turning them on to the way back, against the real cloud in a process of its own.
class BackupJourneyTest {
    private static final String PASSPHRASE = "violet anchor drums seventeen";

    @TempDir
    Path folder;

    private LocalCloud cloud;

    @BeforeEach
    void startCloud() {
        cloud = TestCloud.in(folder.resolve("cloud"));
    }

    @AfterEach
    void stopCloud() {
        cloud.close();
    }

    @Test
    void backups_are_turned_on_made_restored_and_the_restore_is_undone() throws IOException {
        Path home = folder.resolve("home");
        List<String> words;
        try (TestWindow window = TestWindow.open(home, cloud.locate())) {
            addTask(window, "Water the ferns");
            window.reads("Not backed up · set up");
            words = setUp(window);
            window.reads("Everything is safe");
            window.find("#restore-1");
            window.reads("Backed up just now");
            addTask(window, "Sell the ferns");
            window.click("#backup-status");
            window.click("#back-up-now");
            window.find("#restore-2");
            window.reads("Tasks +1");
            window.unwatched(() -> restore(window, "#restore-1"));
            window.go(Place.TASKS);
            window.find("Water the ferns");
            window.readsNoMore("Sell the ferns");
            window.go(Place.BACKUPS);
            window.unwatched(() -> {
                window.click("#undo-restore");
                window.reads("The restore is undone");
            });
            window.go(Place.TASKS);
            window.find("Sell the ferns");
            assertEquals(
                    "",
                    Fx.call(() -> Objects.requireNonNullElse(
                            Clipboard.getSystemClipboard().getString(), "")));
        }
        assertHoldsNowhere(home, PASSPHRASE);
        assertHoldsNowhere(home, String.join(" ", words));
    }

    @Test
    void another_computer_opens_them_with_the_right_passphrase_only_and_gets_everything_back() throws IOException {
        Path home = folder.resolve("home");
        try (TestWindow window = TestWindow.open(home, cloud.locate())) {
            addTask(window, "Water the ferns");
            setUp(window);
            window.find("#restore-1");
        }
        Path next = folder.resolve("next");
        takeAccount(home, next);
        try (TestWindow window = TestWindow.open(next, cloud.locate())) {
            window.go(Place.BACKUPS);
            window.unwatched(() -> {
                window.click("#setup-begin");
                window.click("#secret-passphrase");
            });
            window.type("violet anchor drums sixteen");
            window.press(KeyCode.ENTER);
            window.reads("That is not the passphrase or recovery phrase of these backups. Nothing was changed");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type(PASSPHRASE);
            window.unwatched(() -> {
                window.click("#setup-next");
                window.click("#restore-newest");
                window.reads("Your records are those of");
            });
            window.go(Place.TASKS);
            window.find("Water the ferns");
        }
    }

    @Test
    void a_cloud_that_has_lost_the_backups_is_loud() {
        Path home = folder.resolve("home");
        try (TestWindow window = TestWindow.open(home, cloud.locate())) {
            setUp(window);
            window.find("#restore-1");
        }
        try (LocalCloud another = TestCloud.in(folder.resolve("another"));
                TestWindow window = TestWindow.open(home, another.locate())) {
            window.go(Place.BACKUPS);
            window.click("#back-up-now");
            window.reads("The last backup did not succeed");
            window.reads("Backups have stopped, so that nothing is built on it.");
            window.reads("Backup failed · last one just now");
            assertTrue(window.find("#backup-status").getStyleClass().contains("loud"));
            assertFalse(window.sees("Everything is safe"));
            window.find("#connect-again");
        }
    }

    /// Turns backups on by hand, and gives the recovery phrase.
    private static List<String> setUp(TestWindow window) {
        window.go(Place.BACKUPS);
        List<String> words = new ArrayList<>();
        window.unwatched(
                () -> { // each page is drawn for the first time
                    window.click("#setup-begin");
                    window.click("#new-passphrase");
                    window.type(PASSPHRASE);
                    window.reads("Strong.");
                    window.click("#new-passphrase-again");
                    window.type(PASSPHRASE);
                    window.click("#setup-next");
                    window.find("#word-grid");
                    for (int i = 1; i <= 24; i++) {
                        String name = "#word-" + i;
                        words.add(Fx.call(() -> Objects.requireNonNull(
                                Sight.says(Sight.find(name).orElseThrow()))));
                    }
                    window.click("#setup-next");
                    window.reads("Three of your words");
                    for (int i = 1; i <= 24; i++) {
                        if (window.sees("#check-" + i)) {
                            window.click("#check-" + i);
                            window.type(words.get(i - 1));
                        }
                    }
                    window.click("#setup-next");
                    window.find("#backup-overview");
                });
        return words;
    }

    private static void restore(TestWindow window, String button) {
        window.click(button);
        window.find("#preview");
        window.click("#restore-in-place");
        window.reads("Your records are those of");
    }

    private static void addTask(TestWindow window, String title) {
        window.go(Place.TASKS);
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.type(title);
        window.press(KeyCode.ENTER);
        window.find(title);
    }

    /// The other computer signs in to the same account.
    private static void takeAccount(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("account")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private static void assertHoldsNowhere(Path home, String secret) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(secret), file.toString());
            }
        }
    }
}
