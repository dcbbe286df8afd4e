package app.adiuva.desktop.ui;

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
        return "%d,%d,%d,%d,%s"
                .formatted(Math.round(x), Math.round(y), Math.round(width), Math.round(height), maximized);
    }

    /// Puts the window there, unless that screen is gone.
    void apply(Stage stage) {
        if (!Screen.getScreensForRectangle(new Rectangle2D(x, y, width, height)).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setWidth(Math.max(SMALLEST_WIDTH, width));
        stage.setHeight(Math.max(SMALLEST_HEIGHT, height));
        stage.setMaximized(maximized);
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
