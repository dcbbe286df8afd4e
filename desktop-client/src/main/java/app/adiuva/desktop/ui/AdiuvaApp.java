package app.adiuva.desktop.ui;

import app.adiuva.desktop.link.Link;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program behind the window: JavaFX starts it with the first [Stage].
public final class AdiuvaApp extends Application {
    public static void main(String[] arguments) {
        launch(AdiuvaApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        AppWindow window = new AppWindow(stage, Surroundings.ofThisComputer(), Platform::exit);
        getParameters().getRaw().stream().findFirst().flatMap(Link::parse).ifPresent(window::follow);
        window.open();
    }
}
