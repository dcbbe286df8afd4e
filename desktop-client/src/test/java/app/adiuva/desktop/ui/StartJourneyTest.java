package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second start while the first one starts, ends, or shows only the capture sheet.
class StartJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final String SPLASH = "Opening your records…";

    @TempDir
    Path home;

    @Test
    void its_link_waits_until_the_first_has_started() throws Exception {
        BlockingQueue<Optional<Link>> followed = new LinkedBlockingQueue<>();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Link link = new Link.Item(Link.Kind.TASK, "8f3a");
        Stage stage = Fx.call(Stage::new);
        try (InstanceLock first = InstanceLock.enter(home, null, Duration.ZERO).orElseThrow()) {
            Fx.run(() -> {
                AppWindow second =
                        new AppWindow(stage, TestWindow.surroundings(home, Map.of()), () -> ended.complete(true));
                second.follow(link);
                second.open();
            });
            Fx.until(() -> "the second start to wait", () -> Sight.shows(SPLASH));
            first.onRaise(Runnable::run, followed::add);
            assertEquals(Optional.of(link), followed.poll(20, TimeUnit.SECONDS));
            assertTrue(ended.get(20, TimeUnit.SECONDS));
        } finally {
            Fx.run(stage::hide);
        }
    }

    @Test
    void its_link_is_opened_anew_when_the_first_is_closing() throws SQLException {
        try (TestWindow first = TestWindow.openForTheFirstTime(home, NOWHERE);
                BusyRecords busy = BusyRecords.of(home)) {
            first.find("#welcome");
            first.pressClose();
            CompletableFuture<TestWindow> second =
                    CompletableFuture.supplyAsync(() -> TestWindow.openAt(home, NOWHERE, new Link.Open("tasks")));
            Fx.until(() -> "the second start to wait", () -> Sight.shows(SPLASH));
            assertFalse(Fx.call(first.stage()::isShowing));
            busy.release();
            first.awaitEnd();
            try (TestWindow window = second.join()) {
                window.find("#tasks");
            }
        }
    }

    @Test
    void a_second_capture_sheet_raises_the_first() throws Exception {
        try (TestWindow sheet = TestWindow.openSheet(home)) {
            sheet.unwatched(() -> sheet.type("Half a sentence"));
            CompletableFuture<Boolean> ended = new CompletableFuture<>();
            Stage stage = Fx.call(Stage::new);
            Fx.run(() -> new CaptureAlone(
                            stage,
                            TestWindow.surroundings(home, Map.of()),
                            new Link.Capture("buy milk"),
                            () -> ended.complete(true))
                    .open());
            assertTrue(ended.get(20, TimeUnit.SECONDS));
            assertFalse(Fx.call(stage::isShowing));
            awaitTyped(sheet, "Half a sentence\nbuy milk");
            sheet.unwatched(() -> sheet.press(KeyCode.ESCAPE));
            sheet.awaitEnd();
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            assertEquals(
                    Optional.of("Half a sentence\nbuy milk"), workspace.drafts().get("capture"));
        }
    }

    @Test
    void the_whole_window_takes_over_from_the_capture_sheet_with_what_was_typed() {
        try (TestWindow sheet = TestWindow.openSheet(home)) {
            sheet.unwatched(() -> sheet.type("Half a sentence"));
            try (TestWindow window = TestWindow.open(home, NOWHERE)) {
                sheet.awaitEnd();
                window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
                awaitTyped(window, "Half a sentence");
                window.press(KeyCode.ENTER);
                window.reads("Kept in Thoughts");
            }
        }
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            assertEquals(1, workspace.thoughts().latest(5, null).size());
            assertEquals(Optional.empty(), workspace.drafts().get("capture"));
        }
    }

    @Test
    void the_capture_sheet_opens_in_a_window_that_is_there_by_then() throws Exception {
        try (TestWindow window = TestWindow.openForTheFirstTime(home, NOWHERE)) {
            CompletableFuture<Boolean> ended = new CompletableFuture<>();
            Stage stage = Fx.call(Stage::new);
            Fx.run(() -> new CaptureAlone(
                            stage,
                            TestWindow.surroundings(home, Map.of()),
                            new Link.Capture("buy milk"),
                            () -> ended.complete(true))
                    .open());
            assertTrue(ended.get(20, TimeUnit.SECONDS));
            assertFalse(Fx.call(stage::isShowing));
            awaitTyped(window, "buy milk");
        }
    }

    private static void awaitTyped(TestWindow window, String words) {
        window.await(
                words,
                () -> Sight.find("#quick-capture-field")
                        .map(field -> ((TextInputControl) field).getText().equals(words))
                        .orElse(false));
    }
}
