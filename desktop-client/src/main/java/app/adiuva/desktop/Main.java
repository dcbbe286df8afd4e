package app.adiuva.desktop;

import app.adiuva.desktop.cli.Cli;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Starts Adiuva: the window without arguments, the command with them. The window's class is loaded by name, so that
/// a command never loads JavaFX.
public final class Main {
    private static final String WINDOW = "app.adiuva.desktop.ui.AdiuvaApp";

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 && windowPossible(System.getenv())) {
            openWindow("");
        } else {
            System.exit(Cli.run(List.of(arguments)));
        }
    }

    /// Whether there is a screen: always outside Linux; there, when X11 is reachable or headless drawing was asked for.
    public static boolean windowPossible(Map<String, String> environment) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    }

    /// Runs the window until it is closed.
    ///
    /// @param link what to open in it, or empty
    public static void openWindow(String link) {
        try {
            Class.forName(WINDOW).getMethod("main", String[].class).invoke(null, (Object)
                    (link.isEmpty() ? new String[0] : new String[] {link}));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the window could not be opened", e);
        }
    }
}
