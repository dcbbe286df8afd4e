package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans in the window against the real cloud with its sandbox, from free to a plan and back.
class PlansJourneyTest {
    @TempDir
    Path folder;

    @Test
    void a_plan_is_chosen_paid_switched_and_cancelled() throws IOException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"));
                TestWindow window = TestWindow.open(folder.resolve("home"), cloud.locate(), payingBrowser())) {
            window.go(Place.PLANS);
            window.reads("You have Free");
            window.reads("Sandbox: no real money");
            window.click("#choose-pro");
            window.reads("Thank you. You have Pro now");
            window.reads("You have Pro");
            window.reads("Paid"); // the invoice, which moves the page when it comes
            window.click("#choose-power");
            window.reads("Switch to Power?");
            window.press(KeyCode.SPACE);
            window.reads("You have Power");
            window.press(KeyCode.C);
            window.find("#plan-yes");
            window.press(KeyCode.Y);
            window.reads("nothing more is charged. Everything you stored stays yours.");
            window.press(KeyCode.K);
            window.find("#plan-yes");
            window.press(KeyCode.N);
            window.find("#keep-plan");
            window.click("#keep-plan");
            window.click("#plan-yes");
            window.reads("You have Power");
            window.go(Place.TODAY);
            window.go(Place.PLANS);
            window.reads("You have Power");
        }
    }

    /// A browser whose user pays at once.
    private String payingBrowser() throws IOException {
        Path script = folder.resolve("browser");
        Files.writeString(script, "#!/bin/sh\nexec curl -s -o /dev/null -d card=paid \"$1\"\n");
        assertTrue(script.toFile().setExecutable(true));
        return script.toString();
    }
}
