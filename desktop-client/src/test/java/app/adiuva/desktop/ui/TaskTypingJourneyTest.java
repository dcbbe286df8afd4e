package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed into the fields of a task and not ended by Enter, while another task is chosen or tasks change.
class TaskTypingJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final Instant HALF_PAST_TEN = Instant.parse("2026-11-22T09:30:00Z");

    @TempDir
    Path home;

    @Test
    void a_project_is_of_the_task_where_it_was_typed() {
        try (TestWindow window = twoTasks()) {
            window.click("#detail-project");
            window.type("Garden");
            choose(window, "Water the plants");
            window.await(
                    "the project", () -> "Garden".equals(task(window, "Paint").list()));
            ComboBox<?> project = (ComboBox<?>) window.find("#detail-project");
            window.await("the other's", () -> project.getEditor().getText().isEmpty());
            window.click("#detail-project");
            window.type("Home");
            choose(window, "Paint the fence");
            window.await(
                    "the project", () -> "Home".equals(task(window, "Water").list()));
            assertEquals("Garden", task(window, "Paint").list());
        }
    }

    @Test
    void a_reminder_is_of_the_task_where_it_was_typed() {
        try (TestWindow window = twoTasks()) {
            ownReminder(window);
            window.type("10:30");
            choose(window, "Water the plants");
            window.await(
                    "the reminder",
                    () -> HALF_PAST_TEN.equals(task(window, "Paint").remindAt()));
            assertNull(task(window, "Water").remindAt());
        }
    }

    @Test
    void a_change_from_elsewhere_leaves_what_is_being_typed() {
        try (TestWindow window = twoTasks()) {
            window.click("#detail-project");
            window.type("Gar");
            rename(window, "Paint the gate");
            window.type("den");
            ownReminder(window);
            window.type("10:");
            rename(window, "Paint the door");
            window.type("30");
            window.press(KeyCode.ENTER);
            window.await(
                    "the reminder",
                    () -> HALF_PAST_TEN.equals(task(window, "Paint").remindAt()));
            assertEquals("Garden", task(window, "Paint").list());
        }
    }

    @Test
    void a_change_from_elsewhere_is_not_taken_back_by_leaving_a_title_in_which_nothing_was_typed() {
        try (TestWindow window = twoTasks()) {
            window.click("#detail-title");
            rename(window, "Paint the gate");
            TextArea title = (TextArea) window.find("#detail-title");
            window.await("the new title", () -> title.getText().equals("Paint the gate"));
            window.press(KeyCode.TAB);
            assertEquals("Paint the gate", task(window, "Paint").title());
        }
    }

    @Test
    void a_part_that_is_being_typed_stays_with_its_task() {
        try (TestWindow window = twoTasks()) {
            Node detail = window.find("#task-detail");
            window.click("#add-part");
            window.type("Buy paint");
            choose(window, "Water the plants");
            TextField part = (TextField) window.find("#add-part");
            assertEquals("", part.getText());
            choose(window, "Paint the fence");
            assertEquals("Buy paint", part.getText());
            window.press(KeyCode.ESCAPE);
            window.await("it to be closed", () -> Sight.find("#task-detail").isEmpty());
            choose(window, "Paint the fence");
            assertSame(detail, window.find("#task-detail"));
            assertEquals("Buy paint", part.getText());

            window.click("#add-part");
            window.press(KeyCode.ENTER);
            window.find("Make a task of its own: Buy paint");
            window.await("the field to be empty", () -> part.getText().isEmpty());
            Fx.run(() -> part.setText("x".repeat(501)));
            window.press(KeyCode.ENTER);
            window.reads("Not saved; what you typed is still here");
            assertEquals(501, part.getText().length());
            window.await(
                    "a draft",
                    () -> window.workspace()
                            .drafts()
                            .get("task:" + task(window, "Paint").id() + ":part")
                            .isPresent());
        }
    }

    /// The first of them is chosen.
    private TestWindow twoTasks() {
        TestWindow window = TestWindow.open(home, NOWHERE);
        window.go(Place.TASKS);
        window.click("#quick-add");
        window.type("Paint the fence @tomorrow");
        window.press(KeyCode.ENTER);
        window.find("Paint the fence");
        window.type("Water the plants @tomorrow");
        window.press(KeyCode.ENTER);
        window.find("Water the plants");
        window.click("Paint the fence");
        window.find("#task-detail");
        return window;
    }

    /// The list chooses on a press before it takes the focus.
    private static void choose(TestWindow window, String title) {
        ListView<?> list = (ListView<?>) window.find("#task-list");
        Fx.run(() -> {
            int place = IntStream.range(0, list.getItems().size())
                    .filter(i -> list.getItems().get(i) instanceof ListedTask listed
                            && listed.task().title().equals(title))
                    .findFirst()
                    .orElseThrow();
            list.getSelectionModel().clearAndSelect(place);
            list.requestFocus();
        });
        window.await(
                "it to be on show",
                () -> ((TextArea) Sight.find("#detail-title").orElseThrow())
                        .getText()
                        .equals(title));
    }

    private static void ownReminder(TestWindow window) {
        ComboBox<?> reminder = (ComboBox<?>) window.find("#detail-reminder");
        Fx.run(() -> reminder.getSelectionModel().selectLast());
        window.find("#detail-reminder-time");
        window.click("#detail-reminder-time");
    }

    /// As a plan does it that waits for nobody.
    private static void rename(TestWindow window, String title) {
        window.workspace()
                .changes()
                .perform(List.of(
                        PlanAction.update(Table.TASKS, task(window, "Paint").id(), Map.of("title", title))));
        Fx.run(() -> window.main().desk().edits().changed());
        window.reads(title);
    }

    private static Task task(TestWindow window, String word) {
        return window.workspace().tasks().all().stream()
                .filter(task -> task.title().startsWith(word))
                .findFirst()
                .orElseThrow();
    }
}
