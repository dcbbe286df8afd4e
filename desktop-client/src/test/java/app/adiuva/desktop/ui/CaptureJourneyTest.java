package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever comes to mind, written down by keys alone.
class CaptureJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_thought_and_a_task_are_captured_from_any_screen_without_the_mouse() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.find("#quick-capture-field");
            window.type("The bakery closes early");
            window.press(KeyCode.ENTER);
            window.reads("Kept in Thoughts");

            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.type("Order a cake #party @fri 14:00");
            window.reads("Fri 27 Nov, 14:00");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.reads("Task added: Order a cake");
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            assertEquals(
                    "The bakery closes early",
                    workspace.thoughts().latest(1, null).getFirst().content());
            Task task = workspace.tasks().all().getFirst();
            assertEquals(List.of("party"), task.tags());
            assertEquals(Instant.parse("2026-11-27T13:00:00Z"), task.dueAt());
            assertEquals(Optional.empty(), workspace.drafts().get("capture"));
        }
    }

    @Test
    void without_a_window_only_the_sheet_opens_and_it_closes_when_the_thought_is_kept() {
        try (TestWindow sheet = TestWindow.openSheet(home)) {
            sheet.unwatched(() -> {
                sheet.type("Half a sentence");
                assertFalse(sheet.sees("#nav-today"));
                sheet.press(KeyCode.ESCAPE);
                sheet.await("the sheet to close", () -> !sheet.stage().isShowing());
            });
        }
        try (TestWindow sheet = TestWindow.openSheet(home)) {
            TextArea field = (TextArea) sheet.find("#quick-capture-field");
            sheet.unwatched(() -> {
                sheet.await("what was typed", () -> field.getText().equals("Half a sentence"));
                sheet.press(KeyCode.END);
                sheet.type(" is kept");
                sheet.press(KeyCode.ENTER);
                sheet.await("the sheet to close", () -> !sheet.stage().isShowing());
            });
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            assertEquals(
                    "Half a sentence is kept",
                    workspace.thoughts().latest(1, null).getFirst().content());
            assertEquals(Optional.empty(), workspace.drafts().get("capture"));
        }
    }

    @Test
    void a_pasted_picture_waits_in_the_sheet_until_it_is_kept() {
        try (TestWindow sheet = TestWindow.openSheet(home)) {
            Fx.run(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(new WritableImage(3, 2));
                Clipboard.getSystemClipboard().setContent(content);
            });
            sheet.unwatched(() -> {
                sheet.press(KeyCode.CONTROL, KeyCode.V);
                sheet.reads("Picture.png");
                sheet.press(KeyCode.ESCAPE);
                sheet.await("the sheet to close", () -> !sheet.stage().isShowing());
            });
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.reads("Picture.png");
            window.type("The hallway");
            window.press(KeyCode.ENTER);
            window.reads("Kept in Thoughts");
            window.await(
                    "nothing to wait",
                    () -> window.main().desk().workspace().waitingFiles().get().isEmpty());
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            String thought = workspace.thoughts().latest(1, null).getFirst().id();
            assertEquals(
                    "Picture.png",
                    workspace.attachments().of(thought).getFirst().name());
        }
    }

    @Test
    void a_capture_that_takes_long_to_store_leaves_the_sheet_alone_that_is_open_by_then() throws SQLException {
        try (TestWindow window = TestWindow.open(home, NOWHERE);
                BusyRecords busy = BusyRecords.of(home)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.type("A long film");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.find("#palette-field");
            busy.release();
            window.reads("Kept in Thoughts");
            assertTrue(window.sees("#palette-field"));
        }
    }

    @Test
    void the_little_sheet_hands_over_to_the_window_that_comes_to_the_front() {
        try (TestWindow window = TestWindow.openAlone(home)) {
            Fx.run(window.stage()::hide);
            assertTrue(InstanceLock.handOver(home, new Link.Capture("soap")));
            window.await("the little sheet", () -> Sight.find("#capture-window").isPresent());
            assertTrue(InstanceLock.handOver(home, new Link.Open("tasks")));
            window.await("it to go", () -> Sight.find("#capture-window").isEmpty());
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.await(
                    "its words in the window's own sheet",
                    () -> Sight.find("#quick-capture-field")
                            .filter(field -> ((TextArea) field).getText().equals("soap"))
                            .isPresent());
        }
    }

    @Test
    void a_chip_becomes_plain_text_by_backspace() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("Read every day");
            window.reads("Every day, from Sat 21 Nov");
            window.press(KeyCode.TAB);
            window.press(KeyCode.BACK_SPACE);
            window.readsNoMore("Every day, from Sat 21 Nov");
            window.press(KeyCode.ENTER);
            window.find("Complete: Read every day");
        }
    }

    @Test
    void what_was_typed_is_there_again_after_the_window_was_closed() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.type("Half a sentence about");
            window.press(KeyCode.ESCAPE);
            window.await("the sheet to close", () -> !Sight.shows("Make a task"));
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            window.type(" nothing");
            window.press(KeyCode.ENTER);
            window.reads("Kept in Thoughts");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            TextArea field = (TextArea) window.find("#quick-capture-field");
            assertEquals("", Fx.call(field::getText));
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            assertEquals(
                    "Half a sentence about nothing",
                    workspace.thoughts().latest(1, null).getFirst().content());
        }
    }
}
