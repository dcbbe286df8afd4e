package app.adiuva.desktop.ui;

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
}
