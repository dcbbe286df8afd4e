package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chooses who answers, by the keyboard, and brings an own key.
class ModelJourneyTest {
    private static final String OFFERS = """
            {"models":[{"provider":"anthropic","title":"Anthropic","model":"claude"},
            {"provider":"built-in","title":"Adiuva","model":"built-in"}],
            "providers":[{"name":"openai","title":"OpenAI","usual_model":"gpt-4o-mini"}],
            "chooses":true,"own_keys":true}""";
    private static final String DONE = """
            {"type":"done","done":true,"response":"The end.","actions":[],"agent":"general_agent","model":"gpt-4o-mini",
            "usage":{"input_tokens":1000,"output_tokens":200,"credits_estimated":2,"credits":3,"credits_left":40},
            "read_untrusted":[]}""";

    private static final String TWO = OFFERS.replace(
            "\"providers\":[",
            "\"providers\":[{\"name\":\"mistral\",\"title\":\"Mistral\",\"usual_model\":\"small\"},");

    @TempDir
    Path home;

    @Test
    void a_key_that_is_half_typed_stays_when_another_one_is_kept() {
        try (ScriptedCloud cloud = ScriptedCloud.choosing(TWO, frame -> frame.send(DONE));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.SETTINGS);
            window.click("#key-openai");
            window.type("sk-ha");
            window.click("#key-mistral");
            window.type("sk-own-2");
            window.press(KeyCode.ENTER);
            window.reads("The key for Mistral is kept on this computer.");
            window.find("#key-remove-mistral");
            TextField half = (TextField) window.find("#key-openai");
            assertEquals("sk-ha", Fx.call(half::getText));
            TextField kept = (TextField) window.find("#key-mistral");
            assertEquals("", Fx.call(kept::getText));
            window.go(Place.CHAT);
            window.await("the half key to be forgotten", () -> half.getText().isEmpty());
        }
    }

    @Test
    void a_key_is_kept_and_chosen_and_what_the_conversation_took_stands_below() {
        try (ScriptedCloud cloud = ScriptedCloud.choosing(OFFERS, frame -> frame.send(DONE));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.SETTINGS);
            window.click("#key-openai");
            window.type("sk-own-1");
            window.press(KeyCode.ENTER);
            window.reads("The key for OpenAI is kept on this computer.");
            window.find("#key-remove-openai");

            window.go(Place.CHAT);
            window.reads("The cloud’s choice");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
            window.reads("OpenAI · your key");
            window.press(KeyCode.UP);
            window.press(KeyCode.UP);
            window.press(KeyCode.ENTER);
            window.reads("OpenAI · your key");
            window.click("#composer");
            window.type("hello");
            window.press(KeyCode.ENTER);
            window.reads("The end.");
            window.reads("Assistant · gpt-4o-mini");
            window.reads("1,200 tokens · 3 credits in this conversation");
            assertEquals("sk-own-1", cloud.keys.getLast());

            window.click("#chat-new");
            window.reads("The cloud’s choice");
            window.click("hello");
            window.reads("OpenAI · your key");

            window.go(Place.SETTINGS);
            window.click("#key-remove-openai");
            window.reads("The key for OpenAI is gone from this computer.");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.reads("Taken back: The key for OpenAI");
            window.click("#key-remove-openai");
            window.await("the key to go", () -> Sight.find("#key-remove-openai").isEmpty());
            window.go(Place.CHAT);
            window.click("#composer");
            window.type("and now");
            window.press(KeyCode.ENTER);
            window.reads("is not on this computer. Nothing was sent.");
            assertEquals(1, cloud.received.size(), "nothing was sent without the key");
        }
    }
}
