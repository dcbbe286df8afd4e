package app.adiuva.desktop;

import java.util.List;

/// The window of a profile, drawn in memory: for measuring. What implements it is loaded by name, so that the command
/// stays free of JavaFX.
public interface Screens extends AutoCloseable {
    /// @throws IllegalStateException if JavaFX is not on the module path
    static Screens load() {
        try {
            return Class.forName("app.adiuva.desktop.ui.DrawnScreens")
                    .asSubclass(Screens.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the window could not be drawn", e);
        }
    }

    /// Opens the window; returns once it is drawn.
    void open(AppPaths paths);

    /// The names of the screens, such as `tasks`.
    List<String> names();

    /// Brings a screen to the front; returns once all that it read is drawn.
    void show(String name);

    @Override
    void close();
}
