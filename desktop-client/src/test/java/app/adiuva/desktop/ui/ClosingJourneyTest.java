package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.job.JobLog;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Closing the window: the word about it, going on out of sight, and the real end.
class ClosingJourneyTest {
    private static final String NOWHERE = "http://127.0.0.1:9";

    @TempDir
    Path folder;

    private Path home;
    private Path told;
    private Map<String, String> environment = Map.of();
    private final StoryClock clock = new StoryClock(LocalDateTime.of(2026, 11, 21, 9, 0), ZoneId.of("Europe/Berlin"));

    @BeforeEach
    void take_the_place_of_the_systems_notifications() throws IOException {
        home = folder.resolve("home");
        told = folder.resolve("told");
        Path script = folder.resolve("notify");
        Files.writeString(script, "#!/bin/sh\necho \"$1\" >> '" + told + "'\n");
        assertTrue(script.toFile().setExecutable(true));
        environment = Map.of("ADIUVA_CLOUD_URL", NOWHERE, "ADIUVA_NOTIFY", script.toString());
    }

    @Test
    void the_first_time_it_says_what_stops_and_then_never_again() {
        try (TestWindow window = TestWindow.openIn(home, environment, clock)) {
            window.pressClose();
            window.reads("Reminders and check-ins stop while Adiuva is closed");
            window.press(KeyCode.ESCAPE);
            window.readsNoMore("Reminders and check-ins stop");
            window.pressClose();
            window.awaitEnd();
        }
        try (TestWindow again = TestWindow.openIn(home, environment, clock)) {
            again.pressClose();
            again.awaitEnd();
        }
    }

    @Test
    void a_closed_window_leaves_the_memory() {
        WeakReference<MainWindow> closed = openAndClose();
        Fx.until(() -> "the closed window to be collected", () -> {
            System.gc();
            return closed.refersTo(null);
        });
    }

    private WeakReference<MainWindow> openAndClose() {
        try (TestWindow window = TestWindow.openIn(home, environment, clock)) {
            return new WeakReference<>(window.main());
        }
    }

    @Test
    void out_of_sight_reminders_go_on_and_another_start_brings_the_window_back() {
        try (TestWindow window = TestWindow.openIn(home, environment, clock)) {
            window.pressClose();
            window.click("#closing-keep");
            assertFalse(Fx.call(window.stage()::isShowing));
            remind(window, "Water the plants");
            window.await("the reminder to be told by the system", () -> lines().contains("Water the plants"));
            assertFalse(Fx.call(window.stage()::isShowing));
            assertTrue(InstanceLock.enter(home, null, InstanceLock.PATIENCE).isEmpty());
            window.await("the window", window.stage()::isShowing);
            window.reads("Water the plants");
            window.pressClose();
            assertFalse(Fx.call(window.stage()::isShowing));
            assertTrue(InstanceLock.handOver(home, new Link.Open("tasks")));
            window.await("the window with the tasks", () -> Sight.find("#tasks").isPresent());
            Fx.run(window.stage()::requestFocus);
            window.press(KeyCode.CONTROL, KeyCode.Q);
            window.awaitEnd();
        }
        try (TestWindow again = TestWindow.openIn(home, environment, clock)) {
            again.go(Place.NOTIFICATIONS);
            again.reads("Water the plants");
            again.press(KeyCode.CONTROL, KeyCode.Q);
            again.awaitEnd();
        }
    }

    @Test
    void a_reminder_that_the_system_cannot_show_brings_the_window_back() {
        environment = Map.of(
                "ADIUVA_CLOUD_URL",
                NOWHERE,
                "ADIUVA_NOTIFY",
                folder.resolve("missing").toString());
        try (TestWindow window = TestWindow.openIn(home, environment, clock)) {
            Fx.run(() -> window.main()
                    .settings()
                    .preferences()
                    .flag(ReminderSettings.BACKGROUND, false)
                    .set(true));
            window.pressClose();
            assertFalse(Fx.call(window.stage()::isShowing));
            remind(window, "Feed the cat");
            window.await("the window", window.stage()::isShowing);
            window.reads("Feed the cat");
            window.press(KeyCode.CONTROL, KeyCode.Q);
            window.awaitEnd();
        }
    }

    /// A task that is due a minute later, and that minute, out of sight. What is due counts from the first look on.
    private void remind(TestWindow window, String title) {
        JobLog jobs = window.main().desk().workspace().jobLog();
        window.await("the first look", () -> jobs.lastRun("notices.remind").isPresent());
        clock.set(LocalDateTime.of(2026, 11, 21, 9, 1));
        PlanAction task = PlanAction.create(
                Table.TASKS, Map.of("title", title, "due_at", clock.instant().toString()));
        Fx.run(() -> window.main().desk().edits().perform(List.of(task), ""));
    }

    private List<String> lines() {
        try {
            return Files.exists(told) ? Files.readAllLines(told) : List.of();
        } catch (IOException beingWritten) {
            return List.of();
        }
    }
}
