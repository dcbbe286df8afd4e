package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.playbook.OfferedPlaybook;
import app.adiuva.desktop.ui.kit.Place;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Playbooks in the window: by mouse and by keys, stopped, gone on with after a restart, applied and taken back.
class PlaybooksJourneyTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    Path home;

    @Test
    void a_playbook_is_stopped_goes_on_after_a_restart_and_is_taken_back() {
        try (ScriptedCloud cloud = OfferedPlaybook.by(this::hangOnce)) {
            try (TestWindow window = TestWindow.open(home, cloud.address())) {
                window.go(Place.PLAYBOOKS);
                window.click("#playbook-plan_my_day");
                window.reads(
                        "Sends to the cloud, which keeps nothing of it, and to the model that answers there: what you enter, and tasks");
                window.click("#playbook-run");
                window.await("the step to be asked", () -> asked.get() == 1);
                window.click("#playbook-stop");
                window.reads("Stopped. What was done so far is kept");
            }
            try (TestWindow again = TestWindow.open(home, cloud.address())) {
                again.go(Place.PLAYBOOKS);
                again.reads("1 of 3 steps done");
                again.press(KeyCode.G);
                again.reads("a little.");
                again.press(KeyCode.A);
                again.reads("Applied");
                again.go(Place.TASKS);
                again.find("Take a walk");
                again.go(Place.HISTORY);
                again.press(KeyCode.CONTROL, KeyCode.Z);
                again.reads("Taken back");
                again.go(Place.PLAYBOOKS);
                again.click("#playbook-back");
                again.readsNoMore("Waiting for you");
            }
            assertEquals(2, cloud.received.size());
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_playbook_of_this_computer_needs_neither_mouse_nor_cloud() {
        try (ScriptedCloud cloud = OfferedPlaybook.by(context -> context.status(500))) {
            try (TestWindow window = TestWindow.open(home, cloud.address())) {
                window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
                window.reads("Prepare a trip");
                tabTo(window, "playbook-prepare_trip");
                assertTrue(window.find("#playbook-prepare_trip").isFocusVisible(), "the focus cannot be seen");
                window.press(KeyCode.ENTER);
                window.await("the first field", window.find("#input-place")::isFocused);
                window.type("Rome");
                window.press(KeyCode.CONTROL, KeyCode.ENTER);
                window.await("the plan", window.find("#plan-apply")::isFocused);
                window.press(KeyCode.SPACE);
                window.reads("Applied");
                window.press(KeyCode.ESCAPE);
                window.reads("On this computer");
                window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
                window.reads("Book the journey to Rome");
            }
            assertEquals(0, cloud.received.size());
        }
    }

    private void hangOnce(Context context) {
        if (asked.incrementAndGet() > 1) {
            context.result(OfferedPlaybook.ANSWER);
            return;
        }
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tabTo(TestWindow window, String id) {
        for (int i = 0; i < 60 && !window.focus().equals(id); i++) {
            window.press(KeyCode.TAB);
        }
        assertEquals(id, window.focus());
    }
}
