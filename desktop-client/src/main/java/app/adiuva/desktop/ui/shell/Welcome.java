package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Navigator;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first thing a newcomer sees: what this is, a tour of a minute, sentences to try, and example content for looking
/// around.
public final class Welcome extends VBox {
    public Welcome(Navigator navigator, Runnable addDemo, Runnable startTour) {
        getStyleClass().addAll("overlay-sheet", "welcome");
        setId("welcome");
        VBox examples = new VBox(8);
        Stream.of(text("example.remind"), text("example.shopping"), text("example.plan"))
                .map(example -> example(example, navigator))
                .forEach(examples.getChildren()::add);
        var demo = Controls.button(text("welcome.demo"), () -> {
            navigator.closeOverlay();
            addDemo.run();
        });
        demo.setId("welcome-demo");
        var tour = Controls.button(text("welcome.tour"), startTour, "primary");
        tour.setId("welcome-tour");
        var empty = Controls.button(text("welcome.empty"), navigator::closeOverlay, "quiet");
        empty.setId("welcome-empty");
        getChildren()
                .addAll(
                        Controls.label(text("welcome.title"), "welcome-title"),
                        Controls.paragraph(text("welcome.text"), "muted"),
                        new HBox(8, tour, demo, empty),
                        Controls.label(text("welcome.try"), "section-title"),
                        examples);
    }

    private static Button example(String sentence, Navigator navigator) {
        Button button = Controls.button(
                sentence,
                () -> {
                    navigator.closeOverlay();
                    navigator.ask(sentence);
                },
                "example");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
