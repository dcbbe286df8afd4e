package app.adiuva.desktop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva screenshot`: pictures of every screen. The screens are loaded by name, so that other verbs stay free of
/// JavaFX.
@Command(
        name = "screenshot",
        description = "Draw every screen, light and dark, with demo data, as PNG files. Needs no display.",
        footer = {"", "Exit codes: 0 drawn, 1 failed."})
final class ScreenshotVerb extends Verb {
    private static final String SCREENS = "app.adiuva.desktop.ui.Screenshots";

    @Parameters(paramLabel = "DIR", description = "Folder for the pictures; made when absent.")
    Path folder = Path.of(".");

    ScreenshotVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        try {
            Class.forName(SCREENS).getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {folder.toAbsolutePath().toString()});
            return ExitCode.DONE;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the screens could not be drawn", e);
        }
    }
}
