package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.Attachment;
import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.ui.kit.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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

    @TempDir
    Path folder;

    @Test
    void what_was_typed_asked_and_due_is_there_after_the_process_was_killed() throws Exception {
        String moss = seed();
        runAndKill(
                CrashedWindow.Work.ASKING,
                workspace -> List.of(workspace.drafts().get("thought:" + moss).orElse("")),
                List.of("Moss likes shade and water"));
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

    @Test
    void what_was_filled_in_anywhere_is_there_after_the_process_was_killed() throws Exception {
        Path file = Files.writeString(folder.resolve("list.txt"), "Soil, moss");
        propose("Feed the cat");
        propose("Water the plants");
        runAndKill(
                CrashedWindow.Work.FILLING_IN,
                CrashJourneyTest::filledIn,
                List.of(
                        "What about the moss?",
                        "Ferns, too",
                        "A green wall",
                        "Rome",
                        "It will rain",
                        "Water the plants today",
                        "The hallway",
                        "list.txt",
                        "Picture.png"));
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            has(window, "#ask", "What about the moss?");
            window.go(Place.THOUGHTS);
            has(window, "#capture", "Ferns, too");
            window.go(Place.SETTINGS);
            has(window, "#profile-goals", "A green wall");
            window.go(Place.PLAYBOOKS);
            window.click("#playbook-prepare_trip");
            has(window, "#input-place", "Rome");
            window.go(Place.INBOX);
            has(window, "#step-title", "Water the plants today");
            has(window, "#plan-why-own", "It will rain");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
            has(window, "#quick-capture-field", "The hallway");
            window.reads("list.txt");
            window.reads("Picture.png");
            window.press(KeyCode.ENTER);
            window.reads("Kept in Thoughts");
        }
        try (Workspace workspace = workspace(Duration.ZERO)) {
            String hallway = workspace.thoughts().latest(1, null).getFirst().id();
            assertEquals(
                    Set.of("list.txt", "Picture.png"),
                    workspace.attachments().of(hallway).stream()
                            .map(Attachment::name)
                            .collect(Collectors.toSet()));
            assertEquals("Soil, moss", Files.readString(file));
        }
    }

    private static void has(TestWindow window, String field, String words) {
        TextInputControl found = (TextInputControl) window.find(field);
        window.await(field + " to say: " + words, () -> found.getText().equals(words));
    }

    private static Collection<String> filledIn(Workspace workspace) {
        Stream<String> drafts = Stream.of("today.ask", "thoughts.capture", "playbook", "plan", "capture")
                .flatMap(place -> workspace.drafts().within(place).values().stream());
        Stream<String> files = workspace.waitingFiles().get().stream().map(Offered::name);
        Stream<String> profile = workspace.settings().startingWith("profile.").values().stream();
        return Stream.of(drafts, files, profile).flatMap(Function.identity()).toList();
    }

    private void propose(String title) {
        try (Workspace workspace = workspace(Duration.ZERO)) {
            workspace
                    .proposals()
                    .propose(
                            "task_agent",
                            title,
                            Source.CHECK_IN,
                            null,
                            "",
                            List.of(PlanAction.create(Table.TASKS, Map.of("title", title))),
                            List.of());
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

    /// @param written all that the disk has
    /// @param typed what it must have before the process is killed
    private void runAndKill(
            CrashedWindow.Work work, Function<Workspace, Collection<String>> written, List<String> typed)
            throws IOException, InterruptedException {
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
                        NOWHERE.toString(),
                        work.name(),
                        folder.resolve("list.txt").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("typed", lines.readLine());
            awaitOnDisk(written, typed);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Half a second after the last key at the latest, or as long as this machine wants.
    private void awaitOnDisk(Function<Workspace, Collection<String>> written, List<String> typed) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        try (Workspace workspace = workspace(Duration.ZERO)) {
            while (true) {
                Collection<String> found = written.apply(workspace);
                List<String> missing = typed.stream()
                        .filter(words -> found.stream().noneMatch(kept -> kept.contains(words)))
                        .toList();
                if (missing.isEmpty()) {
                    return;
                }
                assertTrue(System.nanoTime() < end, () -> "never reached the disk: " + missing);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private Workspace workspace(Duration later) {
        return Workspace.open(new AppPaths(home), Clock.offset(TestWindow.CLOCK, later));
    }
}
