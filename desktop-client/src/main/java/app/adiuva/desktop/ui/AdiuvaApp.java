package app.adiuva.desktop.ui;

import app.adiuva.desktop.link.Link;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program behind the window: JavaFX starts it with the first [Stage]. A link to the capture sheet opens that
/// alone.
public final class AdiuvaApp extends Application {
    public static void main(String[] arguments) {
        launch(AdiuvaApp.class, arguments);
    }

    /// The program ends when it is asked to, with everything stored, and not with the last window that is hidden.
    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        Surroundings surroundings = Surroundings.ofThisComputer();
        Optional<Link> link = getParameters().getRaw().stream().findFirst().flatMap(Link::parse);
        if (link.orElse(null) instanceof Link.Capture capture) {
            new CaptureAlone(stage, surroundings, capture, Platform::exit).open();
        } else {
            AppWindow window = new AppWindow(stage, surroundings, Platform::exit);
            link.ifPresent(window::follow);
            window.open();
        }
    }
}
