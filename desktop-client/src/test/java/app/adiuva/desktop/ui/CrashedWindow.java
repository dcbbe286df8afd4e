package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

/// A process with a window in which someone asks, captures and types, until it is killed. It says `typed` at the end.
final class CrashedWindow {
    private CrashedWindow() {}

    /// What someone does.
    enum Work {
        ASKING,
        FILLING_IN
    }

    /// @param arguments the profile, the address of a cloud that is not there, the work, and a file for it
    public static void main(String[] arguments) throws InterruptedException {
        TestWindow window = TestWindow.open(Path.of(arguments[0]), URI.create(arguments[1]));
        switch (Work.valueOf(arguments[2])) {
            case ASKING -> ask(window);
            case FILLING_IN -> fillIn(window, Path.of(arguments[3]));
        }
        System.out.println("typed");
        new CountDownLatch(1).await();
    }

    private static void ask(TestWindow window) {
        window.go(Place.CHAT);
        window.type("What is due?");
        window.press(KeyCode.ENTER);
        window.reads("What is due?");
        window.go(Place.TASKS);
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.type("Buy soil");
        window.go(Place.THOUGHTS);
        window.click("Moss likes shade");
        window.click("#thought-content");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type(" and water");
    }

    /// Everywhere something, sent nowhere.
    private static void fillIn(TestWindow window, Path file) {
        window.click("#ask");
        window.type("What about the moss?");
        window.go(Place.THOUGHTS);
        window.click("#capture");
        window.type("Ferns, too");
        window.go(Place.SETTINGS);
        window.click("#profile-goals");
        window.type("A green wall");
        window.go(Place.PLAYBOOKS);
        window.click("#playbook-prepare_trip");
        window.click("#input-place");
        window.type("Rome");
        window.go(Place.INBOX);
        window.click("#plan-reject");
        window.click("#plan-why-own");
        window.type("It will rain");
        window.click("Edit: Water the plants");
        window.await("the form", window.find("#step-title")::isFocused);
        window.press(KeyCode.END);
        window.type(" today");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        window.find("#quick-capture-field");
        paste(window, Map.of(DataFormat.FILES, List.of(file.toFile())));
        Fx.run(() -> Clipboard.getSystemClipboard().clear());
        paste(window, Map.of(DataFormat.IMAGE, new WritableImage(3, 2)));
        window.type("The hallway");
    }

    private static void paste(TestWindow window, Map<DataFormat, Object> content) {
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(content));
        window.press(KeyCode.CONTROL, KeyCode.V);
    }
}
