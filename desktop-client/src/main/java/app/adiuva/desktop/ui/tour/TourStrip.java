package app.adiuva.desktop.ui.tour;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Strip;
import java.util.function.Function;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// The tour above the screens: what to do now, in one sentence, and a button that leads there.
public final class TourStrip {
    private final Strip strip = new Strip(Feather.COMPASS);
    private final Tour tour;
    private final Function<String, String> keys;

    /// What the button of each step does.
    public record Deeds(Runnable capture, Runnable thoughts, Runnable question, Runnable palette) {
        Runnable of(Step step) {
            return switch (step) {
                case CAPTURE -> capture;
                case SUGGESTION -> thoughts;
                case QUESTION -> question;
                case PALETTE -> palette;
            };
        }
    }

    /// @param keys what is written on the key of the command with this id
    public TourStrip(Tour tour, Deeds deeds, Function<String, String> keys) {
        this.tour = tour;
        this.keys = keys;
        strip.setId("tour");
        Button lead = Controls.button(
                text("tour.lead"),
                () -> tour.step().get().ifPresent(step -> deeds.of(step).run()),
                "primary");
        lead.setId("tour-do");
        Button next = Controls.button(text("tour.next"), tour::next);
        next.setId("tour-next");
        Button skip = Controls.button(text("tour.skip"), tour::skip, "quiet");
        skip.setId("tour-skip");
        strip.add(lead);
        strip.add(next);
        strip.add(skip);
        tour.step().subscribe(this::show);
    }

    public Strip node() {
        return strip;
    }

    private void show() {
        strip.say(tour.step().get().map(this::words).orElse(""));
    }

    private String words(Step step) {
        return switch (step) {
            case CAPTURE -> text("tour.capture", keys.apply("window.capture"));
            case SUGGESTION -> text("tour.suggestion", keys.apply("go.thoughts"));
            case QUESTION -> text("tour.question", keys.apply("go.chat"));
            case PALETTE -> text("tour.palette", keys.apply("window.find"));
        };
    }
}
