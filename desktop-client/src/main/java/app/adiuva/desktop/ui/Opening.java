package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// How the records come into the window: they are opened off the JavaFX thread, behind a calm splash when that takes
/// long; what is in the way is told, and looked at again while it may pass. JavaFX thread only.
final class Opening {
    /// Records that are there sooner need no splash, which would take longer to draw than it would be seen.
    private static final Duration SPLASH_AFTER = Duration.millis(500);

    private static final Duration LOOK_AGAIN = Duration.seconds(5);

    private final Surroundings surroundings;
    private final TaskRunner runner;
    private final Listener listener;
    private final PauseTransition patience = new PauseTransition(SPLASH_AFTER);
    private final Timeline lookAgain = new Timeline(new KeyFrame(LOOK_AGAIN, _ -> look()));
    private @Nullable Link link;
    private String told = "";
    private boolean reading;

    Opening(Surroundings surroundings, TaskRunner runner, Listener listener) {
        this.surroundings = surroundings;
        this.runner = runner;
        this.listener = listener;
    }

    /// @param page puts something into the window while the records are not there
    /// @param opened takes the records
    /// @param quit ends the program
    record Listener(Consumer<Node> page, Consumer<Profile> opened, Runnable quit) {}

    /// Opens the records, or the link in the window that has them open; then this one quits.
    void begin(@Nullable Link link) {
        this.link = link;
        look();
    }

    private void look() {
        read(() -> Profile.open(surroundings, link));
    }

    /// Shows a splash when the records are not there in a moment.
    void splashSoon() {
        patience.setOnFinished(_ -> present(splash()));
        patience.play();
    }

    /// The window closes: no page comes any more, and nothing is looked at again.
    void stop() {
        patience.stop();
        lookAgain.stop();
    }

    private void present(Node page) {
        patience.stop();
        listener.page().accept(page);
    }

    /// One at a time: whoever opens the records holds their lock.
    private void read(Callable<Optional<Profile>> how) {
        lookAgain.stop();
        if (!reading) {
            reading = true;
            runner.run(
                    how,
                    opened -> {
                        reading = false;
                        patience.stop();
                        opened.ifPresentOrElse(listener.opened(), listener.quit());
                    },
                    failure -> {
                        reading = false;
                        explain(failure);
                    });
        }
    }

    /// A trouble that may pass is looked at again until it has; meanwhile the page and its focus stay as they are.
    private void explain(Exception failure) {
        boolean mayPass = OpeningTrouble.mayPass(failure);
        String now = String.valueOf(failure.getMessage());
        if (!mayPass || !now.equals(told)) {
            told = now;
            OpeningTrouble trouble = new OpeningTrouble(
                    surroundings.paths().home(),
                    () -> openAnew(() -> Profile.open(surroundings, link)),
                    () -> openAnew(() -> Profile.openFresh(surroundings, link)),
                    listener.quit());
            present(trouble.page(failure));
        }
        if (mayPass) {
            lookAgain.playFromStart();
        }
    }

    private void openAnew(Callable<Optional<Profile>> how) {
        if (!reading) {
            told = "";
            present(splash());
            read(how);
        }
    }

    private static Node splash() {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setMaxSize(28, 28);
        VBox splash = new VBox(progress, Controls.label(text("app.starting"), "muted"));
        splash.getStyleClass().add("splash");
        return splash;
    }
}
