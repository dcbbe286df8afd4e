package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.job.Jobs;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.notice.SystemNotice;
import app.adiuva.desktop.store.DatabaseDamaged;
import app.adiuva.desktop.ui.kit.Appearance;
import app.adiuva.desktop.ui.kit.BackgroundRunner;
import app.adiuva.desktop.ui.kit.Brain;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Theme;
import app.adiuva.desktop.ui.settings.SettingStore;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One window over one profile: a calm splash, then the user's records opened off the JavaFX thread, then the shell.
/// The local cloud starts in the background and ends with the window. JavaFX thread only.
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
    private @Nullable Profile profile;
    private @Nullable Link first;
    private Supplier<Map<String, String>> unsaved = Map::of;
    private Runnable stopWork = () -> {};
    private Predicate<Runnable> mayClose = _ -> true;
    private @Nullable Jobs jobs;

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
    }

    /// Opens this as soon as the records are there.
    void follow(Link link) {
        first = link;
    }

    /// Shows the window at once and fills it as soon as the records are open.
    void open() {
        open(_ -> {});
    }

    /// As [#open()].
    ///
    /// @param filled called when the shell is in the window
    void open(Consumer<MainWindow> filled) {
        speak(Language.AUTOMATIC);
        theme.wear(Appearance.SYSTEM, 1);
        stage.setTitle(text("app.name"));
        stage.setScene(root.getScene());
        WindowPlace.applyUsual(stage);
        stage.setOnCloseRequest(this::close);
        root.getChildren().setAll(splash());
        stage.show();
        runner.run(() -> Profile.open(surroundings), opened -> filled.accept(show(opened)), this::explain);
    }

    private MainWindow show(Profile opened) {
        profile = opened;
        Map<String, String> stored = opened.stored();
        speak(Language.of(stored.getOrDefault(SettingStore.LANGUAGE, "")));
        MainWindow window = opened.window(runner, surroundings);
        window.settings().show(stored);
        unsaved = window.settings()::takeUnsaved;
        stopWork = window::stop;
        mayClose = window::mayClose;
        Jobs working = WindowJobs.start(
                window.desk(),
                window.suggestions(),
                window.banners(),
                opened.outboxJob(chat -> runner.deliver(() -> window.chat().outboxMoved(chat))));
        window.chat().waiting().onWake(working::wake);
        jobs = working;
        Runnable wear = () -> theme.wear(
                window.settings().appearance().get(),
                window.settings().fontScale().get());
        window.settings().appearance().subscribe(_ -> wear.run());
        window.settings().fontScale().subscribe(_ -> wear.run());
        root.getChildren().setAll(window.root());
        restorePlace(stored);
        opened.onRaise(link -> Platform.runLater(() -> {
            comeToFront();
            link.ifPresent(window::follow);
        }));
        wakeBrain(opened, window);
        startSchedule(window);
        window.banners().outside(SystemNotice.ofSystem(surroundings.environment(), System.getProperty("os.name", "")));
        stage.focusedProperty().subscribe(focused -> {
            window.banners().inFront().set(focused);
            if (focused) {
                window.returned();
            }
        });
        window.firstSteps().begin(stored);
        if (first != null) {
            window.follow(first);
        }
        return window;
    }

    /// Also to the calendar of a date field and the menu of a text field, which are JavaFX's own.
    private void speak(Language chosen) {
        Language language = chosen.on(surroundings.language());
        Messages.speak(language);
        Locale.setDefault(Locale.Category.DISPLAY, language.words());
        Locale.setDefault(Locale.Category.FORMAT, language.times(surroundings.locale()));
    }

    private void restorePlace(Map<String, String> stored) {
        WindowPlace.parse(stored.getOrDefault(WindowPlace.SETTING, "")).ifPresent(place -> place.apply(stage));
    }

    private void wakeBrain(Profile opened, MainWindow window) {
        window.shell().brainName().set(opened.brainName());
        runner.run(
                opened::wakeBrain,
                ready -> window.shell().brain().set(ready ? Brain.READY : Brain.UNREACHABLE),
                _ -> window.shell().brain().set(Brain.UNREACHABLE));
    }

    /// The first look comes soon: the last backup may be a day old.
    private void startSchedule(MainWindow window) {
        schedule.getKeyFrames()
                .setAll(new KeyFrame(FIRST_LOOK, _ -> window.tick()), new KeyFrame(FIRST_LOOK.add(LOOK_EVERY)));
        schedule.setCycleCount(Animation.INDEFINITE);
        schedule.play();
    }

    private void explain(Exception failure) {
        switch (failure) {
            case Profile.InUse _ ->
                root.getChildren()
                        .setAll(new EmptyState(
                                Feather.INFO, text("app.in_use"), "", Controls.button(text("app.quit"), quit)));
            case DatabaseDamaged damaged -> root.getChildren().setAll(damaged(damaged));
            default ->
                root.getChildren()
                        .setAll(new EmptyState(
                                Feather.ALERT_TRIANGLE,
                                text("app.failed"),
                                text("app.failed.hint", surroundings.paths().home()),
                                Controls.button(text("app.quit"), quit)));
        }
    }

    private Node damaged(DatabaseDamaged damaged) {
        var fresh = Controls.button(text("app.damaged.fresh"), this::startFresh, "primary");
        fresh.setId("start-fresh");
        return new EmptyState(
                Feather.ALERT_TRIANGLE,
                text("app.damaged"),
                text("app.damaged.hint", damaged.keptAt()),
                fresh,
                Controls.button(text("app.quit"), quit, "quiet"));
    }

    private void startFresh() {
        root.getChildren().setAll(splash());
        runner.run(() -> Profile.openFresh(surroundings), this::show, this::explain);
    }

    private static Node splash() {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setMaxSize(28, 28);
        VBox splash = new VBox(progress, Controls.label(text("app.starting"), "muted"));
        splash.getStyleClass().add("splash");
        return splash;
    }

    private void comeToFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Hides at once and closes behind the curtain: the last writes and the local cloud's end may take a moment.
    private void close(WindowEvent event) {
        event.consume();
        if (mayClose.test(this::close)) {
            close();
        }
    }

    private void close() {
        Profile open = profile;
        WindowPlace place = WindowPlace.of(stage);
        Map<String, String> settings = unsaved.get();
        stage.hide();
        schedule.stop();
        stopWork.run();
        if (open == null) {
            quit.run();
        } else {
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
