package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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

    @Test
    void a_field_keeps_the_caret_when_the_list_changes_above_it() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            String task = Objects.requireNonNull(workspace
                    .changes()
                    .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Mow"))))
                    .getFirst()
                    .diff()
                    .id());
            propose(workspace, "Mow the lawn", PlanAction.update(Table.TASKS, task, Map.of("title", "Mow the lawn")));
            propose(workspace, "Call Anna");
            workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, task)));
        }
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.I);
            window.await("the newest proposal", () -> at(window).equals("Call Anna"));
            window.press(KeyCode.E);
            window.await("the form", window.find("#step-title")::isFocused);
            TextField title = (TextField) window.find("#step-title");
            Fx.run(title::end);
            window.type(" a");
            Fx.run(() -> window.main().desk().edits().changed());
            window.await(
                    "the other one above it",
                    () -> Sight.everything().indexOf("Mow the lawn")
                            < Sight.everything().indexOf("Call Anna"));
            window.type("rn");
            assertEquals("Call Anna arn", Fx.call(title::getText));
            assertTrue(Fx.call(title::isFocused));
        }
    }

    private static void propose(Workspace workspace, String title) {
        propose(workspace, title, PlanAction.create(Table.TASKS, Map.of("title", title)));
    }

    private static void propose(Workspace workspace, String title, PlanAction action) {
        workspace.proposals().propose("task_agent", title, Source.CHECK_IN, null, "", List.of(action), List.of());
    }

    /// The proposal that has the keyboard.
    private static String at(TestWindow window) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getAccessibleText());
    }
}
