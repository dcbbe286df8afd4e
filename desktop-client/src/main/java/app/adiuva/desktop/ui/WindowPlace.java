package app.adiuva.desktop.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stood when it was closed, in screen pixels.
///
/// @param maximized then the rest says where it goes back to
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    static final String SETTING = "ui.window";
    private static final double SMALLEST_WIDTH = 880;
    private static final double SMALLEST_HEIGHT = 600;
    private static final double USUAL_WIDTH = 1180;
    private static final double USUAL_HEIGHT = 780;
    private static final double NEARLY_ALL = 0.9;

    static WindowPlace of(Stage stage) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /// Reads [#stored]; empty for anything else.
    static Optional<WindowPlace> parse(String stored) {
        String[] parts = stored.split(",");
        try {
            return parts.length != 5
                    ? Optional.empty()
                    : Optional.of(new WindowPlace(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    String stored() {
        return Math.round(x) + "," + Math.round(y) + "," + Math.round(width) + "," + Math.round(height) + ","
                + maximized;
    }

    /// Puts the window there, or where it can be seen and moved when the screens have changed.
    void apply(Stage stage) {
        on(Screen.getScreens().stream().map(Screen::getVisualBounds).toList()).ifPresent(place -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        });
        stage.setMaximized(maximized);
    }

    /// The place itself while nearly all of it is on a screen, else as much of it as fits on the one that holds most.
    ///
    /// @return empty when no screen holds any of it
    Optional<Rectangle2D> on(List<Rectangle2D> screens) {
        Rectangle2D place = new Rectangle2D(x, y, Math.max(SMALLEST_WIDTH, width), Math.max(SMALLEST_HEIGHT, height));
        double seen =
                screens.stream().mapToDouble(screen -> shared(place, screen)).sum();
        if (seen >= NEARLY_ALL * place.getWidth() * place.getHeight()) {
            return Optional.of(place);
        }
        return screens.stream()
                .filter(screen -> shared(place, screen) > 0)
                .max(Comparator.comparingDouble(screen -> shared(place, screen)))
                .map(screen -> within(place, screen));
    }

    private static double shared(Rectangle2D place, Rectangle2D screen) {
        double across = Math.min(place.getMaxX(), screen.getMaxX()) - Math.max(place.getMinX(), screen.getMinX());
        double down = Math.min(place.getMaxY(), screen.getMaxY()) - Math.max(place.getMinY(), screen.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }

    private static Rectangle2D within(Rectangle2D place, Rectangle2D screen) {
        double width = Math.min(place.getWidth(), screen.getWidth());
        double height = Math.min(place.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(place.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(place.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    /// The size of a window that was never closed.
    static void applyUsual(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
    }
}
