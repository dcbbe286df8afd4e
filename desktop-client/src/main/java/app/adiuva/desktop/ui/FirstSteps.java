package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Strip;
import app.adiuva.desktop.ui.shell.Commands;
import app.adiuva.desktop.ui.shell.Welcome;
import app.adiuva.desktop.ui.tour.Tour;
import app.adiuva.desktop.ui.tour.TourStrip;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// What a newcomer is shown: the welcome, the tour of a minute, and examples that go as they came. JavaFX thread only.
final class FirstSteps {
    private static final String WELCOMED = "ui.welcomed";
    private static final String TOUR = "ui.tour";
    private static final String YES = "true";

    private final MainWindow window;
    private final Examples examples;
    private final StringProperty reached = new SimpleStringProperty("");
    private final Tour tour;

    FirstSteps(MainWindow window, Examples examples, Commands commands) {
        this.window = window;
        this.examples = examples;
        this.tour = new Tour(window.desk(), reached);
        commands.add(
                Command.of("tour.start", Feather.COMPASS, text("command.tour"), "F1", this::startTour),
                Command.of("examples.remove", Feather.BOX, text("demo.remove"), "Shortcut+Shift+X", examples::remove)
                        .when(() -> examples.present().get()));
        window.root().addStrip(exampleStrip());
        window.root().addStrip(tourStrip(commands));
        window.root().addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        window.root().onFind(tour::searched);
        window.chat().busy().subscribe((before, busy) -> {
            if (before && !busy) {
                tour.answered();
            }
        });
    }

    /// The window has its settings: shows what is due. The welcome is over when it was closed, not when it was opened.
    void begin(Map<String, String> stored) {
        examples.look();
        reached.set(stored.getOrDefault(TOUR, ""));
        reached.subscribe((_, step) -> remember(TOUR, step));
        if (stored.getOrDefault(WELCOMED, "").isEmpty()) {
            Welcome welcome = new Welcome(window, examples::add, this::startTour);
            window.overlay(welcome, text("welcome.title"));
            welcome.parentProperty().subscribe(parent -> {
                if (parent == null) {
                    remember(WELCOMED, YES);
                }
            });
        } else {
            tour.resume();
        }
    }

    /// Kept apart from the settings: taking those back brings no welcome back.
    private void remember(String key, String value) {
        window.desk()
                .runner()
                .run(
                        () -> {
                            window.desk().workspace().settings().put(key, value);
                            return key;
                        },
                        _ -> {},
                        _ -> {});
    }

    private void startTour() {
        window.closeOverlay();
        tour.start();
    }

    /// Esc that nothing else wanted ends the tour.
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && tour.isOn()) {
            tour.skip();
            event.consume();
        }
    }

    private Strip tourStrip(Commands commands) {
        TourStrip.Deeds deeds = new TourStrip.Deeds(
                () -> window.root().openCapture(text("tour.capture.words")),
                () -> window.go(Place.THOUGHTS),
                () -> window.ask(text("example.shopping")),
                () -> window.root().find(""));
        return new TourStrip(tour, deeds, id -> commands.keyText(id).get()).node();
    }

    private Strip exampleStrip() {
        Strip strip = new Strip(Feather.BOX);
        strip.setId("examples");
        var remove = Controls.button(text("demo.remove"), examples::remove);
        remove.setId("examples-remove");
        var hide = Controls.iconButton(Feather.X, text("demo.hide"), () -> strip.say(""));
        List.of(remove, hide).forEach(strip::add);
        examples.present().subscribe(there -> strip.say(there ? text("demo.here") : ""));
        return strip;
    }
}
