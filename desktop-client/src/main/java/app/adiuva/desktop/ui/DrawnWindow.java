package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Brain;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import app.adiuva.desktop.ui.kit.theme.Theme;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The window with the example content in memory, in one state after the other, each as a new window. The clock stands
/// still, so that it looks the same every time.
final class DrawnWindow {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 11, 20);

    private DrawnWindow() {}

    /// How the window looks.
    ///
    /// @param fontScale 1 is the designed size
    record Look(Appearance appearance, Language language, double fontScale, int width, int height) {}

    /// Shows each of the wanted states; the JavaFX toolkit must be running. Blocking, on any other thread than
    /// JavaFX's.
    ///
    /// @param seen gets each state with its scene, styled and laid out, on the JavaFX thread
    static void show(Look look, Predicate<Pose> wanted, BiConsumer<Pose, Scene> seen) throws IOException {
        StoryClock clock = new StoryClock(NOW, ZONE);
        try (Scratch scratch = Scratch.make();
                Workspace workspace = Workspace.open(new AppPaths(scratch.folder()), clock)) {
            Messages.speak(look.language());
            DemoSession demo = new DemoSession(workspace, clock, ZONE, scratch.folder());
            new DemoNotices(workspace, clock, ZONE).past();
            demo.fill();
            // a turn of the JavaFX thread for each: what a window leaves to be done later would keep it in memory
            Pose.all(demo).stream().filter(wanted).forEach(pose -> onFx(() -> show(demo, look, pose, seen)));
        } finally {
            Messages.speak(Language.ENGLISH);
        }
    }

    private static void show(DemoSession demo, Look look, Pose pose, BiConsumer<Pose, Scene> seen) {
        pose.prepare().run();
        MainWindow.Parts parts = demo.parts(pose.backedUp());
        Formats formats = new Formats(demo.clock(), ZONE, look.language().region());
        MainWindow window = new MainWindow(demo.workspace(), new Inline(), formats, parts);
        window.settings().show(parts.settings().read());
        window.shell().brain().set(Brain.READY);
        Scene scene = new Scene(window.root(), look.width(), look.height());
        Theme theme = new Theme(scene);
        theme.wear(look.appearance(), look.fontScale());
        pose.take().accept(window);
        layOut(scene);
        seen.accept(pose, scene);
        theme.takeOff();
        window.stop();
    }

    private static void layOut(Scene scene) {
        Parent root = scene.getRoot();
        scene.snapshot(null); // sizes the scene and applies the style sheets
        root.applyCss();
        root.layout();
        root.layout();
    }

    private static void onFx(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Throwable failure) { // also an Error: nobody else would end the wait
                done.completeExceptionally(failure);
            }
        });
        done.join();
    }
}
