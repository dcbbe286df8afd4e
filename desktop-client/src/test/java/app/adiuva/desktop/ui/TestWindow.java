package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.kit.Place;
import com.sun.javafx.scene.SceneHelper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The real window over a real profile, used like a person would: by mouse and keys, on what can be seen. A name of a
/// node is `#id`, or its exact text or accessible text. Every method waits, up to a deadline, for what it needs.
///
/// [#close] fails the test when the JavaFX thread was too busy meanwhile.
public final class TestWindow implements AutoCloseable {
    /// A Saturday morning, 09:00 in Berlin.
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    /// As far as the mouse has to go for a press to be a drag, and further.
    private static final double NOTICED = 60;

    private final Stage stage;
    private final Robot robot;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Watchdog watchdog = new Watchdog();
    private final AtomicReference<@Nullable MainWindow> inside = new AtomicReference<>();

    private TestWindow(Surroundings surroundings, @Nullable Link link) {
        stage = Fx.call(Stage::new);
        robot = Fx.call(Robot::new);
        boolean sheetAlone = link instanceof Link.Capture;
        watchdog.excuse(() -> {
            Fx.run(() -> start(surroundings, link));
            await(
                    "to be open",
                    () -> Sight.find(sheetAlone ? "#quick-capture-field" : "#nav-today")
                            .isPresent());
            Fx.run(stage::requestFocus);
        });
    }

    /// As the program does.
    private void start(Surroundings surroundings, @Nullable Link link) {
        if (link instanceof Link.Capture capture) {
            new CaptureAlone(stage, surroundings, capture, () -> ended.complete(true)).open();
        } else {
            AppWindow window = new AppWindow(stage, surroundings, () -> ended.complete(true));
            if (link != null) {
                window.follow(link);
            }
            window.open(inside::set);
        }
    }

    /// Opens the window of a profile that has been welcomed, with every screen seen once: the first drawing of a screen
    /// loads and compiles classes, which takes as long as the machine wants and happens once in a start.
    public static TestWindow open(Path home, URI cloud) {
        return welcomed(openForTheFirstTime(home, cloud));
    }

    /// As [#open(Path, URI)], with a program that opens pages.
    public static TestWindow open(Path home, URI cloud, String browser) {
        return welcomed(on(home, Map.of("ADIUVA_CLOUD_URL", cloud.toString(), "BROWSER", browser)));
    }

    /// As [#open(Path, URI)] where no variable names a cloud.
    public static TestWindow openAlone(Path home) {
        return welcomed(on(home, Map.of()));
    }

    private static TestWindow welcomed(TestWindow window) {
        window.watchdog.excuse(() -> {
            if (window.sees("#welcome")) {
                window.press(KeyCode.ESCAPE);
            }
            Stream.of(Place.values()).forEach(window::go);
            window.go(Place.TODAY);
        });
        return window;
    }

    /// As [#open(Path, URI)], with these variables of the environment instead.
    public static TestWindow openIn(Path home, Map<String, String> environment) {
        return openIn(home, environment, CLOCK);
    }

    /// As the other, at a time that may move on.
    public static TestWindow openIn(Path home, Map<String, String> environment, Clock clock) {
        return welcomed(
                new TestWindow(new Surroundings(new AppPaths(home), environment, clock, Locale.UK, Locale.UK), null));
    }

    /// Opens the window as it is, at a link.
    public static TestWindow openAt(Path home, URI cloud, Link link) {
        return new TestWindow(surroundings(home, Map.of("ADIUVA_CLOUD_URL", cloud.toString())), link);
    }

    /// Opens the window as it is.
    public static TestWindow openForTheFirstTime(Path home, URI cloud) {
        return on(home, Map.of("ADIUVA_CLOUD_URL", cloud.toString()));
    }

    private static TestWindow on(Path home, Map<String, String> environment) {
        return new TestWindow(surroundings(home, environment), null);
    }

    static Surroundings surroundings(Path home, Map<String, String> environment) {
        return new Surroundings(new AppPaths(home), environment, CLOCK, Locale.UK, Locale.UK);
    }

    /// Opens the capture sheet alone, as a key of the desktop does.
    public static TestWindow openSheet(Path home) {
        return new TestWindow(surroundings(home, Map.of()), new Link.Capture(""));
    }

    /// Does again what this window has done before, in half the time that it had for it then, see [Watchdog#again].
    public int again(IntConsumer work) {
        return watchdog.again(work);
    }

    /// Goes to a screen by the mouse.
    public void go(Place place) {
        if (place == Place.PLANS) {
            click("#" + Place.SETTINGS.navId());
            click("#open-plans");
        } else if (place == Place.ACTIVITY) {
            press(KeyCode.CONTROL, KeyCode.valueOf(place.key())); // its button may be under a reminder
        } else {
            click("#" + place.navId());
        }
        await(
                place + " to be in front",
                () -> Sight.find("#" + place.name().toLowerCase(Locale.ROOT)).isPresent());
    }

