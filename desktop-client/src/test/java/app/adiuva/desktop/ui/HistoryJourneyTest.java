package app.adiuva.desktop.ui;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// History used by hand: taking back, what stands in the way, doing again, and what left this machine.
class HistoryJourneyTest {
    private static final String ANSWER = "{\"type\":\"done\",\"done\":true,\"response\":\"The end.\","
            + "\"agent\":\"general_agent\",\"model\":\"scripted\",\"actions\":[]}";

    @TempDir
    Path home;

    @Test
    void an_undo_names_what_stands_in_its_way_and_works_when_that_is_gone() {
        addMilkAndChangeIt();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(ANSWER));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.HISTORY);
            window.click("Undo: Added task “Milk”");
            window.reads("“Milk” has changed since: Changed task “Milk”: Priority");
            window.click("Undo: Changed task “Milk”: Priority");
            window.find("Redo: Changed task “Milk”: Priority");
            window.readsNoMore("has changed since");
            window.click("Redo: Changed task “Milk”: Priority");
            window.click("Undo: Added task “Milk”");
            window.reads("These 2 changes would be undone together");
            window.click("#way-leave");
            window.readsNoMore("These 2 changes");
            window.click("Undo: Added task “Milk”");
            window.click("#way-all");
            window.find("Redo: Changed task “Milk”: Priority");
            window.click("Redo: Added task “Milk”");
            window.find("Undo: Added task “Milk”");
            window.go(Place.TASKS);
            window.reads("Milk");
        }
    }

    @Test
    void rows_are_opened_chosen_taken_back_and_done_again_by_keys_alone() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            List.of("Milk", "Eggs", "Bread")
                    .forEach(title -> workspace
                            .changes()
                            .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title)))));
        }
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(ANSWER));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            window.reads("Added task “Bread”");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.reads("New task");
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.reads("2 changes chosen");
            window.reads("New task");
            window.press(KeyCode.U);
            window.find("Redo: Added task “Bread”");
            window.find("Redo: Added task “Eggs”");
            window.find("Undo: Added task “Milk”");
            window.reads("2 changes chosen");
            window.reads("New task");
            window.press(KeyCode.R);
            window.find("Undo: Added task “Bread”");
            window.find("Undo: Added task “Eggs”");
            window.press(KeyCode.ESCAPE);
            window.readsNoMore("changes chosen");
        }
    }

    @Test
    void what_stands_in_the_way_is_done_or_left_by_keys_alone() {
        addMilkAndChangeIt();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(ANSWER));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            window.reads("Added task “Milk”");
            window.press(KeyCode.END);
            window.press(KeyCode.U);
            window.reads("These 2 changes would be undone together");
            window.press(KeyCode.L);
            window.readsNoMore("These 2 changes");
            window.press(KeyCode.U);
            window.reads("These 2 changes would be undone together");
            window.press(KeyCode.T);
            window.find("Redo: Added task “Milk”");
            window.find("Redo: Changed task “Milk”: Priority");
        }
    }

    private void addMilkAndChangeIt() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            String id = String.valueOf(workspace
                    .changes()
                    .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Milk"))))
                    .getFirst()
                    .diff()
                    .id());
            workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("priority", "high"))));
        }
    }
}
