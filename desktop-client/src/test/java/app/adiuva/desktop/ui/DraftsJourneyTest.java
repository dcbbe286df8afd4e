package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that are on the disk before they are sent, so that the next window has them however this one ended.
class DraftsJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void the_form_of_a_step_has_what_was_typed_until_the_plan_is_applied() {
        propose();
        try (TestWindow window = inbox()) {
            window.click("Edit: Water the plants");
            window.await("the form", window.find("#step-title")::isFocused);
            window.press(KeyCode.END);
            window.type(" today");
            awaitDraft(window, "plan", "Water the plants today");
        }
        try (TestWindow window = inbox()) {
            has(window, "#step-title", "Water the plants today");
            assertNotEquals("step-title", window.focus(), "nobody asked for it");
            window.click("#step-title");
            window.press(KeyCode.ENTER);
            window.await("the form to go", () -> Sight.find("#step-title").isEmpty());
            awaitDraft(window, "plan", "Water the plants today");
        }
        try (TestWindow window = inbox()) {
            has(window, "#step-title", "Water the plants today");
            window.click("#step-title");
            window.press(KeyCode.ENTER);
            window.await("the form to go", () -> Sight.find("#step-title").isEmpty());
            window.click("#plan-apply");
            window.reads("Applied");
            awaitNoDraft(window, "plan");
            window.go(Place.TASKS);
            window.reads("Water the plants today");
        }
    }

    @Test
    void a_form_that_is_cancelled_leaves_no_draft() {
        propose();
        try (TestWindow window = inbox()) {
            window.click("Edit: Water the plants");
            window.await("the form", window.find("#step-title")::isFocused);
            window.type("No ");
            awaitDraft(window, "plan", "No ");
        }
        try (TestWindow window = inbox()) {
            window.click("#step-title");
            window.press(KeyCode.ESCAPE);
            window.await("the form to go", () -> Sight.find("#step-title").isEmpty());
            awaitNoDraft(window, "plan");
            window.click("Edit: Water the plants");
            has(window, "#step-title", "Water the plants");
        }
    }

    @Test
    void a_reason_has_what_was_typed_until_it_is_given() {
        propose();
        try (TestWindow window = inbox()) {
            window.click("#plan-reject");
            window.click("#plan-why-own");
            window.type("It will rain");
            awaitDraft(window, "plan", "It will rain");
        }
        try (TestWindow window = inbox()) {
            has(window, "#plan-why-own", "It will rain");
            window.click("#plan-why-own");
            window.press(KeyCode.END);
            window.type(" all week");
            window.press(KeyCode.ENTER);
            window.reads("Rejected: It will rain all week");
            awaitNoDraft(window, "plan");
            window.go(Place.TASKS);
            window.go(Place.INBOX);
            window.reads("Nothing waits for you");
        }
    }

    @Test
    void the_form_of_a_playbook_has_what_was_entered_until_it_runs() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.PLAYBOOKS);
            window.click("#playbook-prepare_trip");
            window.click("#input-place");
            window.type("Rome");
            awaitDraft(window, "playbook", "Rome");
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.PLAYBOOKS);
            window.click("#playbook-prepare_trip");
            has(window, "#input-place", "Rome");
            window.click("#playbook-run");
            window.find("#plan-apply");
            window.reads("Book the journey to Rome");
            awaitNoDraft(window, "playbook");
        }
    }

    private TestWindow inbox() {
        TestWindow window = TestWindow.open(home, NOWHERE);
        window.go(Place.INBOX);
        return window;
    }

    private void propose() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace
                    .proposals()
                    .propose(
                            "task_agent",
                            "A dry week",
                            Source.CHECK_IN,
                            null,
                            "",
                            List.of(PlanAction.create(Table.TASKS, Map.of("title", "Water the plants"))),
                            List.of());
        }
    }

    private static void has(TestWindow window, String field, String words) {
        TextField found = (TextField) window.find(field);
        window.await("the words: " + words, () -> found.getText().equals(words));
        assertEquals(words, Fx.call(found::getText));
    }

    private static void awaitDraft(TestWindow window, String place, String words) {
        window.await(
                "the draft on the disk: " + words,
                () -> within(window, place).values().stream().anyMatch(draft -> draft.contains(words)));
    }

    private static void awaitNoDraft(TestWindow window, String place) {
        window.await("no draft", () -> within(window, place).isEmpty());
    }

    private static Map<String, String> within(TestWindow window, String place) {
        return window.workspace().drafts().within(place);
    }
}
