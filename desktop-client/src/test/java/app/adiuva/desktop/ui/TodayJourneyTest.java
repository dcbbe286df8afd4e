package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Today, and what holds on every screen, without any cloud in reach.
class TodayJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    @TempDir
    Path home;

    @BeforeEach
    void addTask() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace
                    .changes()
                    .perform(List.of(PlanAction.create(
                            Table.TASKS, Map.of("title", "Call Anna", "due_at", "2026-11-21T15:00:00+01:00"))));
        }
    }

    @Test
    void a_task_is_completed_on_today_and_taken_back() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.reads("Call Anna");
            window.click("Complete: Call Anna");
            window.reads("A clear day");
            window.click("Undo");
            window.reads("Call Anna");
        }
    }

    @Test
    void a_window_that_stays_open_over_midnight_turns_to_the_new_day() {
        MovingClock clock = new MovingClock();
        try (TestWindow window = TestWindow.openIn(home, Map.of("ADIUVA_CLOUD_URL", NOWHERE.toString()), clock)) {
            window.reads("Saturday, 21 November");
            window.reads("Call Anna");
            clock.forward(Duration.ofDays(1));
            Fx.run(window.main()::tick);
            window.reads("Sunday, 22 November");
            window.reads("Overdue");
            clock.forward(Duration.ofDays(1));
            Fx.run(window.main()::returned);
            window.reads("Monday, 23 November");
        }
    }

    @Test
    void a_question_that_was_typed_and_not_asked_is_there_again_in_the_next_window() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.click("#ask");
            window.type("What is due?");
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            TextInputControl field = (TextInputControl) window.find("#ask");
            window.await("the question", () -> field.getText().equals("What is due?"));
        }
    }

    @Test
    void the_key_to_undo_means_the_last_act_while_the_field_with_the_focus_has_nothing_to_take_back() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.click("Complete: Call Anna");
            window.reads("A clear day");
            window.click("#ask");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.click("Complete: Call Anna");
            window.reads("A clear day");
            window.click("#ask");
            window.type("plan");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            assertEquals(0, window.workspace().tasks().countOpen());
        }
    }

    @Test
    void without_a_cloud_a_question_is_kept_and_explained() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.reads("127.0.0.1 · not reachable");
            window.click("#ask");
            window.type("plan my day");
            window.press(KeyCode.ENTER);
            window.reads("Waiting for the cloud");
            window.click("#chat-new");
            window.click("plan my day");
            window.reads("Waiting for the cloud");
        }
    }

    @Test
    void whatever_can_be_used_has_a_name_for_a_screen_reader() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            for (Place place : Place.values()) {
                window.go(place);
                assertEquals(
                        List.of(), Fx.call(() -> nameless().map(Node::toString).toList()), place.toString());
            }
        }
    }

    private static Stream<Node> nameless() {
        return Sight.all(node -> node instanceof ButtonBase || node instanceof TextInputControl)
                .filter(Node::isFocusTraversable)
                .filter(node -> !(node instanceof ButtonBase button
                        && button.getText() != null
                        && !button.getText().isBlank()))
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank());
    }
}
