package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// What a window finds outside itself.
///
/// @param clock its zone is the user's
/// @param locale how times of the day are written
/// @param language what the computer speaks
record Surroundings(AppPaths paths, Map<String, String> environment, Clock clock, Locale locale, Locale language) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Makes the profile folder when there is none.
    static Surroundings ofThisComputer() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                AppPaths.fromEnvironment(environment, System.getProperty("os.name", "")),
                environment,
                Clock.system(ZoneId.systemDefault()),
                Locale.getDefault(Locale.Category.FORMAT),
                Locale.getDefault(Locale.Category.DISPLAY));
    }
}
