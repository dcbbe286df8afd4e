package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;

/// A process with a window in which someone asks, captures and types, until it is killed. It says `typed` at the end.
final class CrashedWindow {
    private CrashedWindow() {}

    /// @param arguments the profile, and the address of a cloud that is not there
    public static void main(String[] arguments) throws InterruptedException {
        TestWindow window = TestWindow.open(Path.of(arguments[0]), URI.create(arguments[1]));
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
        System.out.println("typed");
        new CountDownLatch(1).await();
    }
}
