package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is killed while someone types: the next one shows everything that was not yet kept, asked or told.
@Tag("slow")
class CrashJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    void what_was_typed_asked_and_due_is_there_after_the_process_was_killed() throws Exception {
        String moss = seed();
        runAndKill("thought:" + moss);
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.reads("Call Anna");
            window.go(Place.CHAT);
            window.reads("What is due?");
            window.go(Place.TASKS);
            TextField quickAdd = (TextField) window.find("#quick-add");
            window.await("the quick-add line", () -> quickAdd.getText().equals("Buy soil"));
            window.go(Place.THOUGHTS);
            window.reads("1 suggestion");
            window.click("Moss likes shade");
            window.reads("What you had typed is back");
            TextArea content = (TextArea) window.find("#thought-content");
            assertEquals("Moss likes shade and water", content.getText());
            window.click("#thought-content");
            window.click("#capture");
            window.await("the words to be kept", () -> Sight.inside("#thought-list", content.getText()));
        }
        try (Workspace workspace = workspace(Duration.ZERO)) {
            assertTrue(workspace.drafts().get("thought:" + moss).isEmpty());
        }
    }

    /// @return the id of the thought that will be changed
    private String seed() {
        Instant now = TestWindow.CLOCK.instant();
        try (Workspace workspace = workspace(Duration.ofMinutes(-30))) {
            workspace.jobs().reminders(() -> {}).step();
            Map<String, Object> call = Map.of(
                    "title",
                    "Call Anna",
                    "remind_at",
                    now.minus(Duration.ofMinutes(5))
                            .atZone(TestWindow.CLOCK.getZone())
                            .toOffsetDateTime()
                            .toString());
            workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.copyOf(call))));
            workspace.thoughts().capture("I need to renew my passport");
            return workspace.thoughts().capture("Moss likes shade").id();
        }
    }

    private void runAndKill(String draft) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashedWindow.class.getName(),
                        home.toString(),
                        NOWHERE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("typed", lines.readLine());
            awaitDraft(draft);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Half a second after the last key at the latest, or as long as this machine wants.
    private void awaitDraft(String place) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        try (Workspace workspace = workspace(Duration.ZERO)) {
            while (workspace
                    .drafts()
                    .get(place)
                    .filter(words -> words.endsWith("water"))
                    .isEmpty()) {
                assertTrue(System.nanoTime() < end, "the draft never reached the disk");
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private Workspace workspace(Duration later) {
        return Workspace.open(new AppPaths(home), Clock.offset(TestWindow.CLOCK, later));
    }
}
