package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.job.Jobs;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.notice.SystemNotice;
import app.adiuva.desktop.ui.kit.BackgroundRunner;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import app.adiuva.desktop.ui.kit.theme.Theme;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One window over one profile: its records are opened, then the shell is put into it. The local cloud starts in the
/// background and ends with the window. JavaFX thread only.
final class AppWindow {
    private static final Duration FIRST_LOOK = Duration.seconds(20);
    private static final Duration LOOK_EVERY = Duration.minutes(2);

    private final Stage stage;
    private final Surroundings surroundings;
    private final Runnable quit;
    private final TaskRunner runner;
    private final StackPane root = new StackPane();
    private final Theme theme;
    private final Timeline schedule = new Timeline();
    private final Opening opening;
    private Consumer<MainWindow> filled = _ -> {};
    /// There from when the records are open until the window ends.
    private @Nullable Profile profile;

    private @Nullable Link first;
    private Supplier<Map<String, String>> unsaved = Map::of;
    private Runnable stopWork = () -> {};
    private @Nullable Closing closing;
    private @Nullable WindowPlace left;
    private @Nullable Jobs jobs;
    private @Nullable CaptureWindow capturing;

    /// @param quit called when everything is closed, to end the program
    AppWindow(Stage stage, Surroundings surroundings, Runnable quit) {
        this(stage, surroundings, new BackgroundRunner(), quit);
    }

    AppWindow(Stage stage, Surroundings surroundings, TaskRunner runner, Runnable quit) {
        this.stage = stage;
        this.surroundings = surroundings;
        this.runner = runner;
        this.quit = quit;
        this.theme = new Theme(new Scene(root));
        this.opening = new Opening(
                surroundings, runner, new Opening.Listener(this::present, opened -> filled.accept(show(opened)), quit));
    }

    /// Opens this as soon as the records are there, or in the window that has them open.
    void follow(Link link) {
        first = link;
    }

    /// Shows the window as soon as the records are open, and with a splash when that takes a while.
    void open() {
        open(_ -> {});
    }

    /// As [#open()].
    ///
    /// @param filled called when the shell is in the window
    void open(Consumer<MainWindow> filled) {
        this.filled = filled;
        opening.begin(first); // beside what follows, which takes as long
        surroundings.speak(Map.of());
        theme.wear(Appearance.SYSTEM, 1);
        stage.setTitle(text("app.name"));
        stage.setScene(root.getScene());
        WindowPlace.applyUsual(stage);
        stage.setOnCloseRequest(this::close);
        opening.splashSoon();
    }

    private void present(Node page) {
        root.getChildren().setAll(page);
        stage.show();
    }

    private MainWindow show(Profile opened) {
        profile = opened;
        Map<String, String> stored = opened.stored();
        surroundings.speak(stored);
        MainWindow window = opened.window(runner, surroundings);
        window.settings().show(stored);
        unsaved = window.settings()::takeUnsaved;
        stopWork = window::stop;
        closing = new Closing(window, stored, this::hide, this::end);
        Jobs working = WindowJobs.start(
                window.desk(),
                window.suggestions(),
                window.banners(),
                opened.outboxJob(chat -> runner.deliver(() -> window.chat().outboxMoved(chat))),
                opened.cloudReading(() -> runner.deliver(window.suggestions()::reload)),
                opened.copiesJob(surroundings));
        window.chat().waiting().onWake(working::wake);
        jobs = working;
        Runnable wear = () -> theme.wear(
                window.settings().appearance().get(),
                window.settings().fontScale().get());
        window.settings().appearance().subscribe(_ -> wear.run());
        window.settings().fontScale().subscribe(_ -> wear.run());
        root.getChildren().setAll(window.root());
        restorePlace(stored);
        opened.onRaise(runner::deliver, link -> raise(window, link));
        window.shell().wake(opened.brainName(), opened::wakeBrain);
        startSchedule(window);
        window.banners().unseen(this::showAgain);
        window.banners().outside(SystemNotice.ofSystem(surroundings.environment(), System.getProperty("os.name", "")));
        Runnable seen = () -> {
            window.banners().inFront().set(inFront());
            if (inFront()) {
                closeLittleSheet(); // one draft, one sheet
            }
        };
        stage.showingProperty().subscribe(seen);
        stage.focusedProperty().subscribe(focused -> {
            seen.run();
            if (focused) {
                window.returned();
            }
        });
        window.firstSteps().begin(stored);
        if (first != null) {
            window.links().open(first);
        }
        stage.show(); // with all that was opened, so that it is styled once
        return window;
    }

