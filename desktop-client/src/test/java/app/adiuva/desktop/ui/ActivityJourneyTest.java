package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What left this machine, found and looked into by keys.
class ActivityJourneyTest {
    private static final String ANSWER = "{\"type\":\"done\",\"done\":true,\"response\":\"The end.\",\"actions\":[],"
            + "\"agent\":\"general_agent\",\"model\":\"built-in\"}";

    @TempDir
    Path home;

    @Test
    void a_question_is_found_with_what_went_along_and_copied_as_a_command_without_its_words() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(ANSWER));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.click("#ask");
            window.type("tell me a story");
            window.press(KeyCode.ENTER);
            window.reads("The end.");
            window.press(KeyCode.CONTROL, KeyCode.J);
            window.reads("list of playbooks");
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("characters");
            window.readsNoMore("list of playbooks");
            window.reads("You asked a question");
            window.reads("message: 15 characters");
            window.click("Details");
            TextArea curl = (TextArea) window.find("#request-curl");
            String command = Fx.call(curl::getText);
            assertTrue(command.contains(cloud.address() + "/api/v1/chat'"), command);
            assertTrue(command.contains("$ADIUVA_TOKEN"), command);
            assertFalse(command.contains("story"), command);
            window.click("#request-copy");
            window.reads("Command copied");
            assertEquals(command, Fx.call(() -> Clipboard.getSystemClipboard().getString()));
            window.press(KeyCode.ESCAPE);
            window.go(Place.HISTORY);
            window.click("#open-activity");
            window.click("#choose-failed");
            window.reads("Nothing was sent");
        }
    }
}
