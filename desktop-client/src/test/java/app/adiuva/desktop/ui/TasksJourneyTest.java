package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tasks used by hand, without any cloud in reach.
class TasksJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @Test
    void a_task_is_added_completed_deleted_and_put_back() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.reads("All clear");
            window.click("#quick-add");
            window.type("Paint the fence #home !high");
            window.press(KeyCode.ENTER);
            window.find("Complete: Paint the fence");
            window.find("High");

            window.click("Complete: Paint the fence");
            window.reads("All clear");
            window.click("#scope-done");
            window.click("Complete: Paint the fence");
            window.click("#scope-all");

            window.click("Paint the fence");
            window.find("#task-detail");
            window.click("Delete task");
            window.reads("“Paint the fence” is in the trash");
            window.reads("All clear");
            window.click("#scope-trash");
            window.click("Put back");
            window.reads("The trash is empty");
            window.click("#scope-all");
            window.find("Complete: Paint the fence");
        }
    }

    @Test
    void a_time_that_cannot_be_read_is_marked_and_changes_nothing() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.click("#quick-add");
            window.type("Team call @tomorrow 14:00");
            window.press(KeyCode.ENTER);
            window.click("Team call");
            TextField time = (TextField) window.find("#detail-time");
            String stored = time.getText();
            assertTrue(stored.contains("2:00") || stored.contains("14:00"), stored);

            replace(window, "#detail-time", "25:00");
            window.press(KeyCode.ENTER);
            replace(window, "#detail-tags", "work, phone ,work");
            replace(window, "#detail-title", "Call the team");
            window.click("#detail-time");
            window.await(
                    "the title to be stored",
                    () -> "Call the team".equals(only(window).title()));

            assertEquals("25:00", time.getText());
            assertTrue(time.getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
            assertFalse(only(window).allDay());
            assertEquals(List.of("work", "phone"), only(window).tags());

            replace(window, "#detail-time", "9");
            window.press(KeyCode.ENTER);
            window.await(
                    "the new time", () -> String.valueOf(only(window).dueAt()).contains("T08:00"));
            assertFalse(time.getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
        }
    }

    @Test
    void what_was_typed_into_a_title_and_never_stored_comes_back_and_is_stored() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.click("#quick-add");
            window.type("Team call @tomorrow 14:00");
            window.press(KeyCode.ENTER);
            window.find("Team call");
            String title = "task:" + only(window).id() + ":title";
            String time = "task:" + only(window).id() + ":time";
            window.workspace().drafts().put(title, "Team call with Ann");
            window.workspace().drafts().put(time, "25:00");
            window.click("Team call");
            window.reads("What you had typed is back");
            TextArea shown = (TextArea) window.find("#detail-title");
            window.await("the title", () -> shown.getText().equals("Team call with Ann"));
            TextField read = (TextField) window.find("#detail-time");
            window.await("the mark", () -> read.getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
            window.click("#detail-title");
            window.click("#detail-tags");
            window.await(
                    "the title to be stored",
                    () -> window.workspace().drafts().get(title).isEmpty());
            assertEquals("Team call with Ann", only(window).title());
            assertEquals("25:00", window.workspace().drafts().get(time).orElseThrow());
        }
    }

    @Test
    void a_tag_that_comes_from_elsewhere_while_others_are_typed_stays() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.click("#quick-add");
            window.type("Paint the fence #home #old");
            window.press(KeyCode.ENTER);
            window.click("Paint the fence");
            TextField field = (TextField) window.find("#detail-tags");

            replace(window, "#detail-tags", "home, red");
            changeElsewhere(window, "Paint the fence", "home", "old", "urgent");
            window.click("#detail-title");
            awaitTags(window, field, "home", "urgent", "red");

            window.click("#detail-tags");
            window.press(KeyCode.END);
            window.type(" blue");
            changeElsewhere(window, "Paint it in spring", "spring", "home", "urgent", "red");
            Fx.run(() -> window.main().desk().edits().changed());
            window.reads("Paint it in spring");
            window.press(KeyCode.ENTER);
            window.click("#detail-title");
            awaitTags(window, field, "spring", "home", "urgent", "red", "blue");

            window.click("#detail-tags");
            changeElsewhere(window, "Paint it soon", "home");
            Fx.run(() -> window.main().desk().edits().changed());
            window.reads("Paint it soon");
            window.click("#detail-title");
            awaitTags(window, field, "home");
        }
    }

    /// As a plan does it that waits for nobody.
    private static void changeElsewhere(TestWindow window, String title, String... tags) {
        window.workspace()
                .changes()
                .perform(List.of(PlanAction.update(
                        Table.TASKS, only(window).id(), Map.of("title", title, "tags", List.of(tags)))));
    }

    private static void awaitTags(TestWindow window, TextField field, String... tags) {
        window.await("the tags to be stored", () -> only(window).tags().equals(List.of(tags)));
        window.await("the field to say so", () -> field.getText().equals(String.join(", ", tags)));
    }

    private static void replace(TestWindow window, String field, String words) {
        window.click(field);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(words);
    }

    private static Task only(TestWindow window) {
        return window.workspace().tasks().list(TaskFilter.OPEN).getFirst();
    }

    @Test
    void what_was_deleted_comes_back_by_one_key() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.TASKS);
            window.click("#quick-add");
            window.type("Water the plants");
            window.press(KeyCode.ENTER);
            window.click("Water the plants");
            window.click("Delete task");
            window.reads("All clear");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.find("Complete: Water the plants");
        }
    }
}