    /// A key of the desktop that asks for the capture sheet leaves the window where it is, behind another program. A
    /// window that ends takes nothing any more: the other start waits for its end and opens the records itself.
    private boolean raise(MainWindow window, Optional<Link> link) {
        if (profile == null) {
            return false;
        }
        if (link.orElse(null) instanceof Link.Capture(String words)
                && !inFront()
                && window.root().noCaptureBegun()) {
            capture(window, words);
        } else {
            comeToFront();
            link.ifPresent(window.links()::open);
        }
        return true;
    }

    private void capture(MainWindow window, String words) {
        CaptureWindow sheet = capturing;
        if (sheet == null) {
            sheet = new CaptureWindow(
                    new Stage(),
                    window.desk().workspace(),
                    runner,
                    window.desk().formats(),
                    question -> captured(window, question));
            capturing = sheet;
        }
        sheet.show(
                window.settings().appearance().get(),
                window.settings().fontScale().get(),
                words);
    }

    private boolean inFront() {
        return stage.isShowing() && stage.isFocused();
    }

    private void closeLittleSheet() {
        if (capturing != null) {
            capturing.closeOverlay();
        }
    }

    /// What was typed there and not kept waits in the window's own sheet.
    private void captured(MainWindow window, String question) {
        if (capturing != null) {
            window.root().captureLater(capturing.left(), capturing.leftFiles());
            capturing = null;
        }
        window.desk().edits().changed();
        if (!question.isEmpty()) {
            comeToFront();
            window.ask(question);
        }
    }

    private void restorePlace(Map<String, String> stored) {
        WindowPlace.parse(stored.getOrDefault(WindowPlace.SETTING, "")).ifPresent(place -> place.apply(stage));
    }

    /// The first look comes soon: the last backup may be a day old.
    private void startSchedule(MainWindow window) {
        schedule.getKeyFrames()
                .setAll(new KeyFrame(FIRST_LOOK, _ -> window.tick()), new KeyFrame(FIRST_LOOK.add(LOOK_EVERY)));
        schedule.setCycleCount(Animation.INDEFINITE);
        schedule.play();
    }

    /// Everything goes on, and another start shows the window again.
    private void hide() {
        left = WindowPlace.of(stage);
        stage.hide();
    }

    private void showAgain() {
        if (!stage.isShowing()) {
            stage.show();
            if (left != null) {
                left.apply(stage);
            }
        }
    }

    private void comeToFront() {
        showAgain();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void close(WindowEvent event) {
        event.consume();
        if (closing == null) {
            end();
        } else {
            closing.close();
        }
    }

    /// Hides at once and closes behind the curtain: the last writes and the local cloud's end may take a moment.
    private void end() {
        Profile open = profile;
        profile = null;
        WindowPlace place = stage.isShowing() || left == null ? WindowPlace.of(stage) : left;
        Map<String, String> settings = closing == null ? unsaved.get() : closing.with(unsaved.get());
        stage.hide();
        closeLittleSheet();
        schedule.stop();
        theme.takeOff();
        opening.stop();
        stopWork.run();
        if (closing == null) {
            quit.run(); // nothing was opened
        } else if (open != null) {
            Jobs working = jobs;
            runner.run(() -> end(open, working, place, settings), _ -> quit.run(), _ -> quit.run());
        }
    }

    private static WindowPlace end(
            Profile open, @Nullable Jobs working, WindowPlace place, Map<String, String> settings) {
        if (working != null) {
            working.close();
        }
        return open.close(place, settings);
    }
}
