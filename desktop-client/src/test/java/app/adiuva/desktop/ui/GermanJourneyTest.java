package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window in German: chosen in the settings, there at the next start, on every screen.
class GermanJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private static final String GONE = "{\"type\":\"done\",\"done\":true,\"response\":\"\",\"actions\":["
            + "{\"type\":\"delete_record\",\"table\":\"mails\",\"data\":{\"id\":\"m\"}}],"
            + "\"agent\":\"calendar_agent\",\"model\":\"built-in\"}";

    @TempDir
    Path home;

    private final Locale words = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale times = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    @AfterEach
    void speak_english() {
        Messages.speak(Language.ENGLISH);
        Locale.setDefault(Locale.Category.DISPLAY, words);
        Locale.setDefault(Locale.Category.FORMAT, times);
    }

    @Test
    void german_is_chosen_by_a_click_and_spoken_from_the_next_start_on() {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.click("Deutsch");
            window.reads("Takes effect at the next start.");
            window.reads("Appearance");
        }
        try (TestWindow again = TestWindow.open(home, NOWHERE)) {
            again.reads("Guten Morgen");
            again.reads("Samstag, 21. November");
            again.go(Place.SETTINGS);
            again.reads("Darstellung");
            again.click("English");
        }
        try (TestWindow back = TestWindow.open(home, NOWHERE)) {
            back.reads("Good morning");
        }
    }

    @Test
    void every_screen_is_german_and_none_of_their_words_is_left_in_english() throws IOException {
        chooseGerman();
        EnglishWords english = EnglishWords.read();
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("Anna anrufen @morgen 15:00 !hoch");
            window.press(KeyCode.ENTER);
            for (Place place : Place.values()) {
                window.go(place);
                readsOnlyGerman(english);
            }
            window.go(Place.TASKS);
            window.reads("Morgen 15:00");
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type(">aufgabe");
            window.reads("Neue Aufgabe");
        }
    }

    @Test
    void what_was_changed_refused_and_sent_is_told_in_german() throws IOException {
        chooseGerman();
        changeTwice();
        EnglishWords english = EnglishWords.read();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(GONE));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.HISTORY);
            window.reads("Aufgabe „Milch“ geändert: Priorität");
            window.click("Rückgängig: Aufgabe „Milch“ hinzugefügt");
            window.reads("„Milch“ hat sich seitdem geändert: Aufgabe „Milch“ geändert: Priorität");
            readsOnlyGerman(english);
            window.go(Place.INBOX);
            window.reads("Er löscht „Milch“.");
            window.reads("Nicht geändert: was geändert werden soll, ist nicht mehr da (Aufgabe).");
            readsOnlyGerman(english);
            window.go(Place.CHAT);
            window.click("#composer");
            window.type("Brot");
            window.press(KeyCode.ENTER);
            window.reads("das ist dem Assistenten nicht erlaubt (Löschen: Mail)");
            window.press(KeyCode.CONTROL, KeyCode.J);
            window.reads("Nachricht: 4 Zeichen");
            readsOnlyGerman(english);
        }
    }

    @Test
    void settings_that_would_change_are_named_as_the_settings_name_them() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.settings().put("ui.language", "de");
            workspace.settings().put("keys.task.new", "Ctrl+Shift+N");
            workspace.settings().put("keys.go.history", "none");
            workspace.settings().put("tasks.layout", "board");
            workspace.settings().put("notice.quiet_days", "67");
            workspace.settings().put("auto_tagging_enabled", "false");
        }
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            window.go(Place.SETTINGS);
            window.click("#reset-all");
            window.find("#reset-sheet");
            for (String words : List.of(
                    "Sprache",
                    "Deutsch",
                    "Neue Aufgabe",
                    "Strg Umschalt N",
                    "Aufgaben als",
                    "Tafel",
                    "Sa, So",
                    "Nein")) {
                window.reads(words);
            }
            assertEquals(
                    List.of(),
                    Fx.call(() -> Sight.words(Sight.find("#reset-sheet").orElseThrow())
                            .filter(words -> words.matches("[a-z]+([._][a-z]+)+"))
                            .toList()));
        }
    }

    private void changeTwice() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            Changes changes = workspace.changes();
            String milk = add(changes, "Milch");
            changes.perform(List.of(PlanAction.update(Table.TASKS, milk, Map.of("priority", "high"))));
            String gone = add(changes, "Brot");
            propose(workspace, "Weg damit", PlanAction.delete(Table.TASKS, milk));
            propose(workspace, "Zu spät", PlanAction.update(Table.TASKS, gone, Map.of("priority", "low")));
            changes.perform(List.of(PlanAction.delete(Table.TASKS, gone)));
        }
    }

    private static String add(Changes changes, String title) {
        return String.valueOf(changes.perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))))
                .getFirst()
                .diff()
                .id());
    }

    private static void propose(Workspace workspace, String title, PlanAction action) {
        workspace.proposals().propose("task_agent", title, Source.CHECK_IN, null, "", List.of(action), List.of());
    }

    private static void readsOnlyGerman(EnglishWords english) {
        assertEquals(
                Set.of(),
                Fx.call(() -> Sight.all(node -> node instanceof Parent && node.getParent() == null)
                        .flatMap(Sight::words)
                        .filter(english::in)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private void chooseGerman() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.settings().put("ui.language", "de");
        }
    }
}
