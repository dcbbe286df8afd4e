package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inbox by hand: no with a reason, yes, and the way back.
class InboxJourneyTest {
    @TempDir
    Path home;

    @Test
    void a_proposal_is_rejected_with_a_reason_brought_back_and_applied() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace
                    .proposals()
                    .propose(
                            "task_agent",
                            "You ran out of milk",
                            Source.CHECK_IN,
                            null,
                            "Said twice this week",
                            List.of(PlanAction.create(Table.TASKS, Map.of("title", "Buy oat milk"))),
                            List.of());
        }
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.reads("You ran out of milk");
            window.reads("Said twice this week");
            window.click("#plan-reject");
            window.click("Not now");
            window.reads("Rejected: Not now");
            window.click("#plan-reopen");
            window.click("#plan-apply");
            window.reads("Applied");
            window.go(Place.TASKS);
            window.reads("Buy oat milk");
            window.go(Place.INBOX);
            window.reads("Nothing waits for you");
        }
    }

    @Test
    void proposals_are_gone_through_and_decided_by_keys_alone() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            List.of("Water the plants", "Feed the cat", "Call Anna").forEach(title -> propose(workspace, title));
        }
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.await("the newest proposal", () -> at(window).equals("Call Anna"));
            window.press(KeyCode.N);
            assertEquals("Feed the cat", Fx.call(() -> at(window)));
            window.press(KeyCode.R);
            window.await(
                    "the first reason",
                    () -> Sight.find("Wrong row").filter(Node::isFocused).isPresent());
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            window.reads("Rejected: Not now");
            window.press(KeyCode.N);
            assertEquals("Water the plants", Fx.call(() -> at(window)));
            window.press(KeyCode.E);
            window.await(
                    "the form",
                    () -> Sight.find("#step-title").filter(Node::isFocused).isPresent());
            window.press(KeyCode.END);
            window.type(" today");
            window.press(KeyCode.ENTER);
            window.await("the form to go", () -> Sight.find("#step-title").isEmpty());
            window.reads("Water the plants today");
            window.press(KeyCode.P);
            window.press(KeyCode.P);
            assertEquals("Call Anna", Fx.call(() -> at(window)));
            window.press(KeyCode.N);
            window.press(KeyCode.N);
            window.press(KeyCode.A);
            window.reads("Applied");
            window.go(Place.TASKS);
            window.reads("Water the plants today");
            window.readsNoMore("Feed the cat");
        }
    }

    @Test
    void a_proposal_that_arrives_takes_no_keys_from_who_is_writing() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.reads("Nothing waits for you");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            TextArea field = (TextArea) window.find("#quick-capture-field");
            window.type("Half a ");
            propose(window.main().desk().workspace(), "Call Anna");
            Fx.run(() -> window.main().desk().edits().changed());
            window.await("the proposal", () -> window.stage().getScene().lookup("#plan-apply") != null);
            window.type("thought");
            assertEquals("Half a thought", Fx.call(field::getText));
        }
    }

    private static void propose(Workspace workspace, String title) {
        workspace
                .proposals()
                .propose(
                        "task_agent",
                        title,
                        Source.CHECK_IN,
                        null,
                        "",
                        List.of(PlanAction.create(Table.TASKS, Map.of("title", title))),
                        List.of());
    }

    /// The proposal that has the keyboard.
    private static String at(TestWindow window) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getAccessibleText());
    }
}
