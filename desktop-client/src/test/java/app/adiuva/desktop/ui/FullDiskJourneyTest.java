package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk runs full while someone writes: everything that was written is there when there is room again.
class FullDiskJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final String THOUGHT = "River walk. ".repeat(1_000).strip();
    private static final String NOTES = "Account and date. ".repeat(1_000).strip();
    private static final String PLANNED = "From the plan. ".repeat(1_200).strip();

    @TempDir
    Path home;

    @BeforeEach
    void a_task_and_a_plan_that_waits() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Pay the rent"))));
            workspace
                    .proposals()
                    .propose(
                            "task_agent",
                            "Two things",
                            Source.CHECK_IN,
                            null,
                            "",
                            List.of(
                                    PlanAction.create(Table.TASKS, Map.of("title", "Buy oat milk")),
                                    PlanAction.create(Table.TASKS, Map.of("title", "Read it", "description", PLANNED))),
                            List.of());
        }
    }

    @Test
    void what_was_written_on_a_full_disk_is_kept_when_there_is_room_again() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            planIsAppliedWholeOrNotAtAll(window);
            thoughtStaysInItsField(window);
            notesWait(window);
            closingAsksFirst(window);

            FullDisk.free(window.workspace());
            window.click("#disk-again");
            window.readsNoMore("The disk is full");
            window.await(
                    "the notes to be kept",
                    () -> NOTES.equals(task(window, "Pay the rent").description()));

            window.go(Place.THOUGHTS);
            window.press(KeyCode.ENTER);
            TextArea capture = (TextArea) window.find("#capture");
            window.await("the field to be emptied", () -> capture.getText().isEmpty());
            assertEquals(THOUGHT, thoughts(window).getFirst().content());
            window.go(Place.INBOX);
            window.click("#plan-apply");
            window.reads("Applied");
            assertEquals(PLANNED, task(window, "Read it").description());
            task(window, "Buy oat milk");
        }
    }

    @Test
    void saving_begins_again_by_itself() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            FullDisk.fill(window.workspace());
            thoughtStaysInItsField(window);
            FullDisk.free(window.workspace());
            window.readsNoMore("The disk is full");
        }
    }

    private static void thoughtStaysInItsField(TestWindow window) {
        window.go(Place.THOUGHTS);
        paste(window, THOUGHT);
        window.press(KeyCode.ENTER);
        window.reads("The disk is full, so nothing can be saved right now");
        assertEquals(THOUGHT, written(window, "#capture"));
        assertEquals(List.of(), thoughts(window));
    }

    private static void planIsAppliedWholeOrNotAtAll(TestWindow window) {
        window.go(Place.INBOX);
        window.find("#plan-apply");
        FullDisk.fill(window.workspace());
        window.click("#plan-apply");
        window.reads("The disk is full: free some space and try again.");
        assertFalse(window.workspace().tasks().all().stream()
                .anyMatch(task -> task.title().equals("Buy oat milk")));
    }

    private static void notesWait(TestWindow window) {
        window.go(Place.TASKS);
        window.click("Pay the rent");
        window.click("Notes");
        paste(window, NOTES);
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("rent");
        window.reads("Pay the rent");
        window.press(KeyCode.ESCAPE);
        window.reads("Changes that wait to be saved: 1.");
        assertEquals(NOTES, written(window, "Notes"));
    }

    private static void closingAsksFirst(TestWindow window) {
        window.pressClose();
        window.reads("Close without saving?");
        window.click("#disk-stay");
    }

    private static String written(TestWindow window, String name) {
        TextArea field = (TextArea) window.find(name);
        return Fx.call(field::getText);
    }

    private static Task task(TestWindow window, String title) {
        return window.workspace().tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<Thought> thoughts(TestWindow window) {
        return window.workspace().thoughts().latest(10, null);
    }

    private static void paste(TestWindow window, String text) {
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        window.press(KeyCode.CONTROL, KeyCode.V);
    }
}