    public void click(String name) {
        AtomicReference<@Nullable Point2D> before = new AtomicReference<>();
        await(
                name + " to be ready and to stand still",
                () -> Sight.find(name)
                        .filter(node -> !node.isDisabled())
                        .map(TestWindow::centre)
                        .filter(now -> now.equals(before.getAndSet(now)))
                        .isPresent());
        Fx.run(() -> {
            robot.mouseMove(centre(ready(name)));
            robot.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    /// Drags what is at `name` to the middle of `target` and drops it there.
    public void drag(String name, String target) {
        carry(name, target);
        drop(target);
    }

    /// Drags what is at `name` over the middle of `target`, which may appear meanwhile, and keeps the button down.
    ///
    /// The robot forgets while it moves which button is down. These are the same events as the system would send.
    public void carry(String name, String target) {
        find(name);
        Point2D from = Fx.call(() -> centre(ready(name)));
        mouse(MouseEvent.MOUSE_MOVED, from, false);
        mouse(MouseEvent.MOUSE_PRESSED, from, true);
        mouse(MouseEvent.MOUSE_DRAGGED, from.add(NOTICED, NOTICED), true);
        find(target);
        Point2D to = Fx.call(() -> centre(ready(target)));
        for (int step = 1; step <= 4; step++) {
            mouse(MouseEvent.MOUSE_DRAGGED, from.interpolate(to, step / 4.0), true);
        }
    }

    /// Lets the button go over the middle of `target`.
    public void drop(String target) {
        mouse(MouseEvent.MOUSE_RELEASED, Fx.call(() -> centre(ready(target))), false);
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, boolean down) {
        Fx.run(() -> {
            Point2D inside = at.subtract(
                    stage.getScene().getWindow().getX(),
                    stage.getScene().getWindow().getY());
            MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
            SceneHelper.processMouseEvent(
                    stage.getScene(),
                    new MouseEvent(
                            type,
                            inside.getX(),
                            inside.getY(),
                            at.getX(),
                            at.getY(),
                            button,
                            1,
                            false,
                            false,
                            false,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null));
        });
        settle();
    }

    /// Types into whatever has the focus, character by character.
    public void type(String text) {
        text.chars()
                .forEach(character -> Fx.run(() -> {
                    String typed = Character.toString(character);
                    Event.fireEvent(
                            focused(),
                            new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
                }));
        settle();
    }

    /// Presses keys together, such as `CONTROL, K`, and lets them go.
    public void press(KeyCode... keys) {
        Fx.run(() -> {
            Stream.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
        });
        settle();
    }

    /// Waits until the node is there, and gives it.
    public Node find(String name) {
        AtomicReference<@Nullable Node> found = new AtomicReference<>();
        await(name, () -> {
            found.set(Sight.find(name).orElse(null));
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    /// Whether the node is there now.
    public boolean sees(String name) {
        return Fx.call(() -> Sight.find(name).isPresent());
    }

    /// Waits until these words stand somewhere, alone or inside a longer text.
    public void reads(String words) {
        await("the words: " + words, () -> Sight.shows(words));
    }

    /// Waits until these words stand nowhere.
    public void readsNoMore(String words) {
        await("the words to go: " + words, () -> !Sight.shows(words));
    }

    /// Waits until the condition holds on the JavaFX thread.
    public void await(String what, BooleanSupplier condition) {
        Fx.until(() -> what + "; on show:" + Fx.call(Sight::everything), condition);
    }

    /// The id of the node that has the focus, or what it says.
    public String focus() {
        return Fx.call(() -> {
            Node node = focused();
            return node.getId() == null ? String.valueOf(Sight.says(node)) : node.getId();
        });
    }

    public Stage stage() {
        return stage;
    }

    /// What is inside the window.
    MainWindow main() {
        return Objects.requireNonNull(inside.get());
    }

    /// The records behind the window.
    public Workspace workspace() {
        return main().desk().workspace();
    }

    /// Runs `work` without the watchdog.
    public void unwatched(Runnable work) {
        watchdog.excuse(work);
    }

    /// Presses the close button of the window.
    public void pressClose() {
        Fx.run(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /// Closes the window by its close button, also when it says a word before, and waits until everything is stored.
    /// Nothing more is done where the program has ended.
    @Override
    public void close() {
        watchdog.close();
        if (!ended.isDone()) {
            pressClose();
            Fx.run(() -> Sight.find("#closing-end").map(Button.class::cast).ifPresent(Button::fire));
        }
        awaitEnd();
        // until it is collected, a closed window whose nodes are in a scene is styled again whenever a style sheet goes
        Fx.run(() -> stage.getScene().setRoot(new Group()));
        assertEquals(List.of(), watchdog.complaints());
    }

    /// Waits until the program has ended with everything stored.
    public void awaitEnd() {
        try {
            ended.get(Fx.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception notEnded) {
            throw new AssertionError("the window did not close", notEnded);
        }
    }

    private Node ready(String name) {
        Node node = Sight.find(name).orElseThrow(() -> new AssertionError("not there: " + name));
        if (node.isDisabled()) {
            throw new AssertionError("disabled: " + name);
        }
        return node;
    }

    private Node focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? stage.getScene().getRoot() : owner;
    }

    /// Where to click: the middle of the node, scrolled into view.
    private static Point2D centre(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                reveal(pane, node);
            }
        }
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void reveal(ScrollPane pane, Node node) {
        Bounds content = pane.getContent().getLayoutBounds();
        Bounds inside = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = content.getHeight() - pane.getViewportBounds().getHeight();
        if (room > 0) {
            double top = inside.getCenterY() - pane.getViewportBounds().getHeight() / 2;
            pane.setVvalue(Math.clamp(top / room, 0, 1));
            pane.layout();
        }
    }

    /// Lets what was caused happen: the events that are queued, and the next frame.
    private static void settle() {
        int[] frames = {0};
        Fx.until(() -> "the next frame", () -> frames[0]++ > 1);
    }
}
