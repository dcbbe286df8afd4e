package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reminders used by hand: one that comes now, and two that came while the app was closed.
class NotificationsJourneyTest {
    private final Instant now = TestWindow.CLOCK.instant();

    @TempDir
    Path home;

    /// The app was last open half an hour ago.
    @BeforeEach
    void close_the_app_half_an_hour_ago() {
        Clock before = Clock.offset(TestWindow.CLOCK, Duration.ofMinutes(-30));
        try (Workspace workspace = Workspace.open(new AppPaths(home), before)) {
            workspace.jobs().reminders(() -> {}).step();
            add(workspace, "Water the plants", now.minus(Duration.ofMinutes(20)));
            add(workspace, "Feed the cat", now.minus(Duration.ofMinutes(10)));
            add(workspace, "Call Anna", now);
        }
    }

    @Test
    void a_reminder_is_snoozed_and_what_was_missed_is_looked_through_by_the_mouse() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.reads("2 reminders while you were away");
            window.click("#banner-snooze");
            window.click("#snooze-one_hour");
            window.reads("Snoozed until Today 10:00");
            window.click("#banner-show");
            window.reads("Water the plants");
            window.click("Done: Feed the cat");
            window.reads("“Feed the cat” is done");
            window.click("#notices-search");
            window.type("anna");
            window.readsNoMore("Water the plants");
            window.reads("Snoozed");
            window.go(Place.TODAY);
            window.reads("Water the plants");
        }
        assertEquals(now.plus(Duration.ofHours(1)), task("Call Anna").snoozedUntil());
    }

    @Test
    void a_reminder_is_done_and_the_rest_dismissed_by_keys_alone() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.reads("2 reminders while you were away");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            for (int step = 0; step < 8 && !window.focus().equals("banner-done"); step++) {
                window.press(KeyCode.TAB);
            }
            assertEquals("banner-done", window.focus());
            window.press(KeyCode.SPACE);
            window.reads("“Call Anna” is done");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            window.await(
                    "the list",
                    () -> Sight.find("#notices").filter(Node::isFocused).isPresent());
            window.press(KeyCode.HOME);
            window.press(KeyCode.X);
            window.press(KeyCode.END);
            window.press(KeyCode.X);
            window.reads("Dismissed");
        }
        assertEquals("DONE", task("Call Anna").status().name());
    }

    @Test
    void one_is_found_by_name_from_any_screen_and_shown_among_the_others() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace
                    .changes()
                    .perform(List.of(new PlanAction(
                            ActionType.SEND_NOTIFICATION,
                            null,
                            Map.of("title", "Stretch your back", "body", "Stand up"))));
        }
        try (ScriptedCloud cloud = ScriptedCloud.streaming(_ -> {});
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.NOTIFICATIONS);
            window.click("#notices-search");
            window.type("anna");
            window.readsNoMore("Stretch your back");
            window.go(Place.TODAY);
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("stretch your");
            window.reads("Stretch your back");
            window.press(KeyCode.ENTER);
            window.await(
                    "the one that was sought",
                    () -> Sight.find("#notices")
                            .map(node -> (ListView<?>) node)
                            .map(list -> list.getSelectionModel().getSelectedItem())
                            .filter(row -> row instanceof Notification notice
                                    && notice.title().equals("Stretch your back"))
                            .isPresent());
        }
    }

    private Task task(String title) {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            return workspace.tasks().all().stream()
                    .filter(task -> task.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void add(Workspace workspace, String title, Instant due) {
        workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title, "due_at", due.toString()))));
    }
}
