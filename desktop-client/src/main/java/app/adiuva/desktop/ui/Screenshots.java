package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Appearance;
import app.adiuva.desktop.ui.kit.Brain;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// Draws every screen, light and dark and in German, with the example content, to PNG files. Needs no display: the
/// toolkit draws in
/// memory. The clock stands still, so the pictures are the same every time.
public final class Screenshots {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 11, 20);
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;
    private static final double PIXELS_PER_POINT = 2;
    private static final List<Look> LOOKS = List.of(
            new Look("light", Appearance.LIGHT, Language.ENGLISH, true),
            new Look("dark", Appearance.DARK, Language.ENGLISH, true),
            new Look("german", Appearance.LIGHT, Language.GERMAN, false));

    private final DemoSession demo;
    private final Path folder;
    private final Look look;

    private Screenshots(DemoSession demo, Path folder, Look look) {
        this.demo = demo;
        this.folder = folder;
        this.look = look;
    }

    /// How one set of pictures looks.
    ///
    /// @param name the end of their file names
    /// @param complete whether every state is drawn, or only the screens
    private record Look(String name, Appearance appearance, Language language, boolean complete) {}

    /// @param arguments the folder for the pictures, made when absent
    public static void main(String[] arguments) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        System.setProperty("prism.maxvram", "96m"); // what was drawn before would be kept up to 512 MB
        Platform.startup(() -> {});
        try {
            run(Path.of(arguments.length == 0 ? "." : arguments[0]));
        } finally {
            Platform.exit();
        }
    }

    /// Draws into `folder`; the JavaFX toolkit must be running. Blocking, on any other thread than JavaFX's.
    ///
    /// @throws UncheckedIOException when a picture cannot be written
    public static void run(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Look look : LOOKS) {
                drawAll(folder, look);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void drawAll(Path folder, Look look) throws IOException {
        StoryClock clock = new StoryClock(NOW, ZONE);
        try (Scratch scratch = Scratch.make();
                Workspace workspace = Workspace.open(new AppPaths(scratch.folder()), clock)) {
            DemoSession demo = new DemoSession(workspace, clock, ZONE, scratch.folder());
            new DemoNotices(workspace, clock, ZONE).past();
            demo.fill();
            CompletableFuture<Void> drawn = new CompletableFuture<>();
            Platform.runLater(() -> {
                Messages.speak(look.language());
                try {
                    new Screenshots(demo, folder, look).drawAll();
                    drawn.complete(null);
                } catch (Throwable failure) { // also an Error: nobody else would end the wait
                    drawn.completeExceptionally(failure);
                } finally {
                    Messages.speak(Language.ENGLISH);
                }
            });
            drawn.join();
        }
    }

    private void drawAll() {
        drawScreens();
        if (look.complete()) {
            drawStates();
        }
    }

    private void drawScreens() {
        for (Place place : Place.values()) {
            draw(place.name().toLowerCase(Locale.ROOT), window -> {
                window.go(place);
                if (place == Place.CHAT) {
                    demo.ask(window);
                }
            });
        }
        draw("task-detail", demo::openTask);
        draw("task-parts", demo::openParts);
        draw("palette-commands", window -> window.root().find(""));
        draw("shortcuts", window -> window.root().openKeys());
        draw("backups-restore", demo::openRestore);
    }

    private void drawStates() {
        for (DemoDaily state : DemoDaily.values()) {
            draw(state.picture(), state::open);
        }
        draw("palette", window -> window.root().find("plan"));
        draw("settings-search", window -> {
            window.go(Place.SETTINGS);
            window.root().applyCss();
            ((TextField) window.root().lookup("#settings-search")).setText("text");
        });
        draw("notifications-settings", window -> {
            window.go(Place.SETTINGS);
            window.root().applyCss();
            ((TextField) window.root().lookup("#settings-search")).setText("quiet");
        });
        draw("playbook-form", demo::openPlaybook);
        draw("playbook-run", demo::runPlaybook);
        draw("playbook-stopped", demo::stopPlaybook);
        draw("inbox-rejected", demo::rejectProposal);
        draw("playbooks-waiting", window -> window.go(Place.PLAYBOOKS));
        draw("plans-switch", demo::askForPower);
        draw("plans-credits", demo::openCredits);
        for (DemoSetup step : DemoSetup.values()) {
            draw(step.picture(), false, step::open);
        }
        draw("chat-applied", demo::applyPlan); // from here on the records change
        for (DemoChats state : DemoChats.values()) {
            draw(state.picture(), window -> state.open(window, demo.workspace()));
        }
        new DemoNotices(demo.workspace(), demo.clock(), ZONE).present();
        draw("banners", window -> window.go(Place.TODAY));
        draw("banners-snooze", window -> {
            window.root().applyCss();
            ((Button) window.root().lookup("#banner-snooze")).fire();
        });
        draw("notifications-waiting", window -> window.go(Place.NOTIFICATIONS));
    }

    /// @param stage brings the window into the state that the picture shows
    private void draw(String name, Consumer<MainWindow> stage) {
        draw(name, true, stage);
    }

    private void draw(String name, boolean backedUp, Consumer<MainWindow> stage) {
        MainWindow.Parts parts = demo.parts(backedUp);
        Formats formats = new Formats(demo.clock(), ZONE, look.language().region());
        MainWindow window = new MainWindow(demo.workspace(), new Inline(), formats, parts);
        window.settings().show(parts.settings().read());
        window.shell().brain().set(Brain.READY);
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        Theme theme = new Theme(scene);
        theme.wear(look.appearance(), 1);
        stage.accept(window);
        save(scene, folder.resolve(name + "-" + look.name() + ".png"));
        theme.takeOff();
        window.stop();
    }

    static void save(Scene scene, Path file) {
        Parent root = scene.getRoot();
        scene.snapshot(null); // sizes the scene and applies the style sheets
        root.applyCss();
        root.layout();
        root.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(PIXELS_PER_POINT, PIXELS_PER_POINT));
        WritableImage image = root.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Everything at once: a picture has no next moment in which an answer could arrive.
    private static final class Inline implements TaskRunner {
        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            T result;
            try {
                result = work.call();
            } catch (Exception failure) {
                failed.accept(failure);
                return () -> {};
            }
            done.accept(result);
            return () -> {};
        }

        @Override
        public void deliver(Runnable action) {
            action.run();
        }
    }
}
