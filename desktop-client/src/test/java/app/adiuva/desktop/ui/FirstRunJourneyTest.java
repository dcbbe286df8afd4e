package app.adiuva.desktop.ui;

import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in the window, from an empty profile, against the real cloud in a process of its own.
class FirstRunJourneyTest {
    private static final String SENTENCE =
            "Remind me to call Anna tomorrow at 3pm and add milk and eggs to my shopping list";

    @TempDir
    static Path cloudFolder;

    private static LocalCloud cloud;

    @TempDir
    Path home;

    @BeforeAll
    static void startCloud() {
        cloud = TestCloud.in(cloudFolder);
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @Test
    void a_newcomer_asks_applies_undoes_one_closes_and_finds_everything_again() {
        try (TestWindow window = TestWindow.openForTheFirstTime(home, cloud.locate())) {
            window.unwatched(() -> window.click("#welcome-empty"));
            window.unwatched(() -> window.go(Place.CHAT));
            window.type(SENTENCE);
            window.unwatched(() -> window.press(KeyCode.ENTER));
            window.unwatched(() -> window.find("#plan-card"));
            window.reads("Call Anna");
            window.reads("Tomorrow 15:00");
            window.click("#plan-apply");
            window.reads("Applied");
            window.unwatched(() -> window.go(Place.TASKS));
            window.find("Call Anna");
            window.find("Milk");
            window.find("Eggs");
        }
    }
}
