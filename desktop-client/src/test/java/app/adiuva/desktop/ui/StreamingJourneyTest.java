package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.ui.kit.Place;
import io.javalin.websocket.WsMessageContext;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window does while an answer is on its way, and when it breaks off.
class StreamingJourneyTest {
    private static final String QUESTION = "tell me a story";

    @TempDir
    Path home;

    @Test
    void stop_ends_the_request_keeps_the_part_and_lets_ask_again() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> tellUntilCancelled(frame, cancelled));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            askOnChat(window, QUESTION);
            window.reads("Once upon a time");
            window.press(KeyCode.ESCAPE);
            window.reads("Stopped. What had arrived is kept");
            assertTrue(cancelled.await(10, TimeUnit.SECONDS), "the cloud was not told to stop");
            window.reads("Once upon a time");
            window.click("#retry");
            window.await("a second question", () -> cloud.received.size() >= 3);
            window.click("#stop");
            window.readsNoMore("Thinking");
        }
        try (ScriptedCloud cloud = ScriptedCloud.streaming(StreamingJourneyTest::answer);
                TestWindow again = TestWindow.open(home, cloud.address())) {
            again.go(Place.CHAT);
            again.click(QUESTION);
            again.reads("Once upon a time");
            again.reads("This answer was not finished.");
        }
    }

    @Test
    void a_cloud_that_dies_midway_loses_nothing_and_can_be_asked_again() {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> dieOnce(frame, asked));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            askOnChat(window, QUESTION);
            window.reads("The connection to the cloud broke while it was answering.");
            window.reads("Once upon a time");
            window.click("#retry");
            window.reads("The end.");
            assertEquals("composer", window.focus());
        }
    }

    @Test
    void a_question_without_any_answer_is_asked_again_once_and_stored_once() {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> refuseOnce(frame, asked));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            askOnChat(window, QUESTION);
            window.click("#retry");
            window.reads("The end.");
            window.click("#chat-new");
            window.readsNoMore("The end.");
            window.click("#chat-list");
            window.await("the only conversation to be listed once", () -> Sight.count(QUESTION) == 1);
            window.click(QUESTION);
            window.reads("The end.");
            window.await("the question once in the list and once told", () -> Sight.count(QUESTION) == 2);
        }
    }

    @Test
    void another_conversation_can_be_read_while_an_answer_grows() {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> {
                    if (asked.getAndIncrement() == 0) {
                        answer(frame);
                    } else {
                        token(frame, "Slowly. ");
                        await(goOn);
                        done(frame, "Slowly. Done.");
                    }
                });
                TestWindow window = TestWindow.open(home, cloud.address())) {
            askOnChat(window, "first");
            window.reads("The end.");
            window.click("#chat-new");
            askOnChat(window, "second");
            window.reads("Slowly.");
            window.click("first");
            window.readsNoMore("Slowly.");
            window.reads("The end.");
            window.click("second");
            window.reads("Slowly.");
            goOn.countDown();
            window.reads("Slowly. Done.");
        }
    }

    @Test
    void a_quick_question_from_today_goes_to_chat_and_is_answered() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(StreamingJourneyTest::answer);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.click("#ask");
            window.type(QUESTION);
            window.press(KeyCode.ENTER);
            window.find("#chat");
            window.reads("The end.");
            window.reads("Assistant · scripted");
        }
    }

    private static void askOnChat(TestWindow window, String question) {
        window.go(Place.CHAT);
        window.click("#composer");
        window.type(question);
        window.press(KeyCode.ENTER);
    }

    private static void tellUntilCancelled(WsMessageContext frame, CountDownLatch cancelled) {
        if (frame.message().contains("\"cancel\"")) {
            cancelled.countDown();
            frame.send("{\"type\":\"error\",\"problem\":{\"type\":\"about:blank\",\"title\":\"Stopped\",\"status\":499,"
                    + "\"detail\":\"Stopped.\",\"code\":\"cancelled\",\"request_id\":\"r\"}}");
        } else {
            token(frame, "Once upon a time ");
        }
    }

    private static void dieOnce(WsMessageContext frame, AtomicInteger asked) {
        if (asked.getAndIncrement() == 0) {
            token(frame, "Once upon a time ");
            frame.closeSession(1011, ""); // Jetty may forget a plain disconnect behind a frame
        } else {
            answer(frame);
        }
    }

    private static void refuseOnce(WsMessageContext frame, AtomicInteger asked) {
        if (asked.getAndIncrement() == 0) {
            frame.session.disconnect();
        } else {
            answer(frame);
        }
    }

    private static void answer(WsMessageContext frame) {
        done(frame, "The end.");
    }

    private static void token(WsMessageContext frame, String text) {
        frame.send("{\"type\":\"token\",\"text\":\"" + text + "\"}");
    }

    private static void done(WsMessageContext frame, String text) {
        frame.send("{\"type\":\"done\",\"done\":true,\"response\":\"" + text
                + "\",\"agent\":\"general_agent\",\"model\":\"scripted\",\"actions\":[]}");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
