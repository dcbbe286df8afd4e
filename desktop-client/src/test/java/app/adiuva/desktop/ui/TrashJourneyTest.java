package app.adiuva.desktop.ui;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @TempDir
    Path home;

    @Test
    void what_was_deleted_days_ago_comes_back_from_the_trash_of_its_screen() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace
                    .conversations()
                    .delete(workspace.chats().say(null, "Plan my trip to Rome").chatId());
            Thought walk = workspace.thoughts().capture("Good walk along the river");
            workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, walk.id())));
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.CHAT);
            window.click("#chat-trash");
            window.click("Put “Plan my trip to Rome” back");
            window.reads("The trash is empty");
            window.press(KeyCode.ESCAPE);
            window.await("the conversation", () -> Sight.inside("#chat-list", "Plan my trip to Rome"));

            window.go(Place.THOUGHTS);
            window.click("Trash");
            window.click("Put back");
            window.reads("The trash is empty");
            window.click("All");
            window.await("the thought", () -> Sight.inside("#thought-list", "Good walk along the river"));
        }
    }
}
